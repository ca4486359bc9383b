"""Choices: on or off, one of several, some of several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import EnumMeta
from typing import Any, TypeVar

from wasm_runtime.errors import (
    NotBuiltYetError,
    StreamlitDefaultNotInOptionsError,
    StreamlitInvalidParameterTypeError,
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.streamlit.parameters import (
    Key,
    OnChange,
    icon_of,
    integer_argument,
    string_argument,
)
from wasm_runtime.streamlit.widgets import Input, WidgetWriter

T = TypeVar("T")

_FILTER_MODES = ("fuzzy", "contains", "prefix", None)
_SELECT_ALL_LIMIT = 1000  # options up to which a multiselect offers to take all


class Options:
    """The options of one call: the objects, their texts, and the way from one to the other."""

    def __init__(self, options: Any, format_func: Callable[[Any], Any]) -> None:
        self.objects = option_list(options)
        self.texts = [string_argument(format_func(option)) for option in self.objects]
        self._format = format_func
        self._index: dict[str, int] = {}
        for index, text in enumerate(self.texts):
            self._index.setdefault(text, index)

    def object_for(self, text: str) -> Any:
        """The object whose text this is. Raises `KeyError` if there is none."""
        return self.objects[self._index[text]]

    def text_for(self, value: Any) -> str | None:
        """The text of an option that equals `value`, or None if none does."""
        text = self._text_of(value)
        return text if text in self._index else None

    def _text_of(self, value: Any) -> str | None:
        try:
            return self.texts[self.objects.index(value)]
        except ValueError:
            pass
        try:
            return str(self._format(value))
        except Exception:
            return None


def option_list(options: Any) -> list[Any]:
    """Options as a list: of an iterable its items, of an enum its members, of anything else itself."""
    if options is None:
        return []
    if isinstance(options, EnumMeta):
        return list(options)
    if isinstance(options, str) or not isinstance(options, Iterable):
        return [options]
    if hasattr(options, "iloc"):
        raise NotBuiltYetError("A dataframe or series as `options`")
    return list(options)


def _checked_index(index: Any, count: int) -> int | None:
    if index is None:
        return None
    if not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError("index", ["int", "None"], index)
    if count and not 0 <= index < count:
        raise StreamlitValueOutOfRangeError("index", index, 0, count - 1)
    return index if count else None


class CheckboxMixin(WidgetWriter):
    """`checkbox`, `toggle`."""

    def checkbox(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> bool:
        """A box to tick."""
        call = Input(
            self,
            label,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled,
            label_visibility,
            width,
            bind,
            persist_state,
            content_width=True,
        )
        return _draw_checkbox(call, "checkbox", value, wrap)

    def toggle(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "content",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> bool:
        """A switch: a checkbox that looks like one."""
        call = Input(
            self,
            label,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled,
            label_visibility,
            width,
            bind,
            persist_state,
            content_width=True,
        )
        return _draw_checkbox(call, "toggle", value, wrap)


def _draw_checkbox(call: Input, kind: str, value: object, wrap: bool | None) -> bool:
    default = bool(value)
    call.identify(kind, default)

    def parse(wire: bool | None) -> bool:
        return default if wire is None else bool(wire)

    current, assigned, _ = call.register(kind, parse)
    payload: dict[str, Any] = {"type": "checkbox"}
    if kind == "toggle":
        payload["toggle"] = True
    if wrap is not None:
        payload["wrap"] = bool(wrap)
    call.write(payload, current, default, assigned=assigned, serialize=integer_argument)
    return current


class RadioMixin(WidgetWriter):
    """`radio`."""

    def radio(
        self,
        label: str,
        options: Iterable[T],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        disabled: bool = False,
        horizontal: bool = False,
        captions: Sequence[str] | None = None,
        label_visibility: Any = "visible",
        width: Any = "content",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """One of a few options, all in view. `index` None starts with none chosen."""
        call = Input(
            self,
            label,
            key,
            help,
            on_change,
            args,
            kwargs,
            disabled,
            label_visibility,
            width,
            bind,
            persist_state,
            content_width=True,
        )
        choices = Options(options, format_func)
        payload: dict[str, Any] = {"type": "radio", "options": choices.texts}
        if horizontal:
            payload["horizontal"] = True
        if captions is not None:
            payload["captions"] = [str(caption) for caption in captions]
        default = _checked_index(index, len(choices.objects))
        call.identify("radio", (index, payload))
        return _draw_choice(call, "radio", payload, choices, default)


class SelectboxMixin(WidgetWriter):
    """`selectbox`."""

    def selectbox(
        self,
        label: str,
        options: Iterable[T],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
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
        accept_new_options: bool = False,
        filter_mode: Any = "fuzzy",
        width: Any = "stretch",
        bind: Any = None,
        persist_state: Any = None,
    ) -> Any:
        """One of many options, in a list that opens. With `accept_new_options` a person may type another, a str."""
        call = Input(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        choices = Options(options, format_func)
        payload: dict[str, Any] = {"type": "selectbox", "options": choices.texts, **_filter(filter_mode)}
        if index is None:
            payload["clearable"] = True
        if placeholder is not None:
            payload["placeholder"] = placeholder
        if (shown := icon_of(icon)) is not None:
            payload["icon"] = shown
        if required:
            payload["required"] = True
        if accept_new_options:
            payload["accept_new"] = True
        default = _checked_index(index, len(choices.objects))
        call.identify("selectbox", (index, payload), bool(accept_new_options))
        return _draw_choice(call, "selectbox", payload, choices, default, accept_new=accept_new_options)


def _draw_choice(
    call: Input,
    kind: str,
    payload: dict[str, Any],
    choices: Options,
    default_index: int | None,
    *,
    accept_new: bool = False,
) -> Any:
    default = None if default_index is None else choices.objects[default_index]
    default_text = None if default_index is None else choices.texts[default_index]

    def parse(wire: str | None) -> Any:
        if wire is None:
            return default
        try:
            return choices.object_for(wire)
        except KeyError:
            return wire if accept_new else default

    current, assigned, widget = call.register(kind, parse)
    text = choices.text_for(current)
    if text is None and accept_new and current is not None:
        text = str(current)
    elif text is None and current is not None:
        current, text = default, default_text
        call.context.state.correct(widget, current)
    elif text is not None and current not in choices.objects:
        current = choices.object_for(text)
        call.context.state.correct(widget, current)
    call.write(payload, text, default_text, assigned=assigned, serialize=lambda shown: shown)
    return current


class MultiSelectMixin(WidgetWriter):
    """`multiselect`."""

    def multiselect(
        self,
        label: str,
        options: Iterable[T],
        default: Any = None,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        max_selections: int | None = None,
        placeholder: str | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        accept_new_options: bool = False,
        filter_mode: Any = "fuzzy",
        select_all: bool | int = _SELECT_ALL_LIMIT,
        width: Any = "stretch",
        wrap: bool | None = None,
        bind: Any = None,
        persist_state: Any = None,
    ) -> list[T] | list[T | str]:
        """Any number of options, as a list in the order they were chosen.

        `select_all`: True, False, or up to how many options the list offers to take all at once.
        """
        call = Input(
            self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state
        )
        choices = Options(options, format_func)
        payload: dict[str, Any] = {
            "type": "multiselect",
            "options": choices.texts,
            "select_all": _select_all(select_all, len(choices.texts)),
            **_filter(filter_mode),
        }
        if max_selections is not None:
            if max_selections <= 0:
                raise StreamlitValueError(
                    "max_selections", ["a positive integer"], "To disable `st.multiselect`, use `disabled=True`."
                )
            payload["max_selections"] = max_selections
        if placeholder is not None:
            payload["placeholder"] = placeholder
        if accept_new_options:
            payload["accept_new"] = True
        default_texts = _default_texts(default, choices)
        call.identify("multiselect", (default_texts, payload), (max_selections, bool(accept_new_options)))
        if wrap is not None:
            payload["wrap"] = bool(wrap)

        def parse(wire: list[str] | None) -> list[Any]:
            return [_object_or_text(choices, text) for text in (default_texts if wire is None else wire)]

        current, assigned, widget = call.register("multiselect", parse)
        texts, fits = _chosen_texts(current, choices, accept_new=accept_new_options)
        if not fits:
            current = parse(texts)
            call.context.state.correct(widget, current)
        if max_selections is not None and len(texts) > max_selections:
            raise StreamlitSelectionCountExceedsMaxError(len(texts), max_selections)
        call.write(payload, texts, default_texts, assigned=assigned, serialize=lambda shown: shown)
        return current


def _object_or_text(choices: Options, text: str) -> Any:
    try:
        return choices.object_for(text)
    except KeyError:
        return text


def _chosen_texts(value: Any, choices: Options, *, accept_new: bool) -> tuple[list[str], bool]:
    """The texts of the chosen options, and whether `value` may stay as it is: an unknown option is dropped."""
    if isinstance(value, str):
        value = [value]
    texts, fits = [], True
    for item in value:
        text = choices.text_for(item)
        if text is not None:
            texts.append(text)
        elif accept_new:
            texts.append(str(item))
        else:
            fits = False
    return texts, fits


def _default_texts(default: Any, choices: Options) -> list[str]:
    if default is None:
        return []
    texts = []
    for value in [default] if isinstance(default, str) or not isinstance(default, Iterable) else default:
        text = choices.text_for(value) if value in choices.objects else None
        if text is None:
            raise StreamlitDefaultNotInOptionsError(value)
        texts.append(text)
    return texts


def _filter(mode: Any) -> dict[str, Any]:
    if mode not in _FILTER_MODES:
        raise StreamlitValueError("filter_mode", map(str, _FILTER_MODES))
    return {} if mode == "fuzzy" else {"filter_mode": mode or "none"}


def _select_all(select_all: Any, count: int) -> int:
    if not isinstance(select_all, int):
        raise StreamlitInvalidParameterTypeError("select_all", ["bool", "int"], select_all)
    if select_all is True:
        return max(count, 1)
    return int(select_all)
