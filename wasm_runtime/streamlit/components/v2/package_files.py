"""The files that installed packages have for their components.

A package says in a pyproject.toml among its files, as `[[tool.streamlit.component.components]]`, what components it has
and in which folder (`asset_dir`) the files of each are. The component is then known as PACKAGE.NAME. The build puts
these folders into the site, at the same address that `address_in_site` gives.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote

SITE_FOLDER = "components"


def address_in_site(component: str, file: str) -> str:
    """Where the site has a file of a component, from the site's root."""
    return f"{SITE_FOLDER}/{quote(component)}/{quote(file)}"


def folder_of(component: str) -> Path | None:
    """The folder of the component's files, if an installed package declares one."""
    return _folders().get(component)


@cache
def _folders() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for package in metadata.distributions():
        if _may_have_components(package):
            for manifest in _manifests(package):
                found.update(_folders_in(manifest))
    return found


def _may_have_components(package: metadata.Distribution) -> bool:
    """Only these are read: a package has nothing to do with Streamlit unless it says so."""
    about = package.metadata
    name = (about["Name"] or "").lower()
    texts = [name, about["Summary"] or "", *(about.get_all("Requires-Dist") or [])]
    return any("streamlit" in text.lower() for text in texts) or name.startswith(("st-", "st_"))


def _manifests(package: metadata.Distribution) -> Iterator[Path]:
    for file in package.files or ():
        if file.name == "pyproject.toml":
            yield Path(str(package.locate_file(file)))


def _folders_in(manifest: Path) -> dict[str, Path]:
    try:
        declared = components_in(manifest.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    root = manifest.parent.resolve()
    folders = {name: (root / folder).resolve() for name, folder in declared.items()}
    return {name: folder for name, folder in folders.items() if folder.is_dir() and folder.is_relative_to(root)}


def components_in(manifest: str) -> dict[str, str]:
    """The components that a pyproject.toml declares, each with the folder of its files. Raises `ValueError`."""
    read: dict[str, Any] = tomllib.loads(manifest)
    try:
        package = read["project"]["name"]
        components = read["tool"]["streamlit"]["component"]["components"]
        return {
            f"{package}.{each['name']}": each["asset_dir"]
            for each in components
            if isinstance(each["name"], str) and isinstance(each.get("asset_dir"), str)
        }
    except (KeyError, TypeError, AttributeError):
        return {}
