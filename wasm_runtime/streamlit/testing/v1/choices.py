"""Widgets with options to choose from. What is set is an option; what is sent is its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Self

from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.streamlit.testing.v1.elements import Fields, field, flag
from wasm_runtime.streamlit.testing.v1.errors import AppTestError
from wasm_runtime.streamlit.testing.v1.registry import shows
from wasm_runtime.streamlit.testing.v1.widgets import Unset, Widget

_OPTIONS: Fields = {"options": lambda payload: list(payload["options"])}
_HELP: Fields = {"help": field("help")}
_FORM: Fields = {"form_id": field("form")}
_LABEL: Fields = {"label": field("label")}


class Choice(Widget):
    """A widget with options; `options` are their texts."""

    options: list[str]

    @property
    def format_func(self) -> Callable[[Any], Any]:
        """The function that returns the text of an option."""
        return self.root.session.format_func_of(self.id)

    def _text(self, option: Any) -> str:
        return str(self.format_func(option))

    def _known(self, options: Any) -> list[str]:
        return [text for text in map(self._text, options) if text in self.options]


@shows("radio")
class Radio(Choice, Unset):
    type = "radio"
    fields: ClassVar[Fields] = {**_LABEL, **_OPTIONS, "horizontal": flag("horizontal"), **_HELP, **_FORM}

    @property
    def index(self) -> int | None:
        """The index of the selected option. Raises `ValueError` if the value is not an option."""
        return None if self.value is None else self.options.index(self._text(self.value))

    def wire(self, value: Any) -> WireValue:
        if value is None:
            return None
        text = self._text(value)
        if text not in self.options:
            raise ValueError(f"{text!r} is not in list")
        return text


@shows("selectbox")
class Selectbox(Radio):
    type = "selectbox"
    fields: ClassVar[Fields] = {**_LABEL, **_OPTIONS, **_HELP, **_FORM}

    def select(self, v: Any) -> Self:
        """Select this option."""
        return self.set_value(v)

    def select_index(self, index: int | None) -> Self:
        """Select the option with this index, None for none. If texts differ from the options, use `select`."""
        return self.set_value(None if index is None else self.options[index])


@shows("select_slider")
class SelectSlider(Choice):
    type = "select_slider"
    fields: ClassVar[Fields] = {**_LABEL, "data_type": lambda payload: 0, **_OPTIONS, **_HELP, **_FORM}

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Set both ends of a range."""
        return self.set_value([lower, upper])

    def wire(self, value: Any) -> WireValue:
        """The places of the options; what is none counts as the first."""
        texts = map(self._text, value if isinstance(value, (list, tuple)) else [value])
        places: list[float] = [self.options.index(text) if text in self.options else 0 for text in texts]
        default: list[float] = self.payload["default"]
        return sorted(places) if len(places) == len(default) else default


@shows("multiselect")
class Multiselect(Choice):
    type = "multiselect"
    fields: ClassVar[Fields] = {
        **_LABEL,
        **_OPTIONS,
        "max_selections": field("max_selections", 0),
        **_HELP,
        **_FORM,
    }

    @property
    def values(self) -> Sequence[str]:
        """The texts of the selected options."""
        return [self._text(option) for option in self.value]

    @property
    def indices(self) -> Sequence[int]:
        return [self.options.index(text) for text in self.values]

    def select(self, v: Any) -> Self:
        """Select one more option."""
        chosen = self.value
        return self if v in chosen else self.set_value([*chosen, v])

    def unselect(self, v: Any) -> Self:
        """Unselect this option."""
        chosen = self.value
        return self.set_value([each for each in chosen if each != v]) if v in chosen else self

    def wire(self, value: Any) -> WireValue:
        return self._known(value)


@shows("button_group", finders=("button_group", "pills", "segmented_control"))
class ButtonGroup(Choice, Unset):
    """Pills or the segments of a bar."""

    type = "button_group"
    fields: ClassVar[Fields] = {**_OPTIONS, **_FORM}

    @property
    def names(self) -> tuple[str, ...]:
        return ("button_group", self.payload["style"])

    @property
    def _is_multi(self) -> bool:
        return "multi" in self.payload

    @property
    def formatted_values(self) -> Sequence[str]:
        """The texts of the selected options."""
        return [self._text(option) for option in self._chosen(self.value)]

    @property
    def indices(self) -> Sequence[int]:
        return [self.options.index(text) for text in self.formatted_values]

    def select(self, v: Any) -> Self:
        """Select this option, in addition if several can be selected."""
        if not self._is_multi:
            return self.set_value(v)
        chosen = self._chosen(self.value)
        return self if v in chosen else self.set_value([*chosen, v])

    def unselect(self, v: Any) -> Self:
        """Unselect this option."""
        chosen = self._chosen(self.value)
        if v not in chosen:
            return self
        return self.set_value([each for each in chosen if each != v] if self._is_multi else None)

    def wire(self, value: Any) -> WireValue:
        return self._known(self._chosen(value))

    def _chosen(self, value: Any) -> list[Any]:
        if value is None:
            return []
        return list(value) if self._is_multi else [value]


@shows("menu_button")
class MenuButton(Choice):
    type = "menu_button"
    starts_run = True
    fields: ClassVar[Fields] = {**_LABEL, **_OPTIONS, **_HELP}

    @property
    def value(self) -> Any:
        """The option that is chosen in the next run, or was in the last one."""
        return self._value if self.is_set else self.root.triggered.get(self.id)

    def click(self, v: Any) -> Self:
        """Choose this option of the menu in the next run."""
        return self.set_value(v)

    def click_index(self, index: int) -> Self:
        """Choose the option with this index in the next run."""
        return self.set_value(self.root.session.option_of(self.id, self.options[index]))

    def wire(self, value: Any) -> WireValue:
        return self._text(value)


@shows("feedback")
class Feedback(Unset):
    type = "feedback"
    fields: ClassVar[Fields] = {**_FORM}

    def wire(self, value: Any) -> WireValue:
        highest = 1 if self.payload["options"] == "thumbs" else 4
        default: float | None = self.payload["default"]
        return value if value is None or 0 <= value <= highest else default


@shows("pagination")
class Pagination(Unset):
    type = "pagination"
    fields: ClassVar[Fields] = {
        **_FORM,
        "num_pages": field("pages"),
        "default": lambda payload: int(payload["default"]),
    }
    num_pages: int

    def set_value(self, v: Any) -> Self:
        """Go to this page, counted from 1. Raises `AppTestError` if it does not exist."""
        self._refuse_disabled()
        if not isinstance(v, int) or isinstance(v, bool) or not 1 <= v <= self.num_pages:
            raise AppTestError(
                f"Cannot set pagination{self._key_note} to {v!r}. Page must be an int between 1 and {self.num_pages}."
            )
        return super().set_value(v)

    def select(self, page: int) -> Self:
        """Go to this page."""
        return self.set_value(page)

    def wire(self, value: Any) -> WireValue:
        number: float = value
        return number
