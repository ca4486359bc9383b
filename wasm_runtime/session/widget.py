"""A widget as the session sees it: how its value is read and what happens when it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from wasm_runtime.awaiting import finished
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.session.media import MediaFile

T = TypeVar("T")

Persistence = Literal["page", "session"]


@dataclass(slots=True)
class Widget(Generic[T]):
    """One widget call.

    `parse` turns what the page shows into the value the script sees; None means "never touched" and gives the
    default. `assignable` False: session state may not set it, as with buttons. `fragment` is the id of the one that
    drew it, `page` the script that drew it. `persist`: how long its value stays while it is not drawn, beyond the run.
    `address_texts`: what of the value on the page its address has, for a widget that is bound to it. A `trigger`
    has a value in the run that its press started and in no other. `make_file` makes what a download button offers, when
    a person asks for it. `format_func` makes the texts of its options. A `disabled` one takes nothing from the page.
    `present` makes of the value what session state shows under the key.
    """

    id: str
    kind: str
    key: str | None
    parse: Callable[[Any], T]
    assignable: bool = True
    callback: Callable[..., Any] | None = None
    args: Sequence[Any] = ()
    kwargs: Mapping[str, Any] | None = None
    fragment: str | None = None
    page: str = ""
    persist: Persistence | None = None
    address_texts: Callable[[WireValue], list[str]] | None = None
    trigger: bool = False
    make_file: Callable[[], MediaFile] | None = None
    format_func: Callable[[Any], Any] | None = None
    disabled: bool = False
    present: Callable[[T], Any] | None = None

    def notify(self) -> None:
        """Call the callback, and finish it if it is `async`."""
        if self.callback is not None:
            finished(self.callback(*self.args, **(self.kwargs or {})))
