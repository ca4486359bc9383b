"""A field for a number, with step buttons."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from wasm_runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from wasm_runtime.protocol.payloads.inputs import NumberInputFields
from wasm_runtime.session.query_binding import number_text, one
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    MaybeNone,
    OnChange,
    check_javascript_number,
    integer_argument,
    is_word,
    string_argument,
)


class NumberInputMixin(WidgetWriter):
    """`number_input`."""

    def number_input(
        self,
        label: str,
        min_value: float | None = None,
        max_value: float | None = None,
        value: float | Literal["min"] | None = "min",
        step: float | None = None,
        format: str | None = None,
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
        icon: str | None = None,
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> float | MaybeNone:
        """A number: an int if all numeric arguments are ints, else a float.

        `value` "min" starts at `min_value`, or at 0 without one; None starts empty. `format` is printf-like. The value
        is always between `min_value` and `max_value`.
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
        given: dict[str, Any] = {"value": value, "min_value": min_value, "max_value": max_value, "step": step}
        integer = _all_integers(given)
        default = _default_number(value, min_value, integer)
        if format is None:
            format = "%d" if integer else "%0.2f"
        else:
            _check_format(format)
        if step is None:
            step = 1 if integer else 0.01
        if min_value is not None and max_value is not None and min_value > max_value:
            raise StreamlitInvalidMinMaxError(min_value, max_value)
        if default is not None:
            if min_value is not None and default < min_value:
                raise StreamlitValueBelowMinError(default, min_value)
            if max_value is not None and default > max_value:
                raise StreamlitValueAboveMaxError(default, max_value)
        for name, number in (("min_value", min_value), ("max_value", max_value), ("step", step)):
            check_javascript_number(name, number, integer=integer)
        if default == default:  # a float that is not a number starts empty
            check_javascript_number("value", default, integer=integer)

        number_type = int if integer else float
        fields: NumberInputFields = {
            "type": "number_input",
            "integer": integer,
            "step": number_type(step),
            "format": string_argument(format),
        }
        if min_value is not None:
            fields["minimum"] = number_type(min_value)
        if max_value is not None:
            fields["maximum"] = number_type(max_value)
        if placeholder is not None:
            fields["placeholder"] = str(placeholder)
        if (shown := icon_of(icon)) is not None:
            fields["icon"] = shown
        if integer_argument(required):
            fields["required"] = True
        if default is None or call.holds_none():
            default = None
        elif integer:
            default = int(default)

        def parse(wire: float | None) -> float | None:
            return default if wire is None else number_type(wire)

        def from_address(text: str) -> float:
            number = number_type(float(text))
            if number != number or abs(number) == math.inf:
                raise ValueError(text)
            if (min_value is not None and number < min_value) or (max_value is not None and number > max_value):
                raise ValueError(text)
            return number

        field = call.register(
            "number_input",
            parse,
            identity=(value, fields),
            binding=one(number_text, from_address),
        )
        current = field.value
        if current is not None:
            too_low = min_value is not None and current < float(min_value)
            too_high = max_value is not None and current > float(max_value)
            if too_low or too_high:
                current = default
                field.correct(default)
        shown_default = _number(default)
        field.write(
            {
                "value": field.serialized(_number, current, shown_default),
                "default": shown_default,
                **fields,
                **field.common(),
            }
        )
        return current


def _all_integers(given: dict[str, Any]) -> bool:
    """Whether the numbers given are ints; none given is a float. Raises if they are of both kinds."""
    numbers = [number for number in given.values() if number is not None and not isinstance(number, str)]
    integers = [number for number in numbers if is_integral(number)]
    floats = [number for number in numbers if isinstance(number, float)]
    if len(integers) + len(floats) < len(numbers) or (integers and floats):
        raise StreamlitMixedNumericTypesError(**given)
    return bool(integers)


def _number(value: Any) -> float | None:
    """The number as the page shows it; None for none, and for a float that is not a number."""
    if isinstance(value, str):
        raise TypeError("must be real number, not str")
    if value is None or value != value:
        return None
    return int(value) if is_integral(value) else float(value)


def _default_number(value: Any, min_value: Any, integer: bool) -> Any:
    if not is_word(value, ("min",)):
        return value
    if min_value is not None:
        return min_value
    return 0 if integer else 0.0


def _check_format(format: str) -> None:
    try:
        float(format % 2)
    except (TypeError, ValueError):
        raise StreamlitInvalidNumberFormatError(format) from None
