"""Stubs of the package `streamlit` for type checkers, each of which leads to the module of the same name here."""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.compat.inner_modules import REAL_NAME
from wasm_runtime.compat.shared_names import NAMES
from wasm_runtime.site.errors import SiteError


def write(folder: Path) -> int:
    """Write a stub of each module that scripts can import, and return how many there are."""
    package = folder / "streamlit"
    if (package / "__init__.py").exists():
        raise SiteError(f"{package} is a package and no folder of stubs: name another folder.")
    parents = {module.rpartition(".")[0] for module in NAMES}
    for module in NAMES:
        path = package.joinpath(*module.split("."))
        file = path / "__init__.pyi" if module in parents else path.with_suffix(".pyi")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"from {REAL_NAME}{'.' if module else ''}{module} import *\n", "utf-8")
        except OSError as error:
            raise SiteError(f"Cannot write {error.filename or file}: {error.strerror}.") from None
    return len(NAMES)
