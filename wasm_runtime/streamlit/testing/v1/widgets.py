"""Widgets: how a test uses them, and which events that sends."""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Sequence
from typing import Any, ClassVar, Self

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.streamlit.elements.widgets.slider import SCALES
from wasm_runtime.streamlit.testing.v1.elements import Fields, field, flag
from wasm_runtime.streamlit.testing.v1.errors import AppTestError
from wasm_runtime.streamlit.testing.v1.lists import WidgetList
from wasm_runtime.streamlit.testing.v1.nodes import Element, ElementTree, InitialValue, Payload
from wasm_runtime.streamlit.testing.v1.registry import shows

_COLOR = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_LABELLED: Fields = {"label": field("label")}
_IN_FORM: Fields = {"help": field("help"), "form_id": field("form")}


class Widget(Element):
    """An element with a value. What `set_value` is given is sent with the next run.

    `starts_run`: setting it off is an event of its own. `unset` is the value of a widget that has not been set.
    """

    list_kind = WidgetList
    hidden = ("id",)
    starts_run = False
    unset: ClassVar[Any] = None
    fields: ClassVar[Fields] = {**_LABELLED, **_IN_FORM}

    def __init__(self, payload: Payload, root: ElementTree) -> None:
        super().__init__(payload, root)
        self.id: str = payload["id"]
        self.disabled: bool = payload.get("disabled", False)
        self._value: Any = self.unset

    @property
    def value(self) -> Any:
        """The value that was set for the next run, else the one of the last run."""
        if self.is_set:
            return self._value
        return self.root.session.value_of(self.id)

    @property
    def is_set(self) -> bool:
        """Whether a value waits for the next run."""
        return self._value is not self.unset

    def set_value(self, v: Any) -> Self:
        """Set the value for the next run."""
        self._refuse_disabled()
        self._value = v
        return self

    def wire(self, value: Any) -> WireValue:
        """The value as the page would send it. Raises for one that no page could send."""
        raise NotImplementedError

    def _refuse_disabled(self) -> None:
        if self.disabled:
            raise AppTestError(
                f"Cannot update a disabled {self.type} widget{self._key_note}. A browser user cannot interact with a "
                "disabled widget."
            )

    @property
    def _key_note(self) -> str:
        return f" (key={self.key!r})" if self.key is not None else ""

    def _same(self, other: Any) -> bool:
        return super()._same(other) and bool(self._value == other._value)

    def _shown(self) -> dict[str, Any]:
        shown = super()._shown()
        return {"key": shown.pop("key"), "disabled": self.disabled, **self._shown_value(), **shown}

    def _shown_value(self) -> dict[str, Any]:
        return {"_value": self._value}


class Unset(Widget):
    """A widget whose value may be set to None."""

    unset = InitialValue()


@shows("button", finders=("button", "form_submit_button"))
class Button(Widget):
    type = "button"
    starts_run = True

    @property
    def names(self) -> tuple[str, ...]:
        return ("button", "form_submit_button") if self.payload.get("submits") else ("button",)

    @property
    def value(self) -> bool:
        """Whether it is pressed in the next run, or was in the last one."""
        return bool(self._value) if self.is_set else self.id in self.root.triggered

    @property
    def is_set(self) -> bool:
        return bool(self._value)

    def click(self) -> Self:
        """Press it in the next run."""
        return self.set_value(True)

    def wire(self, value: Any) -> WireValue:
        return True


@shows("download_button")
class DownloadButton(Button):
    type = "download_button"

    @property
    def names(self) -> tuple[str, ...]:
        return ("download_button",)


@shows("checkbox")
class Checkbox(Widget):
    type = "checkbox"

    def check(self) -> Self:
        return self.set_value(True)

    def uncheck(self) -> Self:
        return self.set_value(False)

    def wire(self, value: Any) -> WireValue:
        return bool(operator.index(value))


@shows("checkbox", where=lambda payload: "toggle" in payload)
class Toggle(Widget):
    type = "toggle"

    def wire(self, value: Any) -> WireValue:
        return bool(operator.index(value))


@shows("text_area")
class TextArea(Unset):
    type = "text_area"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "max_chars": field("max_chars", 0),
        "placeholder": field("placeholder"),
        **_IN_FORM,
    }

    def input(self, v: Any) -> Self:
        """Replace the text by this one."""
        return self.set_value(v)

    def wire(self, value: Any) -> WireValue:
        if value is not None and not isinstance(value, str):
            raise TypeError("bad argument type for built-in operation")
        return value


@shows("text_input")
class TextInput(TextArea):
    type = "text_input"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "max_chars": field("max_chars", 0),
        "autocomplete": field("autocomplete"),
        "placeholder": field("placeholder"),
        **_IN_FORM,
    }


def _number(name: str) -> Any:
    return lambda payload: None if payload.get(name) is None else float(payload[name])


@shows("number_input")
class NumberInput(Unset):
    type = "number_input"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "min": _number("minimum"),
        "max": _number("maximum"),
        "step": _number("step"),
        **_IN_FORM,
    }
    min: float | None
    max: float | None
    step: float

    def increment(self) -> Self:
        """One step up, not beyond the maximum."""
        if self.value is None:
            return self
        return self.set_value(min(self.value + self.step, self.max or float("inf")))

    def decrement(self) -> Self:
        """One step down, not below the minimum, unless that is zero."""
        if self.value is None:
            return self
        return self.set_value(max(self.value - self.step, self.min or float("-inf")))

    def wire(self, value: Any) -> WireValue:
        if value is None:
            return None
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        low, high = self.payload.get("minimum", float("-inf")), self.payload.get("maximum", float("inf"))
        default: WireValue = self.payload["default"]
        return value if low <= value <= high else default


@shows("slider")
class Slider(Widget):
    """`data_type`: 0 whole numbers, 1 other numbers, 2 moments, 3 dates, 4 times; those are microseconds in `min`."""

    type = "slider"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "data_type": lambda payload: ("int", "float", "datetime", "date", "time").index(payload["kind"]),
        "min": _number("minimum"),
        "max": _number("maximum"),
        "step": _number("step"),
        **_IN_FORM,
    }
    min: float
    max: float

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Set both ends of a range."""
        return self.set_value([lower, upper])

    def wire(self, value: Any) -> WireValue:
        values = value if isinstance(value, (list, tuple)) else [value]
        kind = self.payload["kind"]
        to_number = float if kind in ("int", "float") else SCALES[kind].to_number
        numbers = [to_number(each) for each in values]
        default: list[float] = self.payload["default"]
        fits = len(numbers) == len(default) and all(self.min <= number <= self.max for number in numbers)
        return numbers if fits else default


@shows("color_picker")
class ColorPicker(Widget):
    type = "color_picker"

    def pick(self, v: str) -> Self:
        """Pick a colour, such as "#ff0000"; the hash may be left out."""
        return self.set_value(v if v.startswith("#") else f"#{v}")

    def wire(self, value: Any) -> WireValue:
        default: str = self.payload["default"]
        return value if isinstance(value, str) and _COLOR.fullmatch(value) else default


@shows("date_input")
class DateInput(Unset):
    type = "date_input"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "min": lambda payload: dt.date.fromisoformat(payload["minimum"]),
        "max": lambda payload: dt.date.fromisoformat(payload["maximum"]),
        "is_range": flag("range"),
        **_IN_FORM,
    }
    min: dt.date
    max: dt.date

    def set_value(self, v: Any) -> Self:
        """Set a date, up to two for a range, or None for no date."""
        return super().set_value(None if v is None else _dates(v))

    def wire(self, value: Any) -> WireValue:
        dates = () if value is None else _dates(value)
        default: list[str] = self.payload["default"]
        return [date.isoformat() for date in dates] if all(self.min <= date <= self.max for date in dates) else default


def _dates(value: Any) -> tuple[dt.date, ...]:
    return tuple(map(_date, value)) if isinstance(value, Sequence) and not isinstance(value, str) else (_date(value),)


def _date(value: Any) -> dt.date:
    if isinstance(value, str):
        value = dt.datetime.fromisoformat(value)
    day: dt.date = value.date() if isinstance(value, dt.datetime) else value
    return day


@shows("time_input")
class TimeInput(Unset):
    type = "time_input"
    fields: ClassVar[Fields] = {**_LABELLED, "step": field("step"), **_IN_FORM}
    step: int

    def set_value(self, v: Any) -> Self:
        return super().set_value(v.time() if isinstance(v, dt.datetime) else v)

    def increment(self) -> Self:
        """One step later; after midnight it starts again."""
        return self._later(self.step)

    def decrement(self) -> Self:
        """One step earlier."""
        return self._later(-self.step)

    def _later(self, seconds: int) -> Self:
        if self.value is None:
            return self
        moment = dt.datetime.combine(dt.date(2000, 1, 2), self.value) + dt.timedelta(seconds=seconds)
        return self.set_value(moment.time())

    def wire(self, value: Any) -> WireValue:
        if value is None:
            return None
        return dt.time.strftime(value, "%H:%M:%S" if self.step % 60 else "%H:%M")


@shows("datetime_input", finders=("datetime_input",))
class DateTimeInput(Unset):
    type = "date_time_input"
    fields: ClassVar[Fields] = {
        **_LABELLED,
        "format": field("format"),
        "min": field("minimum"),
        "max": field("maximum"),
        "step": field("step"),
        **_IN_FORM,
    }
    min: str
    max: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.type, "datetime_input")

    def wire(self, value: Any) -> WireValue:
        if value is None:
            return None
        moment = dt.datetime.strftime(value, "%Y-%m-%dT%H:%M")
        default: str = self.payload["default"]
        return moment if self.min <= moment <= self.max else default
