"""The files beside a script that it names: data it reads, pictures it shows, pages and components.

A file counts when its path stands in the sources as a whole (`open("a.csv")`, `HERE / "data" / "a.csv"`), or as a
pattern with a folder (`f"data/{year}.csv"`). What is only shown or written does not.
"""

from __future__ import annotations

import ast
import contextlib
import glob
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.site.app.path_values import ANY, PathValues, called
from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_ELEMENTS_OF_FILES = frozenset(
    {"image", "audio", "video", "logo", "html", "iframe", "pdf", "chat_message", "page_link"}
)
_WORDS = frozenset({"caption", "alt", "label", "help", "link", "icon"})  # parameters of those that are not files
_CHOICES = frozenset({"text_input", "selectbox", "multiselect", "radio", "pills", "segmented_control", "select_slider"})
_ONLY_SHOWN = frozenset(name for name in dir(DeltaGenerator) if name[0] != "_") - _ELEMENTS_OF_FILES - _CHOICES
_WRITING = ("to_", "save", "write", "dump", "touch", "unlink", "mkdir", "makedirs", "remove", "rmtree", "rmdir")
_FOLDERS = frozenset({"listdir", "scandir", "walk", "iterdir", "declare_component", "read_parquet"})
_GLOBS = frozenset({"glob", "iglob", "rglob"})


def named_files(sources: AppSources, files: Iterable[Path]) -> dict[Path, Path]:
    """What the sources among `files` name, relative to the app's folder like these, each with the one that names it."""
    python = [file for file in files if file.suffix == ".py"]
    values = PathValues(sources, python)
    found: dict[Path, Path] = {}
    for file in python:
        for named in _Reader(sources, values, file).read():
            found.setdefault(named, file)
    return found


class _Reader:
    """Reads one source from top to bottom."""

    def __init__(self, sources: AppSources, values: PathValues, file: Path) -> None:
        self._sources = sources
        self._values = values
        self._file = file
        self._folder = sources.folder.absolute().as_posix()
        self._found: set[Path] = set()

    def read(self) -> set[Path]:
        for statement in self._sources.tree(self._file).body:
            with contextlib.suppress(RecursionError):  # a text of a thousand parts names no file
                self._visit(statement)
        return self._found

    def _visit(self, node: ast.AST) -> None:
        match node:
            case ast.Expr(value=ast.Constant()) | ast.Compare() | ast.arg() | ast.alias():
                return  # a docstring; what a value is compared with; annotations; modules
            case ast.AnnAssign(value=value):
                if value is not None:
                    self._visit(value)
            case ast.Subscript(value=value, slice=ast.Constant()) if not self._values.of(node, self._file):
                self._visit(value)  # not the names of columns
            case ast.Call():
                self._call(node)
            case ast.expr() if self._take(node):
                self._calls_in(node)
            case _:
                self._children(node)

    def _children(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            self._visit(child)

    def _calls_in(self, node: ast.AST) -> None:
        """Only what is called on the way to a text, such as in an f-string."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                self._visit(child)
            else:
                self._calls_in(child)

    def _call(self, call: ast.Call) -> None:
        name, owner = called(call)
        words = _WORDS if name in _ELEMENTS_OF_FILES else ()
        arguments = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg not in words)]
        if name in _ONLY_SHOWN or name.startswith(_WRITING) or (name == "open" and _opens_to_write(call)):
            for part in (*arguments, *([owner] if owner is not None else [])):
                if not self._values.of(part, self._file):
                    self._visit(part)
                else:
                    self._calls_in(part)
            return
        if name in _GLOBS:
            for pattern in self._patterns(name, call, owner):
                self._take_matching(pattern)
        for folder in _folders(name, call, owner):
            for path in self._values.of(folder, self._file):
                self._take_folder(path)
        if self._take(call):
            self._calls_in(call)
        else:
            for part in (*arguments, call.func):
                self._visit(part)

    def _patterns(self, name: str, call: ast.Call, owner: ast.expr | None) -> Iterator[str]:
        """What a call for all files of a kind asks for, as a pattern."""
        for argument in call.args[:1]:
            for pattern in self._values.of(argument, self._file):
                wild = pattern.replace(ANY, "*")
                below = self._values.of(owner, self._file) if owner is not None else ()
                if not below:
                    yield wild
                for folder in below:
                    if ANY not in folder:
                        yield posixpath.join(glob.escape(folder), "**" if name == "rglob" else "", wild)

    # --- taking ------------------------------------------------------------------------------------------------------

    def _take(self, node: ast.AST) -> bool:
        """Take the files that an expression stands for, if it stands for paths at all."""
        paths = self._values.of(node, self._file)
        for path in paths:
            if ANY not in path:
                is_plain = isinstance(node, ast.Constant | ast.Name) and not ("." in path or "/" in path)
                if not is_plain:
                    self._take_file(path)
            elif (inside := self._inside(path)) is not None:
                folder = inside.partition(ANY)[0]
                if "/" in folder:  # never everything that lies beside the script
                    self._take_matching("*".join(map(glob.escape, inside.split(ANY))))
        return bool(paths)

    def _inside(self, path: str) -> str | None:
        """The path from the app's folder on, if it lies in there."""
        try:
            whole = posixpath.normpath(posixpath.join(self._folder, path))
        except ValueError:
            return None
        return whole.removeprefix(f"{self._folder}/") if whole.startswith(f"{self._folder}/") else None

    def _take_file(self, path: str) -> None:
        inside = self._inside(path)
        if inside is not None and self._sources.has(Path(inside)):
            self._found.add(Path(inside))

    def _take_folder(self, path: str) -> None:
        inside = self._inside(path) if ANY not in path else None
        if inside is not None and self._sources.has_folder(Path(inside)):
            self._found.update(self._sources.files_below(Path(inside)))

    def _take_matching(self, pattern: str) -> None:
        inside = self._inside(pattern)
        if inside is None:
            return
        with contextlib.suppress(ValueError, OSError):  # no pattern at all
            for found in self._sources.folder.glob(inside):
                file = found.relative_to(self._sources.folder)
                if self._sources.has(file):
                    self._found.add(file)


def _folders(name: str, call: ast.Call, owner: ast.expr | None) -> list[ast.expr]:
    """The parts of a call that stand for folders of which all is wanted."""
    if isinstance(owner, ast.Attribute) and owner.attr == "path" and getattr(owner.value, "id", "") == "sys":
        return call.args  # modules are looked for there
    if name not in _FOLDERS:
        return []
    if name == "iterdir":
        return [owner] if owner is not None else []
    if name == "declare_component":
        return [keyword.value for keyword in call.keywords if keyword.arg == "path"] or call.args[1:2]
    return call.args[:1]


def _opens_to_write(call: ast.Call) -> bool:
    """Whether the file is opened to be written from scratch."""
    modes = [*call.args[:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    texts = [mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    return any(set(text) <= set("wxbt+") and set(text) & set("wx") for text in texts)
