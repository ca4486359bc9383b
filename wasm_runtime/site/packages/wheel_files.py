"""Which files of a wheel a site gets, where they lie there, and which of them it gets at the start.

Left out are what only developers of a package use: stubs for type checkers, and tests. Of tests that stays which
something else imports: numpy.testing needs a module of numpy._core.tests.
"""

from __future__ import annotations

import ast
import re
import zipfile
from collections.abc import Iterator, Mapping, Set
from pathlib import Path, PurePosixPath

_TESTS = "tests"  # a folder of this name; `test` is one that users import (django.test)
_OF_DATA = re.compile(r"^[^/]+\.data/([^/]+)/(.*)$")
_AT_ROOT = ("purelib", "platlib")
_NAME = re.compile(r"[A-Za-z_][\w.]*")
# What running code does not read: sources beside their bytecode, and what compilers read.
_LATER = frozenset(
    (".py", ".pyx", ".pxd", ".pxi", ".c", ".cc", ".cpp", ".cxx", ".h", ".hpp", ".inc", ".a", ".f", ".f90", ".src")
)


def wheel_files(wheel: Path, imported: Set[str] = frozenset()) -> dict[str, bytes]:
    """The files by their places in site-packages. `imported` are modules that others import, by their full names."""
    with zipfile.ZipFile(wheel) as archive:
        found = {name: archive.read(entry) for entry in archive.namelist() if (name := _place(entry)) is not None}
    kept = {name: content for name, content in found.items() if not _is_of_tests(name)}
    waiting = found.keys() - kept.keys()
    if waiting:
        for name in _needed(found, set(kept), imported):
            kept[name] = found[name]
    return dict(sorted(kept.items()))


def comes_later(name: str, compiled: Set[str]) -> bool:
    """Whether a file is fetched only when something opens it. `compiled` are the sources that have bytecode."""
    path = PurePosixPath(name)
    if path.suffix == ".py":
        return name in compiled
    return path.suffix in _LATER and not path.parts[0].endswith(".dist-info")


def _place(entry: str) -> str | None:
    """Where a file of a wheel lies; None if the site does without."""
    parts = PurePosixPath(entry).parts
    if entry.endswith(("/", ".pyi", ".pyc")) or ".." in parts or entry.startswith("/"):
        return None
    if (spread := _OF_DATA.match(entry)) is not None:
        return spread[2] if spread[1] in _AT_ROOT else entry if spread[1] == "data" else None
    return entry


def _is_of_tests(name: str) -> bool:
    return _TESTS in PurePosixPath(name).parts[:-1]


def _needed(files: Mapping[str, bytes], kept: set[str], imported: Set[str]) -> Iterator[str]:
    """The files of tests that what is kept imports, and what these import in their turn."""
    modules = {_module(name): name for name in files if name.endswith(".py")}
    waiting = sorted(imported)
    for name in sorted(kept):
        if name.endswith(".py") and _TESTS.encode() in files[name]:
            waiting += sorted(_named_modules(name, files[name]))
    seen: set[str] = set()
    while waiting:
        module = waiting.pop()
        if module in seen:
            continue
        seen.add(module)
        parent = module.rpartition(".")[0]
        if parent:
            waiting.append(parent)  # it is imported first
        name = modules.get(module, "")
        if name and name not in kept:
            kept.add(name)
            yield name
            waiting += sorted(_named_modules(name, files[name]))
    # Data beside tests that stay.
    folders = {str(PurePosixPath(name).parent) for name in kept if _is_of_tests(name)}
    for name in sorted(files.keys() - kept):
        if not name.endswith(".py") and str(PurePosixPath(name).parent) in folders:
            yield name


def _module(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _named_modules(name: str, source: bytes) -> set[str]:
    """What a source imports, by full names, and what its texts name, which it may import by name."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):  # of another version of Python
        return {word for word in _NAME.findall(source.decode("utf-8", "replace")) if f".{_TESTS}" in word}
    package = _module(name).split(".")
    if not name.endswith("/__init__.py"):
        package = package[:-1]
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=module, level=level, names=names):
                above = package[: len(package) - level + 1] if level else []
                base = ".".join([*above, *([module] if module else [])])
                found |= {base, *(f"{base}.{alias.name}" for alias in names)}
            case ast.Constant(value=str(text)) if f".{_TESTS}" in text and _NAME.fullmatch(text):
                found.add(text)
    return found
