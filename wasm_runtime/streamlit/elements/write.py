"""`st.write`: shows any value in a suitable form."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Generator, Iterable, Iterator
from inspect import isasyncgen, isasyncgenfunction, isgeneratorfunction
from io import StringIO
from typing import TYPE_CHECKING, Any

from wasm_runtime.awaiting import finish
from wasm_runtime.errors import NotBuiltYetError, StreamlitAPIException, StreamlitInvalidParameterTypeError
from wasm_runtime.protocol.tree import Leaf
from wasm_runtime.script.context import current
from wasm_runtime.streamlit.elements.arrow import ArrowMixin
from wasm_runtime.streamlit.elements.empty import EmptyMixin
from wasm_runtime.streamlit.elements.exception import ExceptionMixin
from wasm_runtime.streamlit.elements.help import HelpMixin
from wasm_runtime.streamlit.elements.html import HtmlMixin
from wasm_runtime.streamlit.elements.image import ImageMixin
from wasm_runtime.streamlit.elements.json import JsonMixin
from wasm_runtime.streamlit.elements.lib.model_chunks import text_of_chunk
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array, is_pandas_object
from wasm_runtime.streamlit.elements.lib.parameters import integer_argument
from wasm_runtime.streamlit.elements.lib.place import Writer
from wasm_runtime.streamlit.elements.lib.written_values import as_code, command_for
from wasm_runtime.streamlit.elements.markdown import MarkdownMixin

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator


class WriteMixin(
    MarkdownMixin, JsonMixin, ImageMixin, HelpMixin, HtmlMixin, ExceptionMixin, EmptyMixin, ArrowMixin, Writer
):
    """`write`, `write_stream`."""

    def write(self, *args: Any, unsafe_allow_html: bool = False) -> None:
        """Show each argument in a suitable form; adjacent texts and plain values are joined into one markdown text."""
        allow_html = integer_argument(unsafe_allow_html)
        if len(args) > 1 and isinstance(self._place(current()), Leaf):
            raise StreamlitAPIException(
                "Cannot replace a single element with multiple elements.\n\n"
                "The `write()` method only supports multiple elements when inserting elements rather than replacing. "
                "That is, only when called as `st.write()` or `st.sidebar.write()`."
            )
        texts: list[str] = []
        for value in args:
            command = "text" if isinstance(value, str) else self._command_for(value, allow_html)
            if command in ("text", "code"):
                texts.append(str(value) if command == "text" else as_code(str(value)))
                continue
            self._write_texts(texts, allow_html)
            self._write_object(command, value, allow_html)
        self._write_texts(texts, allow_html)

    def _command_for(self, value: Any, allow_html: bool) -> str:
        return "stream" if isinstance(value, StreamingOutput) else command_for(value, allow_html)

    def _write_texts(self, texts: list[str], allow_html: bool) -> None:
        if texts:
            self.markdown(" ".join(texts), unsafe_allow_html=allow_html)
            texts.clear()

    def _write_object(self, command: str, value: Any, allow_html: bool) -> None:
        match command:
            case "stream":
                for chunk in value:
                    if callable(chunk):
                        chunk()
                    else:
                        self.write(chunk, unsafe_allow_html=allow_html)
            case "markdown":
                self.markdown(value.getvalue() if isinstance(value, StringIO) else value)
            case "exception":
                self.exception(value)
            case "json":
                self.json(value)
            case "dataframe":
                self.dataframe(value)
            case "image":
                self.image(value)
            case "latex":
                self.latex(value)
            case "help":
                self.help(value)
            case "html":
                self.html(value)
            case "write_stream":
                self.write_stream(value)
            case _:
                raise NotBuiltYetError(f"`st.{command}`, which shows a value of type `{type(value).__name__}`,")

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
        chunk = text_of_chunk(chunk)
        if isinstance(chunk, str):
            if chunk:
                self._grow(chunk)
        elif callable(chunk):
            self._end_text()
            chunk()
        else:
            self._end_text()
            self._writer.write(chunk)
            result.append(chunk)

    def _grow(self, text: str) -> None:
        result = self._result
        cursor = "" if self._place is None else self._cursor or ""  # behind the first piece there is none
        if self._place is None:
            self._place = self._writer.empty()
            result.append("")
        result[-1] += text
        self._place.markdown(f"{result[-1]}{cursor}")

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
