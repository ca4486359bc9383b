"""An app as the rules see it: its sources, with what their names stand for and which parts run in the browser."""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from wasm_runtime.compat.streamlit_names import COMMANDS
from wasm_runtime.script.app_sources import AppSources, imported_names
from wasm_runtime.script.pages import FOLDER
from wasm_runtime.site.app.files import App, running_files
from wasm_runtime.site.check.finding import Finding, Severity
from wasm_runtime.site.check.ignores import Ignores
from wasm_runtime.site.check.live_code import LiveCode
from wasm_runtime.site.check.names import Names

_LINE_END = re.compile(r"\r\n|\r|\n")
_CATCHING_ALL = frozenset({"Exception", "BaseException"})


@dataclass(frozen=True)
class Problem:
    """Why a source is not one that Python can read."""

    line: int
    column: int
    text: str


class Source:
    """A source that runs when the app does; `file` is relative to the app's folder. A broken one has no code."""

    def __init__(self, file: Path, content: bytes, sources: AppSources, *, is_script: bool) -> None:
        self.file = file
        self.ignores = Ignores.read(content)
        self._lines = _LINE_END.split(content.decode("utf-8", "replace"))
        self.problem: Problem | None = None
        try:
            with warnings.catch_warnings(action="ignore"):
                self.tree = ast.parse(content)
        except SyntaxError as error:
            self._broken(error.lineno, error.offset, error.msg)
        except ValueError as error:
            self._broken(1, 1, str(error))
        except (RecursionError, MemoryError):
            self._broken(1, 1, "it is nested too deeply")
        self.names = Names(self.tree, lambda name: bool(sources.module_files(name)), COMMANDS)
        self.live = LiveCode(self.tree, self.names, is_script=is_script)
        self.imports = {name.partition(".")[0] for name in imported_names(self.tree)}

    def finding(
        self, node: ast.AST, rule: str, severity: Severity, happens: str, instead: str, raises: tuple[str, ...] = ()
    ) -> Finding:
        """What was found at a node. An error is only a warning where the app catches one of `raises`."""
        if severity == "error" and raises and self.live.caught(node) & {*raises, *_CATCHING_ALL}:
            severity = "warning"
        line, offset = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        column = len(text.encode()[:offset].decode("utf-8", "ignore")) + 1
        return Finding(
            self.file, line, column, rule, severity, happens, instead, getattr(node, "end_lineno", line) or line
        )

    def _broken(self, line: int | None, column: int | None, text: str) -> None:
        self.tree = ast.Module([], [])
        self.problem = Problem(max(line or 1, 1), max(column or 1, 1), text)


class CheckedApp:
    """The app and its sources, in the order of their names."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._all = app.sources

    @cached_property
    def sources(self) -> list[Source]:
        files = [file for file in running_files(self.app) if file.suffix == ".py"]
        imported = self._imported(files)
        found = []
        for file in files:
            try:
                content = (self.app.folder / file).read_bytes()
            except OSError as error:
                source = Source(file, b"", self._all, is_script=False)
                source.problem = Problem(1, 1, error.strerror or str(error))
            else:
                is_script = file == self.app.script or file.parent == Path(FOLDER) or file not in imported
                source = Source(file, content, self._all, is_script=is_script)
            found.append(source)
        return found

    @property
    def files(self) -> AppSources:
        return self._all

    def _imported(self, files: list[Path]) -> set[Path]:
        names = {name.partition(".")[0] for file in files for name in imported_names(self._all.tree(file))}
        return {file for name in names for file in self._all.module_files(name)}
