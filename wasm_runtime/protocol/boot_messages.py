"""Messages between the page and the worker's script, which starts Python. They may carry what only browsers have."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.browser_types import File, Uint8Array

BootPhase = Literal["fetch", "python", "app", "run"]


class Images(TypedDict):
    """Images of Pyodide's memory to start from: for engines that can suspend WebAssembly, and for those that cannot."""

    suspending: NotRequired[str]
    plain: NotRequired[str]


class FetchMessage(TypedDict):
    """What the page's HTML says to the worker, before anything else of the page is there: fetch what `boot` will name.

    URLs are absolute, here as there.
    """

    kind: Literal["fetch"]
    pyodide: str
    images: Images
    packages: list[str]
    app: str


class BootMessage(TypedDict):
    """Starts Python. The worker asks for nothing else.

    `packages` are wheels, whose files belong among Python's modules; `time_zones` is fetched when a script needs it.
    `storage` names the database of the browser that is this app's own; `folders` are those of the app that outlive the
    page, by their paths in it.
    `channel` names the broadcast channel that the worker's messages go over; without it they are posted. `interrupts`,
    where memory can be shared, is where the page writes to interrupt Python. A port to the keeper of the session comes
    along.
    """

    kind: Literal["boot"]
    pyodide: str
    runtime: str
    images: Images
    time_zones: str
    packages: list[str]
    app: str
    script: str
    storage: str
    folders: list[str]
    channel: NotRequired[str]
    interrupts: NotRequired[Uint8Array]


class UploadMessage(TypedDict):
    """Comes before the first event that names the file `id`.

    No byte is copied by that; Python reads the file in ranges.
    """

    kind: Literal["upload"]
    id: str
    file: File


class ProgressMessage(TypedDict):
    kind: Literal["progress"]
    phase: BootPhase


class FailedMessage(TypedDict):
    """The worker cannot go on; `reason` is for people, `detail` for those who mend it."""

    kind: Literal["failed"]
    reason: str
    detail: str
