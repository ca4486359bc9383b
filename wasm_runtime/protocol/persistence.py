"""What is said of a session that outlives its page: between Python, the keeper (web/src/keeper), and the build.

Between Python and the keeper a session, and what has changed in one, crosses as a **packet**, which is bytes:

- a line of ASCII, up to and with a line feed: `PACKET_MAGIC`, `PACKET_VERSION`, the length of the index, that of the
  content, in bytes, with one space between each two;
- the index: a `StoredSession` or `SessionChanges` as JSON in UTF-8;
- the content: the bytes of the index's entries, one after the other.

A small packet may be handed over as text, a character for each byte. Whoever reads a packet refuses one that is not
exactly this (session_codec.py, web/src/keeper/sessionCodec.ts): nothing is taken from it then.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

PACKET_MAGIC = "sitelet-session"
PACKET_VERSION = 1

Persist = Literal["off", "tab", "app"]


class PersistenceOptions(TypedDict):
    """How an app wants its sessions kept.

    "off": for as long as the page is open; "app": a new tab goes on where the last one was. What was kept under another
    `version` is dropped.
    """

    mode: Persist
    days: float
    version: str


class StoredEntry(TypedDict):
    """One entry as it is stored: its place in the bytes that come with it, and what is needed besides them.

    `key` is its user key, `order` the place among those with one, `page` the page it is kept for. `of_script`: its
    pickle names something that the script defines; `has_files`: uploaded files. `beside`: keys that are not kept and
    were assigned in the same run; `changed`: it has been changed in place since (persistence/companions.py).

    A large value is cut into pieces (persistence/pieces.py), each an entry: `piece_of` names the first, which says in
    `streams` how many bytes the pickle and each buffer outside of it have. `mark` is Python's own, of the bytes.
    """

    name: str
    size: int  # bytes
    key: NotRequired[str]
    order: NotRequired[int]
    page: NotRequired[str]
    of_script: NotRequired[bool]
    has_files: NotRequired[bool]
    mark: NotRequired[str]
    piece_of: NotRequired[str]
    streams: NotRequired[list[int]]
    beside: NotRequired[list[str]]
    changed: NotRequired[bool]


class SkippedEntry(TypedDict):
    """An entry that is not kept: its user key (or "" for a widget without one), its type, and why not."""

    key: str
    type: str
    reason: str


class SessionChanges(TypedDict):
    """What is different since the last one. The bytes of its entries are the content of the packet.

    `gone` are names of entries, `skipped` all that there are now, `files` the ids of all uploaded files in use.
    """

    entries: NotRequired[list[StoredEntry]]
    gone: NotRequired[list[str]]
    skipped: NotRequired[list[SkippedEntry]]
    page: NotRequired[str]
    query: NotRequired[str]
    files: NotRequired[list[str]]


class StoredSession(TypedDict):
    """A session as it was kept, without the bytes of its entries.

    `files`: the ids of uploaded files that are there. `moves`: it is another tab's, and the page
    follows to where that was.
    """

    entries: list[StoredEntry]
    page: str
    query: str
    files: list[str]
    moves: NotRequired[bool]
