"""The `pyproject.toml` of a project that an app lies deep in: of the folders above the app's, the nearest that has one.

The search ends at the top of a repository, and at the user's home. It never comes to a folder that everybody may write
to, such as /tmp: what lies there is not to be believed.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from packaging.utils import canonicalize_name

from wasm_runtime.site.app.files import PROJECT
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.packages.asked import Declaration
from wasm_runtime.site.packages.distribution import Distribution

_REPOSITORY = ".git"  # a folder, or the file of a work tree


def project_above(folder: Path) -> Path | None:
    """The nearest above `folder`, relative to it."""
    start = here = folder.resolve()
    home = _home()
    while here.parent != here and not (here / _REPOSITORY).exists():
        here = here.parent
        if (home is not None and here in home.parents) or _is_for_everybody(here):
            return None
        if (here / PROJECT).is_file():
            return Path(os.path.relpath(here / PROJECT, start))
    return None


def is_about(declaration: Declaration, imports: AppImports, release: Distribution) -> bool:
    """Whether what a project lists may be for the app: a library's project lists nothing that its examples import.

    What a module's package is, only the release tells, so that it is the same on every machine. Of another module it
    may be any.
    """
    listed = {each.name for each in declaration.asked}
    modules = {name.partition(".")[0] for name in imports.names()} - imports.provided()
    packages = {module: release.package_of(module) for module in modules}
    return any(
        package is None or package in listed or canonicalize_name(module) in listed
        for module, package in packages.items()
    )


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # of a user without one
        return None


def _is_for_everybody(folder: Path) -> bool:
    return os.name == "posix" and bool(folder.stat().st_mode & stat.S_IWOTH)
