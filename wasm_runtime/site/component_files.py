"""The files that packages have for components of `st.components.v2`: part of the site, so that the page can load them.

JavaScript imports files beside it by relative addresses, so each folder is in the site as it is in the package.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from wasm_runtime.streamlit.components.v2.package_files import SITE_FOLDER, components_in

_MANIFEST = "pyproject.toml"


def component_files(wheels: Iterable[Path]) -> Mapping[str, bytes]:
    """The files of all components in these wheels, by their names in the site."""
    found: dict[str, bytes] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if not _leads_out(name)]
            for manifest in (PurePosixPath(name) for name in names if PurePosixPath(name).name == _MANIFEST):
                for component, folder in _declared(archive, manifest).items():
                    for name in names:
                        if name.startswith(f"{folder}/") and not name.endswith("/"):
                            file = name.removeprefix(f"{folder}/")
                            found[f"{SITE_FOLDER}/{component}/{file}"] = archive.read(name)
    return found


def _declared(archive: zipfile.ZipFile, manifest: PurePosixPath) -> dict[str, str]:
    """The folders of files that a manifest names, by component. One outside of the package is left out."""
    try:
        declared = components_in(archive.read(str(manifest)).decode())
    except ValueError:
        return {}
    return {
        component: str(manifest.parent / folder)
        for component, folder in declared.items()
        if not PurePosixPath(folder).is_absolute() and ".." not in PurePosixPath(folder).parts and _is_name(component)
    }


def _leads_out(name: str) -> bool:
    """Whether a file would be written somewhere else than where its folder is."""
    return ".." in PurePosixPath(name.replace("\\", "/")).parts


def _is_name(component: str) -> bool:
    """Whether the component's name can be that of a folder."""
    return "/" not in component and "\\" not in component and component not in (".", "..")
