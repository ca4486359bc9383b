"""What `sitelet lock` and `sitelet add` do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from wasm_runtime.site.app.files import REQUIREMENTS, App, find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages import Locking, Notice, distribution_of, lock_of, own_wheels, packages_of
from wasm_runtime.site.packages.asked import requirement
from wasm_runtime.site.packages.declared import declared
from wasm_runtime.site.packages.distribution import Distribution, of_release
from wasm_runtime.site.packages.module_names import meant
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.store import Store
from wasm_runtime.site.packages.uv import run_uv
from wasm_runtime.site.web_files import web_files


@dataclass(frozen=True)
class Locked:
    """The packages that were chosen for an app, and the file that says which they are."""

    app: App
    file: Path
    packages: list[Package]


def lock(path: Path, script: str | None, locking: Locking, notice: Notice) -> Locked:
    """Choose the packages of the app at `path`, and write its lock. Raises `SiteError`."""
    app = find_app(path, script=script)
    web = web_files()
    own = {each.choice.name for each in own_wheels(locking, web)}  # which no lock has
    found = [package for package in packages_of(app, locking, web, notice) if package.name not in own]
    imports = AppImports(app)
    declaration = declared(app, imports, web)
    return Locked(app, lock_of(app, declaration, imports, Platform(web.pyodide_info)), found)


def add(
    path: Path, script: str | None, requirements: Sequence[str], locking: Locking, notice: Notice
) -> tuple[str, list[str]]:
    """Add to what the app asks for, where it asks; returns the name of that file, and what was added to it.

    What has the name of a module is the package that has the module, as far as that is known. Raises `SiteError`.

    Where the packages cannot be had, the file is left as it was.
    """
    for each in requirements:
        if each.endswith(".py") and Path(each).is_file():
            raise SiteError(f"{each} is a script: `sitelet add` is for one app at a time. Run it for each.")
    asked = {each: requirement(each, Path(), "sitelet add") for each in requirements}
    app = find_app(path, script=script)
    web = web_files()
    known = (distribution_of(app, locking.place, web, Store()), of_release(web))
    added = [_named(each, asked[each], known, notice) for each in requirements]
    file = declared(app, AppImports(app), web).file
    whole = app.folder / file
    before = whole.read_bytes() if whole.exists() else None
    try:
        _write(app, file, added)
        packages_of(app, locking, web, notice)
    except SiteError:
        if before is None:
            whole.unlink(missing_ok=True)
        else:
            whole.write_bytes(before)
        raise
    return file, added


def _named(text: str, asked: Requirement, known: Sequence[Distribution], notice: Notice) -> str:
    """The requirement by the name of its package, where it says that of a module."""
    package = meant(asked, *known)
    if package == asked.name:
        return text
    notice(f"{asked.name} is a module of the package {package}: that is added.")
    return text.replace(asked.name, package, 1)


def _write(app: App, file: str, requirements: Sequence[str]) -> None:
    whole = app.folder / file
    if file == REQUIREMENTS:
        text = whole.read_text("utf-8") if whole.exists() else ""
        end = "" if not text or text.endswith("\n") else "\n"
        whole.write_text("\n".join([text + end + requirements[0], *requirements[1:], ""]), "utf-8")
    else:
        where = ["--script", str(whole)] if file.endswith(".py") else ["--project", str(whole.parent)]
        run_uv(["add", "--frozen", "--raw", *where, *requirements])
