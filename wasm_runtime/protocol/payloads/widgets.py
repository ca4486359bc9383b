"""What widgets have in common."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Width

LabelVisibility = Literal["visible", "hidden", "collapsed"]


class WidgetPayload(TypedDict):
    """What every widget carries.

    `id` is the widget's identity, the address of the events it sends. `key` is the script's key, shown as a CSS class.
    `form` names the form whose submit button sends the value. With `deferred` a change waits for the next event of
    another widget.
    """

    id: str
    label: str
    width: Width
    key: NotRequired[str]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]
    form: NotRequired[str]


class InputPayload(WidgetPayload):
    """A widget with a value: `value` is what it shows, `default` what a form with `clear_on_submit` goes back to."""

    label_visibility: NotRequired[LabelVisibility]
    deferred: NotRequired[Literal[True]]
