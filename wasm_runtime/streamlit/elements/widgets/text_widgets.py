"""Widgets to type text into."""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Mapping, Sequence
from typing import Any

from wasm_runtime.errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.protocol.payloads.inputs import TextAreaFields, TextInputFields
from wasm_runtime.session.query_binding import TEXT, one
from wasm_runtime.streamlit.elements.lib.durations import seconds_of
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Input, RegisteredInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    MaybeNone,
    OnChange,
    height_of,
    integer_argument,
    one_of,
    optional_string,
    string_argument,
)

# What each kind of text input is, where the call does not say otherwise.
_KINDS: dict[str, TextInputFields] = {
    "default": {"type": "text_input", "kind": "default"},
    "password": {"type": "text_input", "kind": "password", "autocomplete": "new-password"},
    "email": {
        "type": "text_input",
        "kind": "email",
        "icon": ":material/mail:",
        "autocomplete": "email",
        "placeholder": "you@example.com",
        "validate": r"^[^\s@]+@[^\s@]+\.[^\s@]+$",
        "validate_message": "Enter a valid email address.",
    },
    "url": {
        "type": "text_input",
        "kind": "url",
        "icon": ":material/link:",
        "autocomplete": "url",
        "placeholder": "https://example.com",
        "validate": r"^([Hh][Tt][Tt][Pp][Ss]?://)?[^\s/.]+\.[^\s]+$",
        "validate_message": "Enter a valid URL.",
    },
    "phone": {
        "type": "text_input",
        "kind": "phone",
        "icon": ":material/call:",
        "autocomplete": "tel",
        "placeholder": "+1 234 567 8900",
    },
    "search": {
        "type": "text_input",
        "kind": "search",
        "icon": ":material/search:",
        "autocomplete": "off",
        "placeholder": "Search",
    },
}
_TEXT_LIMIT = 1 << 32  # characters
_LIVE_PAUSE = 250  # milliseconds
_LONGEST_LIVE_PAUSE = 60  # seconds
_LIVE_ADVICE = (
    "A number or `datetime.timedelta` is not accepted. Use `True` for a 250ms pause, or a duration string like "
    "`'300ms'` or `'0.5s'`. `live=300` is not milliseconds (and `live=0.3` is not seconds); duration units must be "
    "explicit."
)


class TextWidgetsMixin(WidgetWriter):
    """`text_input`, `text_area`."""

    def text_input(
        self,
        label: str,
        value: object = "",
        max_chars: int | None = None,
        key: Key | None = None,
        type: Any = "default",
        help: str | None = None,
        autocomplete: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        icon: str | None = None,
        validate: str | tuple[str, str] | None = None,
        live: str | bool = False,
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> str | MaybeNone:
        """One line of text. With None as `value` the field starts empty and returns None until something is typed.

        `max_chars` limits the length, `validate` is a regular expression (with a message, as a pair) that must be found
        in the text before it is sent, and `live` sends it while it is typed, after a pause (True: 250 ms, or "0.5s").
        """
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )
        fields: TextInputFields = {**_KINDS[one_of("type", type, tuple(_KINDS))]}
        if autocomplete is not None:
            fields["autocomplete"] = string_argument(autocomplete)
        if placeholder is not None:
            fields["placeholder"] = str(placeholder)
        if icon is not None:
            fields["icon"] = icon_of(icon) or ""
        if validate is not None:
            fields["validate"], fields["validate_message"] = _validation(validate)
        if live is not False:
            fields["live"] = live_pause(live)
        if limit := _character_limit(max_chars):
            fields["max_chars"] = limit
        if integer_argument(required):
            fields["required"] = True
        default = None if value is None else str(value)
        field, shown, default = _register_text(
            call, "text_input", default, max_chars, (default, fields), (max_chars, validate)
        )
        field.write({"value": shown, "default": default, **fields, **field.common()})
        return field.value

    def text_area(
        self,
        label: str,
        value: object = "",
        height: Any = None,
        max_chars: int | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> str | MaybeNone:
        """Several lines of text. `height` in pixels, "content" to grow with the text, or "stretch"."""
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
            bind=bind,
            persist_state=persist_state,
        )
        fields: TextAreaFields = {"type": "text_area"}
        if height is not None:
            fields["height"] = height_of(height)
        if placeholder is not None:
            fields["placeholder"] = str(placeholder)
        if limit := _character_limit(max_chars):
            fields["max_chars"] = limit
        if integer_argument(required):
            fields["required"] = True
        default = None if value is None else str(value)
        field, shown, default = _register_text(call, "text_area", default, max_chars, (default, fields), max_chars)
        field.write({"value": shown, "default": default, **fields, **field.common()})
        return field.value


def _register_text(
    call: Input, kind: str, default: str | None, limit: int | None, identity: object, keyed_identity: object
) -> tuple[RegisteredInput[str | None], str | None, str | None]:
    """Register a field: the widget, what the page shows, and the default."""
    if call.holds_none():
        default = None

    def parse(wire: str | None) -> str | None:
        text = default if wire is None else wire
        return text if text is None or limit is None else text[:limit]

    field = call.register(
        kind,
        parse,
        identity=identity,
        keyed_identity=keyed_identity,
        binding=TEXT if limit is None else one(str, lambda text: text[:limit]),
    )
    return field, field.serialized(optional_string, field.value, default), default


def _character_limit(max_chars: int | None) -> int:
    if max_chars is None:
        return 0
    limit = operator.index(max_chars)
    if not 0 <= limit < _TEXT_LIMIT:
        raise ValueError(f"Value out of range: {max_chars}")
    return limit


def _validation(validate: Any) -> tuple[str, str]:
    """The regular expression and the message."""
    if isinstance(validate, str):
        return validate, ""
    if not isinstance(validate, tuple):
        raise StreamlitInvalidParameterTypeError("validate", ["None", "str", "tuple"], validate)
    if len(validate) != 2 or not all(isinstance(part, str) for part in validate):
        raise StreamlitValueError("validate", ["a regex string", "a (regex, message) tuple of strings"])
    return validate[0], validate[1]


def live_pause(live: Any) -> int:
    """The pause in milliseconds that `live` asks for."""
    if live is True:
        return _LIVE_PAUSE
    if not isinstance(live, str):
        is_number = isinstance(live, (int, float, dt.timedelta))
        raise StreamlitInvalidParameterTypeError("live", ["bool", "str"], live, _LIVE_ADVICE if is_number else "")
    seconds = seconds_of(live)
    if not 0 <= seconds <= _LONGEST_LIVE_PAUSE:
        raise StreamlitValueOutOfRangeError(
            "live",
            live,
            "0ms",
            "1m",
            "Use `True` for the 250ms default, `'0ms'` to commit on every change, or a duration string up to `'1m'`.",
        )
    return round(seconds * 1000)
