"""Subtitles of a video, as WebVTT, the one format that browsers know: https://www.w3.org/TR/webvtt1/."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from wasm_runtime.protocol.payloads.media import Subtitles
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile

_SRT_TIME = re.compile(r"(\d{1,2}:\d{2}:\d{2}),(\d{3})")
_SRT_CUE = re.compile(r"^\s*\d+\s*\r?\n\s*\d{1,2}:\d{2}:\d{2},\d{3}\s*-->")


def subtitle_tracks(subtitles: Any) -> list[Subtitles]:
    """The tracks of a video, each with its label: of one source, or of a dict of labels and sources.

    A source is a path, bytes, or text; SubRip (SRT) becomes WebVTT. Raises `StreamlitAPIException`.
    """
    if not subtitles:
        return []
    if isinstance(subtitles, (str, bytes, io.BytesIO, Path)):
        subtitles = {"default": subtitles}
    if not isinstance(subtitles, dict):
        raise StreamlitInvalidParameterTypeError("subtitles", ["str", "bytes", "BytesIO", "Path", "dict"], subtitles)
    return [{"label": str(label), "url": _track(label, source)} for label, source in subtitles.items()]


def _track(label: object, source: Any) -> str:
    try:
        text = _text(source)
    except (StreamlitAPIException, OSError) as error:
        raise StreamlitAPIException(f"Failed to process the provided subtitle {label!r}: {error}") from error
    return current().address_of(MediaFile(text.encode(), "text/vtt"))


def _text(source: Any) -> str:
    if isinstance(source, (bytes, io.BytesIO)):
        content = source if isinstance(source, bytes) else source.getvalue()
        return _web_vtt(content.decode("utf-8-sig", "replace"))
    if isinstance(source, Path) or (isinstance(source, str) and _is_file(source)):
        path = Path(source)
        if not path.is_file():
            raise StreamlitAPIException(f"File {path} does not exist.")
        if path.suffix.lower() not in (".srt", ".vtt"):
            raise StreamlitValueError("subtitles", [".srt", ".vtt"], f"Got {path.suffix}.")
        return _web_vtt(path.read_text("utf-8-sig", "replace"))
    if not isinstance(source, str):
        raise StreamlitInvalidParameterTypeError("subtitles", ["str", "bytes", "Path", "BytesIO"], source)
    text = source.strip()
    if text and not text.startswith("WEBVTT") and not _SRT_CUE.match(text):
        raise StreamlitValueError("subtitles", ["VTT-formatted text", "SRT-formatted text"])
    return _web_vtt(text)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False  # too long for a path, or with a NUL in it


def _web_vtt(text: str) -> str:
    return "WEBVTT\n\n" + _SRT_TIME.sub(r"\1.\2", text.strip()) if _SRT_CUE.match(text) else text
