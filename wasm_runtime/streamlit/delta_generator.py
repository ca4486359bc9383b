"""`DeltaGenerator`: a place on the page with all the methods that write to it."""

from __future__ import annotations

from typing import Any

from wasm_runtime.errors import NotBuiltYetError, StreamlitAPIException
from wasm_runtime.page.tree import Block, Leaf
from wasm_runtime.script.context import RunContext
from wasm_runtime.streamlit import streamlit_names
from wasm_runtime.streamlit.alerts import AlertMixin, ExceptionMixin
from wasm_runtime.streamlit.button_group import ButtonGroupMixin
from wasm_runtime.streamlit.buttons import ButtonMixin
from wasm_runtime.streamlit.chat import ChatMixin
from wasm_runtime.streamlit.checkbox import CheckboxMixin
from wasm_runtime.streamlit.color_picker import ColorPickerMixin
from wasm_runtime.streamlit.data import JsonMixin
from wasm_runtime.streamlit.date_time import TimeWidgetsMixin
from wasm_runtime.streamlit.expander import ExpanderMixin
from wasm_runtime.streamlit.feedback import FeedbackMixin
from wasm_runtime.streamlit.file_uploader import FileUploaderMixin
from wasm_runtime.streamlit.forms import FormMixin
from wasm_runtime.streamlit.layout import EmptyMixin, LayoutsMixin
from wasm_runtime.streamlit.media_inputs import AudioInputMixin, CameraInputMixin
from wasm_runtime.streamlit.menu_button import MenuButtonMixin
from wasm_runtime.streamlit.multiselect import MultiSelectMixin
from wasm_runtime.streamlit.number_input import NumberInputMixin
from wasm_runtime.streamlit.pagination import PaginationMixin
from wasm_runtime.streamlit.popover import PopoverMixin
from wasm_runtime.streamlit.progress import ProgressMixin
from wasm_runtime.streamlit.select_slider import SelectSliderMixin
from wasm_runtime.streamlit.single_choice import RadioMixin, SelectboxMixin
from wasm_runtime.streamlit.slider import SliderMixin
from wasm_runtime.streamlit.space import SpaceMixin
from wasm_runtime.streamlit.spinner import SpinnerMixin
from wasm_runtime.streamlit.tabs import TabsMixin
from wasm_runtime.streamlit.text import CodeMixin, HeadingMixin, MarkdownMixin, TextMixin
from wasm_runtime.streamlit.text_widgets import TextWidgetsMixin
from wasm_runtime.streamlit.write import WriteMixin


class DeltaGenerator(
    HeadingMixin,
    TextMixin,
    CodeMixin,
    AlertMixin,
    WriteMixin,
    MarkdownMixin,
    JsonMixin,
    ExceptionMixin,
    ProgressMixin,
    SpinnerMixin,
    EmptyMixin,
    LayoutsMixin,
    SpaceMixin,
    ExpanderMixin,
    TabsMixin,
    PopoverMixin,
    FormMixin,
    ButtonMixin,
    MenuButtonMixin,
    CheckboxMixin,
    RadioMixin,
    SelectboxMixin,
    MultiSelectMixin,
    ButtonGroupMixin,
    FeedbackMixin,
    PaginationMixin,
    SelectSliderMixin,
    TextWidgetsMixin,
    NumberInputMixin,
    SliderMixin,
    TimeWidgetsMixin,
    ColorPickerMixin,
    FileUploaderMixin,
    CameraInputMixin,
    AudioInputMixin,
    ChatMixin,
):
    """A container, a placeholder, a written element, or one of the page's roots."""

    def __init__(self, at: Block | Leaf) -> None:
        self._at = at

    def _spot(self, at: Block | Leaf) -> DeltaGenerator:
        return DeltaGenerator(at)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._missing(name)

    def _missing(self, name: str) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            if name in streamlit_names.METHODS:
                raise NotBuiltYetError(f"`st.{name}`")
            raise StreamlitAPIException(f"`{name}()` is not a valid Streamlit command.")

        return call


class _Main(DeltaGenerator):
    """The place of plain `st` calls: the innermost open `with` block, else the main area."""

    def __init__(self) -> None:
        pass

    def _place(self, context: RunContext) -> Block | Leaf:
        return context.stack[-1]


class _Root(DeltaGenerator):
    """A root that is always the same, such as the sidebar."""

    def __init__(self, index: int, name: str) -> None:
        self._index = index
        self._name = name

    def _place(self, context: RunContext) -> Block | Leaf:
        return context.tree.roots[self._index]

    def _missing(self, name: str) -> Any:
        if name not in streamlit_names.COMMANDS or name in streamlit_names.METHODS:
            return super()._missing(name)

        def call(*args: Any, **kwargs: Any) -> Any:
            raise StreamlitAPIException(
                f"Method `{name}()` does not exist for `st.{self._name}`. Did you mean `st.{name}()`?"
            )

        return call


DeltaGenerator.__module__ = "streamlit.delta_generator"
