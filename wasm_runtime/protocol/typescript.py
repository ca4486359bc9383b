"""The wire format as TypeScript: web/src/protocol is what `python -m wasm_runtime.protocol.typescript` prints.

Every TypedDict becomes an interface, every alias of a module a type and every constant one. tests/test_protocol.py
checks that no module is missing, and that the file in the repository is up to date.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from wasm_runtime.protocol import attachments, boot_messages, frame_messages, messages, packages, persistence, site
from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.browser_types import File, Uint8Array
from wasm_runtime.protocol.payloads import (
    blocks,
    buttons,
    chat,
    choices,
    components,
    data,
    datetime,
    elements,
    files,
    inputs,
    layout,
    media,
    sizes,
    status,
    tables,
    text,
    widgets,
)

_MODULES = (
    *(sizes, widgets, text, status, data, layout, buttons, choices, inputs, datetime, files, chat, media, components),
    *(tables, elements, blocks),
    *(attachments, boot_messages, frame_messages, messages, persistence, packages, site),
)
_HEADER = """\
// Generated from wasm_runtime/protocol by `python -m wasm_runtime.protocol.typescript`. Do not edit.
"""
_NAMES: dict[Any, str] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    NoneType: "null",
    bytes: "ArrayBuffer",
    File: "File",
    FileContent: "File",
    Uint8Array: "Uint8Array",
}
FILE = Path(__file__).parents[2] / "web" / "src" / "protocol" / "wire.gen.ts"


def typescript() -> str:
    """The text of the generated file."""
    parts = [_HEADER]
    for module in _MODULES:
        aliases = _aliases(module)
        parts += [f"export const {name} = {_literal(value)};\n" for name, value in _constants(module).items()]
        parts += [f"export type {name} = {_type(alias)};\n" for name, alias in aliases.items() if _is_plain(alias)]
        parts += [_interface(each) for name, each in vars(module).items() if _is_declared_in(module, name, each)]
        parts += [f"export type {name} = {_type(alias)};\n" for name, alias in aliases.items() if not _is_plain(alias)]
    return "\n".join(parts)


def _is_declared_in(module: ModuleType, name: str, value: Any) -> bool:
    return is_typeddict(value) and (value.__module__, value.__name__) == (module.__name__, name)


def _constants(module: ModuleType) -> dict[str, str | int]:
    return {name: each for name, each in vars(module).items() if name.isupper() and isinstance(each, (str, int))}


def _aliases(module: ModuleType) -> dict[str, Any]:
    """The aliases that a module declares itself, by name."""
    source = Path(module.__file__ or "").read_text("utf-8")
    return {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("_") and f"\n{name} = " in source
        if get_origin(value) is not None or is_typeddict(value)
    }


def _is_plain(alias: Any) -> bool:
    """Whether an alias names no TypedDict, so that it can stand before the interfaces."""
    return not any(is_typeddict(each) for each in (alias, *get_args(alias)))


def _interface(declared: Any) -> str:
    hints = get_type_hints(declared, include_extras=True)
    lines = []
    for name, hint in hints.items():
        optional = get_origin(hint) is NotRequired
        lines.append(f"  {name}{'?' if optional else ''}: {_type(get_args(hint)[0] if optional else hint)};")
    return "\n".join([f"export interface {declared.__name__} {{", *lines, "}", ""])


def _type(hint: Any) -> str:
    if hint in _NAMES:
        return _NAMES[hint]
    if is_typeddict(hint):
        return str(hint.__name__)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " | ".join(_literal(arg) for arg in args)
    if origin in (Union, UnionType):
        return " | ".join(dict.fromkeys(_type(arg) for arg in args))
    if origin is list:
        inner = _type(args[0])
        return f"{inner}[]" if inner.isidentifier() else f"Array<{inner}>"
    if origin is tuple:
        return f"[{', '.join(_type(arg) for arg in args)}]"
    if origin is dict:
        return f"Record<string, {_type(args[1])}>"
    raise TypeError(f"cannot write {hint!r} as a TypeScript type")


def _literal(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(typescript(), "utf-8")
    elif FILE.read_text("utf-8") != typescript():
        sys.exit(f"{FILE} is out of date: run `make format`.")
