"""The Python files of an app that run when its script does, found without running any of them.

The text tells them: what is imported from the app's own folder, directly or through others. A file that cannot be
parsed belongs to them, with nothing in it: the run will say what is wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

CONFIG_FOLDER = ".streamlit"
MADE = frozenset({"__pycache__"})
INSTALLED = frozenset({"node_modules", "site-packages"})
_ENVIRONMENT_MARKS = ("pyvenv.cfg", "conda-meta", "bin/activate_this.py", "Scripts/activate_this.py")
_IMPORTERS = frozenset({"import_module", "__import__"})


class Hiding(Protocol):
    """Tells which files and folders, relative to an app's folder, lie there and do not belong to the app."""

    def hides(self, path: Path) -> bool: ...


class AppSources:
    """The sources of the app in `folder`. All paths are relative to it."""

    def __init__(self, folder: Path, rules: Hiding | None = None) -> None:
        self.folder = folder
        self._rules = rules or _Usual(folder)
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

    def reached(self, scripts: Iterable[Path]) -> dict[Path, Path | None]:
        """These scripts and the files of the modules that they import, each with the first file that imports it.

        Of a package, everything that lies in it.
        """
        waiting = list(scripts)
        found: dict[Path, Path | None] = dict.fromkeys(waiting)
        while waiting:
            importer = waiting.pop(0)
            for name in sorted(imported_names(self.tree(importer))):
                for file in self.module_files(name.partition(".")[0]):
                    if file not in found:
                        found[file] = importer
                        if file.suffix == ".py":
                            waiting.append(file)
        return found

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
                    if not self._rules.hides(relative):
                        waiting.append(path)
                elif path.is_file() and not self._rules.hides(relative):
                    yield relative

    def has(self, file: Path) -> bool:
        """Whether there is such a file and it belongs to the app, by the rules of `files_below`."""
        try:
            return (self.folder / file).is_file() and not self._rules.hides(file)
        except (OSError, ValueError):
            return False

    def has_folder(self, folder: Path) -> bool:
        """Whether there is such a folder and it belongs to the app."""
        try:
            return (self.folder / folder).is_dir() and not self._rules.hides(folder)
        except (OSError, ValueError):
            return False


class _Usual:
    """What is hidden, installed or made by a tool."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def hides(self, path: Path) -> bool:
        return any(self._hides(self._folder / part) for part in (path, *path.parents) if part != Path())

    def _hides(self, path: Path) -> bool:
        hidden = path.name.startswith(".") and path != self._folder / CONFIG_FOLDER
        if hidden or not path.is_dir():
            return hidden or path.suffix == ".pyc"
        return path.name in MADE | INSTALLED or leads_in_circle(path) or is_environment(path)


def leads_in_circle(folder: Path) -> bool:
    """Whether it is a link to a folder that it lies in, be it by way of other links."""
    target = folder.resolve()
    return any(above.resolve().is_relative_to(target) for above in folder.parents)


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
