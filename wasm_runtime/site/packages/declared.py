"""Where an app says what it needs: in its script (PEP 723), in `requirements.txt`, or in `pyproject.toml`.

The first of the three that says anything counts, so that one file at a time is the truth. A `pyproject.toml` may also
be that of a project above the app.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wasm_runtime.site.app.files import PROJECT, REQUIREMENTS, App
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked, Declaration, requirement
from wasm_runtime.site.packages.distribution import of_release
from wasm_runtime.site.packages.project_above import is_about, project_above
from wasm_runtime.site.packages.requirements_file import read_requirements
from wasm_runtime.site.web_files import WebFiles

# The expression that PEP 723 itself gives.
_BLOCK = re.compile(r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\s(?P<content>(^#(| .*)$\s)+)^# ///$")


def declared(app: App, imports: AppImports, web: WebFiles) -> Declaration:
    """What the app asks for. Raises `SiteError`."""
    folder, script = app.folder, app.script
    metadata = script_metadata((folder / script).read_text("utf-8", errors="replace"), script.as_posix())
    if metadata is not None and "dependencies" in metadata:
        return _listed(metadata["dependencies"], script.as_posix(), "dependencies", (folder / script).parent)
    if (folder / REQUIREMENTS).exists():
        return read_requirements(folder / REQUIREMENTS)
    if (folder / PROJECT).is_file():
        return _of_project(folder, Path(PROJECT))
    above = project_above(folder)
    if above is not None and is_about(found := _of_project(folder, above), imports, of_release(web)):
        return found
    return Declaration(REQUIREMENTS)


def _of_project(folder: Path, file: Path) -> Declaration:
    """What a project lists, `file` being relative to `folder`."""
    project = _project(folder / file)
    if "dependencies" not in project:
        return Declaration(REQUIREMENTS)
    listed, place = project["dependencies"], (folder / file).parent
    return _listed(listed, file.as_posix(), "dependencies of [project]", place)


def script_metadata(source: str, name: str) -> dict[str, Any] | None:
    """The block `# /// script` of a script, None without one. Raises `SiteError`."""
    blocks = [match for match in _BLOCK.finditer(source.replace("\r\n", "\n")) if match["type"] == "script"]
    if len(blocks) > 1:
        raise SiteError(f"{name} has {len(blocks)} blocks `# /// script`: leave one.")
    if not blocks:
        return None
    lines = blocks[0]["content"].splitlines()
    return _toml("\n".join(line[2:] if line.startswith("# ") else line[1:] for line in lines), f"{name}, # /// script")


def _project(file: Path) -> Mapping[str, Any]:
    try:
        project = _toml(file.read_text("utf-8"), file.name).get("project", {})
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"{file} cannot be read: {error}") from None
    if not isinstance(project, dict):
        raise SiteError(f"{file.name}: project is not a table.")
    return project


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SiteError(f"{where}: not valid TOML: {error}.") from None


def _listed(value: object, file: str, what: str, folder: Path) -> Declaration:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SiteError(f'{file}: {what} must be a list of texts, such as ["pandas>=2"].')
    return Declaration(file, tuple(Asked(requirement(each, folder, file), file) for each in value))
