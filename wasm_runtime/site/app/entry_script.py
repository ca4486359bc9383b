"""Which script of a folder is the one that Streamlit would be started with."""

from __future__ import annotations

import ast
import contextlib
import shlex
from pathlib import Path

from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.site.errors import SiteError

USUAL_NAMES = ("streamlit_app.py", "app.py", "main.py")
_TESTS = ("test_", "conftest")


def entry_script(folder: Path, named: str | None = None) -> Path:
    """The script to start with, relative to `folder`: the one that is named, has a usual name, or is alone.

    Raises `SiteError` with the candidates where nothing says which.
    """
    if named is not None:
        return _named(folder, named)
    for name in USUAL_NAMES:
        if (folder / name).is_file():
            return Path(name)
    scripts = [Path(path.name) for path in sorted(folder.glob("*.py")) if path.is_file()]
    if len(scripts) == 1:
        return scripts[0]
    if not scripts:
        raise SiteError(f"{folder} contains no Python script to start with.")
    sources = AppSources(folder)
    calling = [script for script in scripts if calls_streamlit(sources.tree(script))]
    calling = [script for script in calling if not script.name.startswith(_TESTS)] or calling
    if len(calling) == 1:
        return calling[0]
    candidates = [script.name for script in calling or scripts]
    raise SiteError(
        f"{folder} contains several scripts to start with ({', '.join(candidates)}). "
        f"Choose one, for example --script {shlex.quote(candidates[0])}."
    )


def calls_streamlit(tree: ast.Module) -> bool:
    """Whether a file imports Streamlit and calls something of it."""
    modules: set[str] = set()
    functions: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "streamlit":
                    modules.add(alias.asname or "streamlit")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "streamlit":
            functions |= {alias.asname or alias.name for alias in node.names}
    return any(isinstance(node, ast.Call) and _root(node.func) in modules | functions for node in ast.walk(tree))


def _root(node: ast.expr) -> str:
    """The name that a dotted one begins with."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _named(folder: Path, name: str) -> Path:
    script = Path(name)
    if script.is_absolute() or not (folder / script).is_file():
        with contextlib.suppress(ValueError):  # named from where the command runs
            script = script.absolute().relative_to(folder.absolute())
    if script.is_absolute() or script.suffix != ".py" or not (folder / script).is_file():
        raise SiteError(f"--script {name}: there is no such Python script in {folder}.")
    if script.parent != Path():
        raise SiteError(
            f"--script {name} is in a subfolder: give the folder {folder / script.parent} and "
            f"--script {shlex.quote(script.name)}."
        )
    return script
