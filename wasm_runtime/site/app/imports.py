"""What the sources of an app import, and which of that nothing will provide when it runs in a browser."""

from __future__ import annotations

import ast
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from wasm_runtime.script.app_sources import imported_names
from wasm_runtime.site.app.files import App, running_files
from wasm_runtime.site.app.run_time_installs import installed_by

BROWSER_MODULES = frozenset({"js", "pyodide", "pyodide_js", "micropip", "_pyodide"})
_OURS = frozenset({"streamlit", "sitelet", "wasm_runtime", "__main__", "__future__"})
_MISSING = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})
_HOLDING_STATEMENTS = (ast.stmt, ast.excepthandler, ast.match_case)
_ARROW = ("read_parquet", "to_parquet", "read_feather", "to_feather", "read_orc", "to_orc")
_IMPORTED_FOR = {**dict.fromkeys(_ARROW, "pyarrow"), "style": "jinja2"}  # by pandas, for its attributes


class AppImports:
    """The imports of the sources that run when the app does."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._sources = app.sources
        self._files = [file for file in running_files(app) if file.suffix == ".py"]

    def names(self) -> set[str]:
        """All of them by their full names, with what is imported from them, and what pandas imports for the app."""
        found: set[str] = set()
        for file in self._files:
            tree = self._sources.tree(file)
            found |= imported_names(tree)
            for node in ast.walk(tree):
                if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    found |= {f"{node.module}.{alias.name}" for alias in node.names}
                elif isinstance(node, ast.Attribute) and node.attr in _IMPORTED_FOR:
                    found.add(_IMPORTED_FOR[node.attr])
        return found

    def missing(self, wheels: Iterable[Path]) -> dict[str, Path]:
        """The modules that neither Python nor the app nor these wheels have, with a file that imports each.

        An import that the app itself does without, in `try` or for types alone, is not among them.
        """
        provided = self.provided()
        for wheel in wheels:
            provided |= set(modules_of_wheel(wheel))
        found: dict[str, Path] = {}
        for file in self._files:
            for name in _needed(self._sources.tree(file)):
                top = name.partition(".")[0]
                if top not in provided:
                    found.setdefault(top, file)
        return found

    def provided(self) -> set[str]:
        """The top names of the modules that Python, Sitelet and the app itself have."""
        return {*sys.stdlib_module_names, *BROWSER_MODULES, *_OURS, *self._own()}

    def installed_later(self) -> set[str]:
        """The packages, by their normalised names, that the app installs while it runs."""
        return {name for file in self._files for name in installed_by(self._sources.tree(file))}

    def _own(self) -> Iterator[str]:
        """The app's modules, wherever they lie: it may have put their folder on the path.

        What is left out is among them: no package should be looked for in its place.
        """
        left = [file for file, reason in self._app.left.items() if reason.is_surprise or reason.rule == "exclude"]
        for file in (*self._app.files, *left):
            if file.suffix == ".py" or (self._app.folder / file).is_dir():
                yield file.stem
                yield from file.parent.parts


def modules_of_wheel(wheel: Path) -> Iterator[str]:
    """The top names of what a wheel has."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            yield name.partition("/")[0].partition(".")[0]


def _needed(node: ast.AST) -> Iterator[str]:
    """The modules that a file cannot do without."""
    match node:
        case ast.Try(handlers=handlers) if any(_catches_missing(handler) for handler in handlers):
            parts: list[ast.AST] = [*node.orelse, *node.finalbody]
        case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
            parts = [*node.orelse]
        case ast.With(items=items) if any(_suppresses(item.context_expr) for item in items):
            parts = []
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
            return
        case ast.ImportFrom(module=str(module), level=0):
            yield module
            return
        case _:
            parts = [child for child in ast.iter_child_nodes(node) if isinstance(child, _HOLDING_STATEMENTS)]
    for part in parts:
        yield from _needed(part)


def _catches_missing(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or getattr(kind, "id", "") in _MISSING for kind in kinds)


def _suppresses(call: ast.expr) -> bool:
    if not isinstance(call, ast.Call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name == "suppress" and any(getattr(kind, "id", "") in _MISSING for kind in call.args)
