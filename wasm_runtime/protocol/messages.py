"""Messages between page and worker, both ways: those of the run loop, and the unions of all.

A message is an object with a `kind`. Those here and in frame_messages.py, about what is around the elements, are
written and read in Python, as JSON, with bytes beside it (attachments.py). Those in boot_messages.py, and `files`, are
between the page and the worker's script. Paths address a node of the tree: the index of its root (main, sidebar,
floating, bottom), then of each child on the way down.

Every event that asks for a run may carry `query`, the query of the page's address, and `browser`, what the page knows
of the browser, when that has changed.

Order is the contract. An event carries `seq`, which the page counts up; `run` with state "running" names the last `seq`
it has taken in, and what follows is the answer to it. The page drops the *value* in a payload of a widget that has a
younger event on its way: the answer to that one follows.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.boot_messages import BootMessage, FailedMessage, FetchMessage, ProgressMessage, UploadMessage
from wasm_runtime.protocol.frame_messages import LogoMessage, NavigationMessage, PageConfigMessage
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload
from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.protocol.payloads.status import SkeletonPayload, SpinnerPayload
from wasm_runtime.protocol.payloads.tables import ButtonClick, DataframeSelection

Path = list[int]
ScriptState = Literal["initial", "running", "notRunning", "stopRequested", "compilationError"]


# --- page to worker ----------------------------------------------------------------------------------------------


class ChatSubmission(TypedDict):
    """What a person sends with a chat input."""

    text: str
    files: list[FileReference]
    audio: NotRequired[FileReference]


WireValue = (
    str
    | float
    | bool
    | None
    | list[str]
    | list[float]
    | list[FileReference]
    | DataframeSelection
    | ButtonClick
    | ChatSubmission
)


class BrowserContext(TypedDict):
    """What the page knows of the browser it is in. `root` is the site's address, `offset` minutes west of UTC."""

    root: str
    headers: dict[str, str]
    cookies: dict[str, str]
    locale: str
    timezone: str
    offset: int
    embedded: bool
    theme: Literal["light", "dark"]


class ChangeEvent(TypedDict):
    """A person changed widgets: values by widget id, and the trigger that was set off, if one was.

    A trigger is a button, which just was pressed, or a widget that has its value in `values` for this one event.
    """

    kind: Literal["change"]
    seq: int
    values: dict[str, WireValue]
    trigger: NotRequired[str]
    query: NotRequired[str]
    browser: NotRequired[BrowserContext]


class RerunEvent(TypedDict):
    """Run again from the top; `values` are changes that waited for an event to travel with."""

    kind: Literal["rerun"]
    seq: int
    values: dict[str, WireValue]
    query: NotRequired[str]
    browser: NotRequired[BrowserContext]


class FragmentEvent(TypedDict):
    """Run this fragment again: its time has come."""

    kind: Literal["fragment"]
    seq: int
    values: dict[str, WireValue]
    fragment: str
    query: NotRequired[str]
    browser: NotRequired[BrowserContext]


class NavigateEvent(TypedDict):
    """A person goes to another page of the app, by its address."""

    kind: Literal["navigate"]
    seq: int
    values: dict[str, WireValue]
    page: str
    query: NotRequired[str]
    browser: NotRequired[BrowserContext]


class ClearCacheMessage(TypedDict):
    """Forget what cached functions have returned, and session state; no run answers it."""

    kind: Literal["clear_cache"]


class SaveMessage(TypedDict):
    """Look thoroughly for what has changed in the session, and have it stored: the page may be closed. Nothing runs."""

    kind: Literal["save"]


class DownloadEvent(TypedDict):
    """A person wants the file that the download button `widget` makes when it is pressed. It asks for no run."""

    kind: Literal["download"]
    seq: int
    widget: str


class StopEvent(TypedDict):
    """A person stops the run that is on, and with it those that wait; what they would have taken in waits on."""

    kind: Literal["stop"]
    seq: int


class FilesEvent(TypedDict):
    """The app's files have changed: take them from `app`, keep the session, run again."""

    kind: Literal["files"]
    seq: int
    app: str


# --- worker to page ----------------------------------------------------------------------------------------------


class RunMessage(TypedDict):
    """A run began or ended. `resets`: widgets the script set, so that half-typed text there is replaced."""

    kind: Literal["run"]
    state: ScriptState
    ack: int
    resets: NotRequired[list[str]]
    compile_error: NotRequired[str]


class ElementMessage(TypedDict):
    """At `path` stands this element now. A path one past a block's last child appends.

    `displaces`: what stood there is a widget of the run before, which the script may yet write further down; it stays
    in sight until then or until the run ends, so that it keeps focus, caret and what is half typed. A widget that stood
    somewhere else until now leaves an empty element there.
    """

    kind: Literal["element"]
    path: Path
    payload: ElementPayload
    displaces: NotRequired[Literal[True]]


class BlockMessage(TypedDict):
    """At `path` stands this block now. A block that was there before keeps its children; `displaces` is as above."""

    kind: Literal["block"]
    path: Path
    payload: BlockPayload
    displaces: NotRequired[Literal[True]]


class TrimMessage(TypedDict):
    """The block at `path` keeps its first `length` children."""

    kind: Literal["trim"]
    path: Path
    length: int


class ReachedMessage(TypedDict):
    """How far a run that takes long has come: the number of children written again, by block."""

    kind: Literal["reached"]
    blocks: list[tuple[Path, int]]


class SpinnerMessage(TypedDict):
    """Before `path` a spinner turns, or a skeleton stands, until `spinner_done` with the same `id` or the run's end.

    It has no place in the tree: what is written at `path` comes after it.
    """

    kind: Literal["spinner"]
    id: int
    path: Path
    payload: SpinnerPayload | SkeletonPayload


class SpinnerDoneMessage(TypedDict):
    kind: Literal["spinner_done"]
    id: int


ARROW_STREAM = "application/vnd.apache.arrow.stream"  # the type of files that the page reads itself


class MediaMessage(TypedDict):
    """A file that payloads to come name by the address `url`, which is that of the same content, type and name only.

    Without `content` the site has it, at this address from its root.
    """

    kind: Literal["media"]
    url: str
    mime: str
    content: NotRequired[bytes | FileContent]


class MediaGoneMessage(TypedDict):
    """Nothing needs the file at `url` any more."""

    kind: Literal["media_gone"]
    url: str


class DownloadMessage(TypedDict):
    """The file that was asked for is at `url`, to be saved as `file`. Without them it could not be made."""

    kind: Literal["download"]
    widget: str
    url: NotRequired[str]
    file: NotRequired[str]


class LostMessage(TypedDict):
    """What was kept of an earlier session under these keys cannot be read again; the session goes on without.

    `all`: nothing of it could be read. `failed`: the first run with what was kept ended with an exception, and may do
    so each time.
    """

    kind: Literal["lost"]
    keys: list[str]
    all: NotRequired[Literal[True]]
    failed: NotRequired[Literal[True]]


class QueryMessage(TypedDict):
    """The address's query is this now. `by_script`: the script changed it, so one can go back to what was there."""

    kind: Literal["query"]
    query: str
    by_script: bool


class FirstRun(TypedDict):
    """What `sitelet build` leaves in the page: the end of a first run of the app's page `page`, made at build time.

    The page shows it until its own first run is over, which then has the last word. Bytes are inline attachments.
    """

    page: str
    messages: list[MediaMessage | ElementMessage | BlockMessage | NavigationMessage | PageConfigMessage | LogoMessage]


RunEvent = ChangeEvent | RerunEvent | FragmentEvent | NavigateEvent
SessionEvent = RunEvent | DownloadEvent | StopEvent
PageEvent = SessionEvent | FilesEvent
TreeMessage = ElementMessage | BlockMessage | TrimMessage
ProgressOfRun = ReachedMessage | SpinnerMessage | SpinnerDoneMessage
PageChange = QueryMessage | NavigationMessage | PageConfigMessage | LogoMessage | DownloadMessage | LostMessage
FileMessage = MediaMessage | MediaGoneMessage
RuntimeMessage = RunMessage | TreeMessage | ProgressOfRun | PageChange | FileMessage
PageMessage = FetchMessage | BootMessage | UploadMessage | PageEvent | ClearCacheMessage | SaveMessage
WorkerMessage = ProgressMessage | FailedMessage | RuntimeMessage
