"""What packages for language models stream: the text that is in each chunk."""

from __future__ import annotations

import re
from typing import Any

from wasm_runtime.errors import StreamlitAPIException

_OPENAI_CHUNK = re.compile(r"openai\..+\.ChatCompletionChunk")
_OPENAI_EVENT = re.compile(r"openai\..+\.Response.+Event")
_LANGCHAIN_CHUNK = re.compile(r"langchain_core\.messages\.ai\.AIMessageChunk")
_EVENTS_WITH_TEXT = ("response.output_text.delta", "response.refusal.delta")


def text_of_chunk(chunk: Any) -> Any:
    """The text of a chunk of OpenAI's or LangChain's package, "" if it has none; anything else as it is."""
    if isinstance(chunk, str):
        return chunk
    name = f"{type(chunk).__module__}.{type(chunk).__qualname__}"
    try:
        if _OPENAI_CHUNK.fullmatch(name):
            return _text_of_choice(chunk.choices)
        if _OPENAI_EVENT.fullmatch(name):
            return chunk.delta or "" if chunk.type in _EVENTS_WITH_TEXT else ""
        if _LANGCHAIN_CHUNK.fullmatch(name):
            return chunk.content or ""
    except AttributeError as error:
        raise StreamlitAPIException(
            f"A chunk of the stream, a `{name}`, has no text where it should have: {error}. It may come from a version "
            "of its package that is too new or too old."
        ) from error
    return chunk


def _text_of_choice(choices: Any) -> Any:
    return "" if not choices or choices[0].delta is None else choices[0].delta.content or ""
