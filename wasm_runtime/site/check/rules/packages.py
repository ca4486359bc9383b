"""Packages that the site will not have: those without a wheel for browsers, and imports that nobody declared."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from packaging.utils import canonicalize_name

from wasm_runtime.site.app.imports import AppImports, modules_of_wheel
from wasm_runtime.site.check.finding import Finding, Severity
from wasm_runtime.site.check.source import CheckedApp, Source
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import IN_EVERY_SITE, Locking
from wasm_runtime.site.packages.asked import Asked
from wasm_runtime.site.packages.distribution import of_release
from wasm_runtime.site.packages.examining import Examined, examine
from wasm_runtime.site.packages.module_names import package_of
from wasm_runtime.site.packages.refusal import COMPLETE, reason_of, refused, way_out
from wasm_runtime.site.packages.resolver import NoWheelError
from wasm_runtime.site.web_files import WebFiles

_Place = tuple[Path, int, int]  # with line and column

_PLACE = re.compile(r"(?P<file>.+), line (?P<line>\d+)")
_MISSING = frozenset({"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})  # with these it does without


class PackageRule:
    """Knows more than the sources: what the app asks for, and what there is."""

    name = "package"

    def __init__(self, locking: Locking, web: WebFiles) -> None:
        self._locking = locking
        self._web = web

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        try:
            examined = examine(app.app, self._locking, self._web)
        except SiteError as problem:
            yield self._finding(app.app.script, 1, "error", _sentence(str(problem)), "The build stops with the same.")
            return
        yield from self._of_packages(app, examined)
        yield from self._of_imports(app, examined)

    def _of_packages(self, app: CheckedApp, examined: Examined) -> Iterator[Finding]:
        declaration, release = examined.declaration, of_release(self._web)
        if examined.unchecked:
            happens = f"Whether there are wheels for browsers was not checked. {_sentence(examined.unchecked)}"
            instead = "With `sitelet lock`, check needs no network."
            yield self._finding(Path(declaration.file), 1, "note", happens, instead)
        elif isinstance(examined.problem, NoWheelError):
            found: dict[_Place, list[tuple[str, str]]] = defaultdict(list)
            for name, who in examined.problem.names.items():
                asked = _asked(examined.asked, name, who)
                needed = "" if asked is None or asked.name == name else f" {asked.name} needs it."
                happens = f"No wheel of {name} for browsers has been published: {reason_of(name)}.{needed}"
                instead = way_out(declaration.file)
                if name in release.packages:
                    happens = f"{examined.distribution.place} lacks {name}, which Pyodide's release has.{needed}"
                    instead = COMPLETE
                found[_place(app, asked, declaration.file)].append((happens, instead))
            for (file, line, column), texts in found.items():
                happens, instead = (" ".join(dict.fromkeys(each)) for each in zip(*texts, strict=True))
                yield Finding(file, line, column, self.name, "error", happens, instead)
        elif examined.problem is not None:
            text = str(refused(examined.problem, examined.asked, declaration.file, examined.distribution, release))
            happens, instead = "The packages cannot be had together, so the build stops.", _sentence(text)
            yield self._finding(Path(declaration.file), 1, "error", happens, instead)

    def _of_imports(self, app: CheckedApp, examined: Examined) -> Iterator[Finding]:
        imports, release = AppImports(app.app), of_release(self._web)
        provided, later = {*imports.provided(), *IN_EVERY_SITE}, imports.installed_later()
        packages = {each.name for each in examined.asked} | {each.choice.name for each in examined.own}
        for wheel in examined.own:
            provided |= set(modules_of_wheel(wheel.file))
        is_complete = examined.choices is not None
        for choice in examined.choices or ():
            packages.add(choice.name)
            modules = examined.modules_of(choice)
            is_complete = is_complete and modules is not None
            provided |= modules or set()
        for source in app.sources:
            told: set[str] = set()
            for node in source.live:
                for module, place in _imported(node):
                    package = package_of(module, examined.distribution, release)
                    # Of a wheel that is not here, nobody knows what it has.
                    is_certain = is_complete or (package is not None and package not in packages)
                    if later & {package, canonicalize_name(module)}:
                        continue
                    if module not in provided | told and is_certain and not source.live.caught(node) & _MISSING:
                        told.add(module)
                        yield self._of_import(source, place, module, package, examined)

    def _of_import(
        self, source: Source, place: ast.AST, module: str, package: str | None, examined: Examined
    ) -> Finding:
        happens = f"`{module}` will not be there: the app asks for no package that has it. ModuleNotFoundError."
        doubt = "" if package is not None else ", if that is the name of its package"
        instead = f"Add {package or canonicalize_name(module)} to {examined.declaration.file}{doubt}."
        return source.finding(place, self.name, "error", happens, instead)

    def _finding(self, file: Path, line: int, severity: Severity, happens: str, instead: str) -> Finding:
        return Finding(file, line, 1, self.name, severity, happens, instead)


def _imported(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The top names of the modules that a statement imports, and where each stands."""
    match node:
        case ast.Import(names=aliases):
            yield from ((alias.name.partition(".")[0], alias) for alias in aliases)
        case ast.ImportFrom(module=str(module), level=0):
            yield module.partition(".")[0], node


def _asked(asked: tuple[Asked, ...], name: str, who: tuple[str, ...]) -> Asked | None:
    """What the app asks for that led to a package."""
    return next((each for each in asked if each.name == name), None) or next(
        (each for each in asked if each.name in who), None
    )


def _place(app: CheckedApp, asked: Asked | None, file: str) -> _Place:
    """Where it is asked for, as far as that is known."""
    if asked is None:
        return Path(file), 1, 1
    stands = _PLACE.fullmatch(asked.where)
    if stands is not None:
        return Path(stands["file"]), int(stands["line"]), 1
    if not (app.app.folder / asked.where).is_file():  # a package of the app's author needs it
        return Path(file), 1, 1
    wanted = re.compile(rf"""["']\s*{asked.name.replace("-", "[-_.]+")}(?![\w.-])""", re.IGNORECASE)
    lines = (app.app.folder / asked.where).read_text("utf-8", errors="replace").splitlines()
    for number, line in enumerate(lines, 1):
        if (match := wanted.search(line)) is not None:
            return Path(asked.where), number, match.start() + 1
    return Path(asked.where), 1, 1


def _sentence(text: str) -> str:
    """A message of several lines as one."""
    return " ".join(text.split())
