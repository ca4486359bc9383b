"""How long the imports of a site's packages take in Pyodide, measured here."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from wasm_runtime.site.packages.interpreter import NoInterpreterError, ask_pyodide
from wasm_runtime.site.packages.vendored import Vendored
from wasm_runtime.site.web_files import WebFiles

_MODULE_ENDS = (".py", ".so", ".pyc")


@dataclass(frozen=True)
class ImportTimes:
    """Milliseconds by package, and why some are missing."""

    milliseconds: Mapping[str, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def import_times(packages: Sequence[Vendored], imported: Set[str], web: WebFiles) -> ImportTimes:
    """What it takes to import of each package what the app imports of it, or its main modules.

    What a package needs is imported before it, and counts for itself.
    """
    if not packages:
        return ImportTimes()
    files = {each.package.name: _files(each) for each in packages}
    order = list(_needed_first({each.package.name: each.package.wanted_by for each in packages}))
    modules = {name: _modules(name, files[name].keys(), imported) for name in order}
    with tempfile.TemporaryDirectory(prefix="sitelet-", ignore_cleanup_errors=True) as folder:
        whole = Path(folder) / "packages.zip"
        with zipfile.ZipFile(whole, "w") as archive:
            for name, content in {name: content for each in files.values() for name, content in each.items()}.items():
                archive.writestr(name, content)
            archive.writestr("modules.json", json.dumps(list(modules.values())))
        try:
            (answers,) = ask_pyodide(web, "import_times", whole)
        except NoInterpreterError as problem:
            return ImportTimes(problems=[f"The times of imports are not measured: {problem}."])
    answered = dict(zip(order, answers, strict=True))
    return ImportTimes(
        {name: answer for name, answer in answered.items() if not isinstance(answer, str)},
        [f"The import of {name} is not measured: {told}" for name, told in answered.items() if isinstance(told, str)],
    )


def _files(package: Vendored) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for file in package.archives.values():
        with zipfile.ZipFile(io.BytesIO(gzip.decompress(file.read_bytes()))) as archive:
            found |= {name: archive.read(name) for name in archive.namelist()}
    return found


def _needed_first(wanted_by: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The packages, each after those that it needs, as far as these do not need each other."""
    needs: dict[str, list[str]] = {name: [] for name in wanted_by}
    for name, users in wanted_by.items():
        for user in users:
            if user in needs:
                needs[user].append(name)
    seen: set[str] = set()

    def visit(name: str) -> Iterator[str]:
        if name not in seen:
            seen.add(name)
            for each in needs[name]:
                yield from visit(each)
            yield name

    for name in wanted_by:
        yield from visit(name)


def _modules(package: str, files: Set[str], imported: Set[str]) -> list[str]:
    """The modules to import: those that the app imports, or the one of the package's name, or all at the top."""
    there = {_module(name) for name in files if name.endswith(_MODULE_ENDS) and "__pycache__" not in name}
    asked = sorted(there & imported)
    if asked:
        return asked
    tops = sorted({module for module in there if not any(parent in there for parent in _parents(module))})
    named = [module for module in tops if module.replace("_", "-").lower() == package]
    return named or [module for module in tops if not module.startswith("_")] or tops


def _module(name: str) -> str:
    path = PurePosixPath(name)
    stem = path.name.partition(".")[0]
    return ".".join([*path.parts[:-1], *([] if stem == "__init__" else [stem])])


def _parents(module: str) -> Iterator[str]:
    parts = module.split(".")
    for end in range(1, len(parts)):
        yield ".".join(parts[:end])
