"""The archives of a site's packages, made once of each wheel and kept in the user's cache folder."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from wasm_runtime.site.packages.archive import FORMAT, archives_of
from wasm_runtime.site.packages.interpreter import NoInterpreterError, ask_pyodide
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.store import cache_folder, write_whole
from wasm_runtime.site.packages.wheel_files import wheel_files
from wasm_runtime.site.progress import step
from wasm_runtime.site.web_files import WebFiles

_LISTING = "archives.json"
_WORTH_A_PROCESS = 4_000_000  # bytes of sources


@dataclass(frozen=True)
class Vendored:
    """A package as the site has it: its archives by their addresses there, the one to start with first.

    `raw` are the sizes of what they hold. Without `is_compiled` Python has to compile it in the browser.
    """

    package: Package
    archives: Mapping[str, Path]
    raw: Mapping[str, int]
    is_compiled: bool

    @property
    def address(self) -> str:
        return next(iter(self.archives))


def vendored(
    packages: Sequence[Package], web: WebFiles, imported: Set[str], notice: Callable[[str], object] = str
) -> list[Vendored]:
    """The packages as archives. `imported` are the modules that the app imports, by their full names.

    `notice` hears why they are not compiled, where they cannot be.
    """
    places = {package.name: _Place(package, web, imported) for package in packages}
    found = {name: place.read() for name, place in places.items()}
    missing = [places[name] for name, archives in found.items() if archives is None]
    if missing:
        try:
            with step("Compiling the packages"):
                compiled = _compile(missing, web)
        except NoInterpreterError as problem:
            notice(f"The packages are not compiled: {problem}. Python compiles them in the browser, at each start.")
            compiled = {}
        found |= {place.package.name: place.write(compiled.get(place)) for place in missing}
    return [archives for archives in found.values() if archives is not None]


def addresses_of(packages: Sequence[Package], archives: Sequence[Vendored]) -> list[str]:
    """Where a browser finds each package: elsewhere, or in the site, which has these archives."""
    here = {each.package.name: each.address for each in archives}
    return [each.online or here[each.name] for each in packages]


class _Place:
    """Where the archives of a package are kept."""

    def __init__(self, package: Package, web: WebFiles, imported: Set[str]) -> None:
        self.package = package
        self._tag = "cpython-" + "".join(web.pyodide_info["python"].split(".")[:2])
        self._imported = {module for module in imported if ".tests" in module}
        told = json.dumps([FORMAT, package.sha256, web.pyodide, sorted(self._imported)])
        self._folder = cache_folder() / "archives" / f"{package.name}-{sha256(told.encode()).hexdigest()[:32]}"

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        return wheel_files(self.package.file, self._imported)

    @cached_property
    def sources(self) -> Mapping[str, bytes]:
        return {name: content for name, content in self.files.items() if name.endswith(".py")}

    def read(self) -> Vendored | None:
        """What was made before, if it is as it was."""
        try:
            raw = json.loads((self._folder / _LISTING).read_text("utf-8"))
            archives = {address: self._folder / Path(address).name for address in raw}
            if any(sha256(file.read_bytes()).hexdigest()[:16] not in file.name for file in archives.values()):
                return None
        except (OSError, ValueError, TypeError, AttributeError):
            return None
        return Vendored(self.package, archives, raw, is_compiled=True)

    def write(self, bytecode: Mapping[str, bytes] | None) -> Vendored:
        """Make the archives; without bytecode the next build tries again."""
        made = archives_of(f"{self.package.name}-{self.package.version}", self.files, bytecode or {}, self._tag)
        archives = {each.address: self._folder / Path(each.address).name for each in made}
        raw = {each.address: each.raw for each in made}
        for each in made:
            write_whole(archives[each.address], each.content)
        if bytecode is not None:
            write_whole(self._folder / _LISTING, json.dumps(raw).encode())
        return Vendored(self.package, archives, raw, is_compiled=bytecode is not None)


def _compile(places: Sequence[_Place], web: WebFiles) -> dict[_Place, Mapping[str, bytes]]:
    """The bytecode of each, by the names of its sources: in several processes, each with about as much to do."""
    with tempfile.TemporaryDirectory(prefix="sitelet-", ignore_cleanup_errors=True) as name:
        files = {place: Path(name) / f"{number}.zip" for number, place in enumerate(places)}
        sizes = {place: _write_sources(place.sources, file) for place, file in files.items()}
        processes = min(os.cpu_count() or 1, len(places), 1 + sum(sizes.values()) // _WORTH_A_PROCESS)
        shares: list[list[_Place]] = [[] for _ in range(processes)]
        for place in sorted(places, key=lambda place: -sizes[place]):
            min(shares, key=lambda share: sum(sizes[each] for each in share)).append(place)
        with ThreadPoolExecutor(len(shares)) as pool:
            asked = [[files[place] for place in share] for share in shares]
            list(pool.map(lambda share: ask_pyodide(web, "compile_all", *share), asked))
        return {place: _read_all(file.with_name(f"{file.name}.out")) for place, file in files.items()}


def _write_sources(sources: Mapping[str, bytes], file: Path) -> int:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in sources.items():
            archive.writestr(name, content)
    return sum(map(len, sources.values()))


def _read_all(file: Path) -> Mapping[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
