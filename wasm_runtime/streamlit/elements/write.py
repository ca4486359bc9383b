"""`st.write`: shows any value in a suitable form."""

from __future__ import annotations

import dataclasses
import re
from collections import ChainMap, UserDict, UserList
from collections.abc import (
    AsyncIterable,
    Callable,
    Generator,
    ItemsView,
    Iterable,
    Iterator,
    KeysView,
    Mapping,
    ValuesView,
)
from inspect import isasyncgen, isasyncgenfunction, isclass, isgenerator, isgeneratorfunction, ismodule, isroutine
from io import StringIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from wasm_runtime.awaiting import finish
from wasm_runtime.errors import NotBuiltYetError, StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.streamlit.elements.empty import EmptyMixin
from wasm_runtime.streamlit.elements.exception import ExceptionMixin
from wasm_runtime.streamlit.elements.json import JsonMixin
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object
from wasm_runtime.streamlit.elements.lib.parameters import integer_argument
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.markdown import MarkdownMixin

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_STRUCTURES = (
    dict,
    list,
    UserList,
    UserDict,
    ChainMap,
    MappingProxyType,
    Mapping,
    KeysView,
    ValuesView,
    ItemsView,
    map,
    enumerate,
)
_MEMORY_ADDRESS = re.compile(r"<.* at 0x[0-9a-fA-F]+>", re.DOTALL)


class WriteMixin(MarkdownMixin, JsonMixin, ExceptionMixin, EmptyMixin, Writer):
    """`write`, `write_stream`."""

    def write(self, *args: Any, unsafe_allow_html: bool = False) -> None:
        """Show each argument in a suitable form; adjacent texts and plain values are joined into one markdown text."""
        allow_html = integer_argument(unsafe_allow_html)
        texts: list[str] = []
        for value in args:
            text = _as_text(value)
            if text is not None:
                texts.append(text)
                continue
            self._write_texts(texts, allow_html)
            self._write_object(value)
        self._write_texts(texts, allow_html)

    def _write_texts(self, texts: list[str], allow_html: bool) -> None:
        if texts:
            self.markdown(" ".join(texts), unsafe_allow_html=allow_html)
            texts.clear()

    def _write_object(self, value: Any) -> None:
        if isinstance(value, BaseException):
            self.exception(value)
        elif isinstance(value, StreamingOutput):
            for chunk in value:
                self.write(chunk)
        elif isinstance(value, _STRUCTURES) or _is_namedtuple(value):
            self.json(value)
        elif isgenerator(value) or isgeneratorfunction(value) or isasyncgen(value) or isasyncgenfunction(value):
            self.write_stream(value)
        else:
            raise NotBuiltYetError(f"`st.{_command_for(value)}`, which shows a value of type `{type(value).__name__}`,")

    def write_stream(
        self, stream: Callable[..., Any] | Generator[Any, Any, Any] | Iterable[Any], *, cursor: str | None = None
    ) -> list[Any] | str:
        """Show the chunks of `stream` as they arrive: text is appended, any other value is written below it.

        Returns the whole text as a str, or a list of the chunks if they were not all text; `write` shows that list in
        the same way. `cursor` is shown after the text while it grows.
        """
        if isinstance(stream, str) or is_numpy_array(stream) or is_pandas_object(stream):
            raise StreamlitInvalidParameterTypeError(
                "stream",
                ["generator", "stream-like object"],
                stream,
                "Please use `st.write` instead for this data type.",
            )
        chunks: Any = stream() if isgeneratorfunction(stream) or isasyncgenfunction(stream) else stream
        growing = _Growing(self, cursor)
        if isasyncgen(chunks):
            finish(_take_all(chunks, growing))
            return growing.end()
        try:
            iterator: Iterator[Any] = iter(chunks)
        except TypeError:
            raise StreamlitAPIException(
                f"The provided input (type: {type(stream)}) cannot be iterated. Please make sure that it is a "
                "generator, generator function or iterable."
            ) from None
        for chunk in iterator:
            growing.take(chunk)
        return growing.end()


class StreamingOutput(list[Any]):
    """The chunks of a stream that were not all text; `write` shows them as `write_stream` did."""


class _Growing:
    """What a stream has brought so far. Text grows in `place`."""

    def __init__(self, writer: WriteMixin, cursor: str | None) -> None:
        self._writer = writer
        self._cursor = cursor
        self._place: DeltaGenerator | None = None
        self._result = StreamingOutput()

    def take(self, chunk: Any) -> None:
        result = self._result
        if not isinstance(chunk, str):
            self._end_text()
            self._writer.write(chunk)
            result.append(chunk)
        elif chunk or self._place is not None:
            if self._place is None:
                self._place = self._writer.empty()
                result.append("")
            result[-1] += chunk
            self._place.markdown(f"{result[-1]}{self._cursor or ''}")

    def end(self) -> list[Any] | str:
        self._end_text()
        result = self._result
        if not result:
            return ""
        return result[0] if len(result) == 1 and isinstance(result[0], str) else result

    def _end_text(self) -> None:
        if self._place is not None and self._cursor:
            self._place.markdown(self._result[-1])
        self._place = None


async def _take_all(chunks: AsyncIterable[Any], growing: _Growing) -> None:
    async for chunk in chunks:
        growing.take(chunk)


def _as_text(value: Any) -> str | None:
    """The markdown of a value that is text or can be shown as a piece of code; None for anything else."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, StringIO):
        return value.getvalue()
    if (
        isinstance(value, (BaseException, *_STRUCTURES))
        or _is_namedtuple(value)
        or isgenerator(value)
        or _command_for(value) != "write"
    ):
        return None
    text = str(value)
    if "\n" in text:
        return f"```\n{text}\n```"
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{ticks}{text}{ticks}"


def _is_namedtuple(value: Any) -> bool:
    return isinstance(value, tuple) and hasattr(value, "_asdict")


def _command_for(value: Any) -> str:
    """The `st` command that shows a value of this kind; `write` for what is shown as text."""
    kind = type(value)
    module = kind.__module__.partition(".")[0]
    if isclass(value) or ismodule(value) or isroutine(value) or dataclasses.is_dataclass(value):
        return "help"
    if module in ("pandas", "polars", "pyarrow") and hasattr(value, "shape"):
        return "dataframe"
    if module == "numpy" and getattr(value, "ndim", 0) in (1, 2, 3):
        return "dataframe"
    if hasattr(value, "_repr_html_") or _MEMORY_ADDRESS.fullmatch(str(value)):
        return "help"
    return "write"
