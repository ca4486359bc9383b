"""What was declared under each name: HTML, and CSS and JavaScript as code or as files of a package.

A text is code if it has a line break. On one line it is a path if it looks like one: it has a slash or a backslash, one
of the characters of glob patterns, or the ending of such a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wasm_runtime.errors import StreamlitAPIException, StreamlitComponentRegistryError
from wasm_runtime.streamlit.components.v2.package_files import address_in_site, folder_of

_PATTERN = "*?[]"
_ENDINGS = (".js", ".mjs", ".cjs", ".css")


@dataclass(frozen=True, slots=True)
class Asset:
    """CSS or JavaScript: `text` is the code itself, or where the site has the file."""

    text: str
    is_file: bool


@dataclass(frozen=True, slots=True)
class Definition:
    """A component as it was declared last."""

    html: str | None = None
    css: Asset | None = None
    js: Asset | None = None


_definitions: dict[str, Definition] = {}


def declare(name: str, html: str | None, css: str | None, js: str | None) -> None:
    """Have this under the name from now on. Raises if a path names no file of the component's package."""
    _definitions[name] = Definition(html, _asset(name, css, "css"), _asset(name, js, "js"))


def definition(name: str) -> Definition:
    """What is declared under the name."""
    return _definitions[name]


def is_code(text: str) -> bool:
    """Whether CSS or JavaScript is given itself, not a path to it."""
    text = text.strip()
    if "\n" in text or "\r" in text:
        return True
    looks_like_path = any(each in text for each in f"{_PATTERN}/\\") or text.lower().endswith(_ENDINGS)
    return not looks_like_path


def _asset(name: str, value: str | None, kind: str) -> Asset | None:
    if value is None or is_code(value):
        return None if value is None else Asset(value, is_file=False)
    folder = folder_of(name)
    if folder is None:
        raise StreamlitAPIException(
            f"Component '{name}' must be declared in pyproject.toml with asset_dir to use file-backed {kind}."
        )
    file = _file(value, folder, kind)
    if not file.exists():
        raise ValueError(f"File does not exist: {file}")
    return Asset(address_in_site(name, file.relative_to(folder).as_posix()), is_file=True)


def _file(path: str, folder: Path, kind: str) -> Path:
    """The one file that a path or a pattern names, within the folder."""
    is_pattern = any(each in path for each in _PATTERN)
    _refuse_unsafe(path, "glob patterns" if is_pattern else "component paths")
    if not is_pattern:
        found = (folder / path).resolve()
        if not found.is_relative_to(folder):
            raise StreamlitComponentRegistryError(
                f"{kind} path '{folder / path}' is outside the declared asset_dir '{folder}'."
            )
        return found
    files = [file for each in folder.glob(path) if (file := each.resolve()).is_relative_to(folder)]
    if not files:
        raise StreamlitComponentRegistryError(f"No files found matching pattern '{path}' in package root {folder}")
    if len(files) > 1:
        raise StreamlitComponentRegistryError(
            f"Multiple files found matching pattern '{path}': {', '.join(map(str, files))}. Exactly one file must "
            "match the pattern."
        )
    return files[0]


def _refuse_unsafe(path: str, what: str) -> None:
    parts = path.replace("\\", "/").split("/")
    if ".." in parts:
        raise StreamlitComponentRegistryError(f"Path traversal attempts are not allowed in {what}: {path}")
    if parts[0] == "" or "\0" in path or path[1:2] == ":" or path.startswith("\\"):
        raise StreamlitComponentRegistryError(f"Unsafe paths are not allowed in {what}: {path}")
