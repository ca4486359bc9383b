"""The Python files of an app that run when its script does, found without running any of them.

The text tells them: what is imported from the app's own folder, directly or through others. A file that cannot be
parsed belongs to them, with nothing in it: the run will say what is wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

CONFIG_FOLDER = ".streamlit"
_MADE = frozenset({"__pycache__", "node_modules", "site-packages"})
_ENVIRONMENT_MARKS = ("pyvenv.cfg", "conda-meta", "bin/activate_this.py", "Scripts/activate_this.py")
_IMPORTERS = frozenset({"import_module", "__import__"})


class AppSources:
    """The sources of the app in `folder`; `output` is a folder in it that does not belong to the app.

    All paths are relative to `folder`.
    """

    def __init__(self, folder: Path, output: Path | None = None) -> None:
        self.folder = folder
        self._output = output.resolve() if output is not None else None
        self._trees: dict[Path, ast.Module] = {}

    def tree(self, file: Path) -> ast.Module:
        """The syntax tree of a file, an empty one if it cannot be parsed."""
        found = self._trees.get(file)
        if found is None:
            try:
                found = ast.parse((self.folder / file).read_bytes())
            except (SyntaxError, ValueError, RecursionError, MemoryError, OSError):
                found = ast.Module([], [])
            self._trees[file] = found
        return found

    def reached(self, scripts: Iterable[Path]) -> list[Path]:
        """These scripts and the files of the modules that they import. Of a package, everything that lies in it."""
        waiting = list(scripts)
        found = dict.fromkeys(waiting)
        while waiting:
            for name in sorted(imported_names(self.tree(waiting.pop(0)))):
                for file in self.module_files(name.partition(".")[0]):
                    if file not in found:
                        found[file] = None
                        if file.suffix == ".py":
                            waiting.append(file)
        return list(found)

    def module_files(self, name: str) -> list[Path]:
        """The files of the app's own module or package of this name; none if it has no such."""
        if (self.folder / f"{name}.py").is_file():
            return [Path(f"{name}.py")]
        if not name or not (self.folder / name).is_dir():
            return []
        files = list(self.files_below(Path(name)))
        return files if any(file.suffix == ".py" for file in files) else []

    def files_below(self, start: Path = Path()) -> Iterator[Path]:
        """Every file below this folder that belongs to the app: nothing hidden, installed or made by a tool."""
        waiting = [self.folder / start]
        while waiting:
            for path in sorted(waiting.pop().iterdir()):
                relative = path.relative_to(self.folder)
                if path.is_dir():
                    if not self._is_left(path):
                        waiting.append(path)
                elif path.is_file() and not path.name.startswith(".") and path.suffix != ".pyc":
                    yield relative

    def has(self, file: Path) -> bool:
        """Whether there is such a file and it belongs to the app, by the rules of `files_below`."""
        path = self.folder / file
        try:
            there = path.is_file() and not file.name.startswith(".") and file.suffix != ".pyc"
        except (OSError, ValueError):
            return False
        return there and self._is_open(file.parent)

    def has_folder(self, folder: Path) -> bool:
        """Whether there is such a folder and it belongs to the app."""
        try:
            return (self.folder / folder).is_dir() and self._is_open(folder)
        except (OSError, ValueError):
            return False

    def _is_open(self, folder: Path) -> bool:
        """Whether nothing on the way to this folder is left out."""
        return not any(self._is_left(self.folder / part) for part in (folder, *folder.parents) if part != Path())

    def _is_left(self, path: Path) -> bool:
        hidden = path.name.startswith(".") and path != self.folder / CONFIG_FOLDER
        target = path.resolve()
        circle = path.parent.resolve().is_relative_to(target)
        return hidden or circle or path.name in _MADE or target == self._output or is_environment(path)


def is_environment(folder: Path) -> bool:
    """Whether it is a virtual environment, whatever it is called: venv's, conda's, or one of an old virtualenv."""
    return any((folder / mark).exists() for mark in _ENVIRONMENT_MARKS)


def imported_names(tree: ast.Module) -> set[str]:
    """The modules that a file imports, by their full names, wherever the import is."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
        elif isinstance(node, ast.Call) and _called(node) in _IMPORTERS and node.args:
            named = node.args[0]
            if isinstance(named, ast.Constant) and isinstance(named.value, str):
                names.add(named.value)
    return names


def _called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
