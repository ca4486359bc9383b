"""Shared libraries for WebAssembly, as the zip archives that Pyodide's distributions have."""

from __future__ import annotations

import zipfile
from pathlib import Path


def library(folder: Path, name: str, version: str, value: int) -> Path:
    """An archive with `NAME.so`, whose one function `answer` returns the value, from 0 to 63."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}-{version}.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}.so", _module("answer", value))
    return file


def _module(function: str, value: int) -> bytes:
    """What Emscripten makes of `int answer(void) { return value; }` with -sSIDE_MODULE, without what it does not need.

    See https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md.
    """
    memory = _text("dylink.0") + b"\1" + _sized(bytes(4))  # neither memory nor table of its own
    code = _sized(b"\0" + b"\x41" + bytes([value]) + b"\x0b")  # no locals; i32.const value; end
    sections = {
        0: memory,
        1: b"\1" + b"\x60\0\1\x7f",  # one type: () -> i32
        3: b"\1\0",  # one function, of that type
        7: b"\1" + _text(function) + b"\0\0",  # exports it
        10: b"\1" + code,
    }
    return b"\0asm\1\0\0\0" + b"".join(bytes([number]) + _sized(content) for number, content in sections.items())


def _text(text: str) -> bytes:
    return _sized(text.encode())


def _sized(content: bytes) -> bytes:
    return bytes([len(content)]) + content  # shorter than 128 bytes
