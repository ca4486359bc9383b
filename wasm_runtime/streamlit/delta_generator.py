"""`DeltaGenerator`: a place on the page with all the methods that write to it.

Its bases are the list of all elements: what a mixin among them defines is a method of every container, and `st.NAME`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, Self

from wasm_runtime.compat import streamlit_names
from wasm_runtime.errors import NotBuiltYetError, StreamlitAPIException
from wasm_runtime.protocol.tree import Block, Leaf
from wasm_runtime.script.context import RunContext
from wasm_runtime.streamlit.elements.alert import AlertMixin
from wasm_runtime.streamlit.elements.arrow import ArrowMixin
from wasm_runtime.streamlit.elements.balloons import BalloonsMixin
from wasm_runtime.streamlit.elements.code import CodeMixin
from wasm_runtime.streamlit.elements.empty import EmptyMixin
from wasm_runtime.streamlit.elements.exception import ExceptionMixin
from wasm_runtime.streamlit.elements.expander import ExpanderMixin
from wasm_runtime.streamlit.elements.form import FormMixin
from wasm_runtime.streamlit.elements.heading import HeadingMixin
from wasm_runtime.streamlit.elements.help import HelpMixin
from wasm_runtime.streamlit.elements.html import HtmlMixin
from wasm_runtime.streamlit.elements.iframe import IframeMixin
from wasm_runtime.streamlit.elements.image import ImageMixin
from wasm_runtime.streamlit.elements.json import JsonMixin
from wasm_runtime.streamlit.elements.layouts import LayoutsMixin
from wasm_runtime.streamlit.elements.markdown import MarkdownMixin
from wasm_runtime.streamlit.elements.media import MediaMixin
from wasm_runtime.streamlit.elements.metric import MetricMixin
from wasm_runtime.streamlit.elements.pdf import PdfMixin
from wasm_runtime.streamlit.elements.popover import PopoverMixin
from wasm_runtime.streamlit.elements.progress import ProgressMixin
from wasm_runtime.streamlit.elements.skeleton import SkeletonMixin
from wasm_runtime.streamlit.elements.snow import SnowMixin
from wasm_runtime.streamlit.elements.space import SpaceMixin
from wasm_runtime.streamlit.elements.spinner import SpinnerMixin
from wasm_runtime.streamlit.elements.table import TableMixin
from wasm_runtime.streamlit.elements.tabs import TabsMixin
from wasm_runtime.streamlit.elements.text import TextMixin
from wasm_runtime.streamlit.elements.toast import ToastMixin
from wasm_runtime.streamlit.elements.widgets.audio_input import AudioInputMixin
from wasm_runtime.streamlit.elements.widgets.button import ButtonMixin
from wasm_runtime.streamlit.elements.widgets.button_group import ButtonGroupMixin
from wasm_runtime.streamlit.elements.widgets.camera_input import CameraInputMixin
from wasm_runtime.streamlit.elements.widgets.chat import ChatMixin
from wasm_runtime.streamlit.elements.widgets.checkbox import CheckboxMixin
from wasm_runtime.streamlit.elements.widgets.color_picker import ColorPickerMixin
from wasm_runtime.streamlit.elements.widgets.data_editor import DataEditorMixin
from wasm_runtime.streamlit.elements.widgets.feedback import FeedbackMixin
from wasm_runtime.streamlit.elements.widgets.file_uploader import FileUploaderMixin
from wasm_runtime.streamlit.elements.widgets.menu_button import MenuButtonMixin
from wasm_runtime.streamlit.elements.widgets.multiselect import MultiSelectMixin
from wasm_runtime.streamlit.elements.widgets.number_input import NumberInputMixin
from wasm_runtime.streamlit.elements.widgets.pagination import PaginationMixin
from wasm_runtime.streamlit.elements.widgets.radio import RadioMixin
from wasm_runtime.streamlit.elements.widgets.select_slider import SelectSliderMixin
from wasm_runtime.streamlit.elements.widgets.selectbox import SelectboxMixin
from wasm_runtime.streamlit.elements.widgets.slider import SliderMixin
from wasm_runtime.streamlit.elements.widgets.text_widgets import TextWidgetsMixin
from wasm_runtime.streamlit.elements.widgets.time_widgets import TimeWidgetsMixin
from wasm_runtime.streamlit.elements.write import WriteMixin


class DeltaGenerator(
    HeadingMixin,
    TextMixin,
    CodeMixin,
    WriteMixin,
    MarkdownMixin,
    JsonMixin,
    ImageMixin,
    HelpMixin,
    HtmlMixin,
    IframeMixin,
    AlertMixin,
    TableMixin,
    MediaMixin,
    PdfMixin,
    ExceptionMixin,
    ProgressMixin,
    MetricMixin,
    ToastMixin,
    SpinnerMixin,
    SkeletonMixin,
    BalloonsMixin,
    SnowMixin,
    EmptyMixin,
    ArrowMixin,
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
    DataEditorMixin,
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

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):
                raise AttributeError(name)
            return self._missing(name)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """As in Streamlit, a place cannot be pickled: it belongs to the page of this session."""
        raise StreamlitAPIException(f"A place on the page (`{type(self).__name__}`) cannot be pickled.")

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Another object that writes to the same place."""
        copy = object.__new__(type(self))
        vars(copy).update(vars(self))
        return copy

    def _missing(self, name: str) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            if name in streamlit_names.METHODS:
                raise NotBuiltYetError(f"`st.{name}`")
            raise StreamlitAPIException(f"`{name}()` is not a valid Streamlit command.")

        return call


def methods() -> list[str]:
    """The names of all methods that write to the page."""
    return [name for name in dir(DeltaGenerator) if not name.startswith("_")]


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
