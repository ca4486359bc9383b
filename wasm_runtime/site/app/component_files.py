"""The files of components: part of the site, so that the page can load them.

A package says in a manifest where those of `st.components.v2` are. For `st.components.v1` they are in any folder with
an index.html whose path some code makes up, so each is taken, of a package or an app whose code declares components.
Source maps, which are for developers and many times as large, are left out of these.

Files refer to each other by relative addresses, so each folder is in the site as it is in the package.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from wasm_runtime.site.app.files import App
from wasm_runtime.streamlit.components.v1.site_address import PAGE, folder_in_site
from wasm_runtime.streamlit.components.v2.package_files import SITE_FOLDER, components_in

_MANIFEST = "pyproject.toml"
_DECLARES = b"declare_component"
_NOT_SERVED = (".map", ".py", ".pyc")


def component_files(wheels: Iterable[Path]) -> Mapping[str, bytes]:
    """The files of all components in these wheels, by their names in the site."""
    found: dict[str, bytes] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/") and not _leads_out(name)]
            for manifest in (PurePosixPath(name) for name in names if PurePosixPath(name).name == _MANIFEST):
                for component, folder in _declared(archive, manifest).items():
                    for name in names:
                        if name.startswith(f"{folder}/"):
                            file = name.removeprefix(f"{folder}/")
                            found[f"{SITE_FOLDER}/{component}/{file}"] = archive.read(name)
            framed = _in_frames(names)
            if framed and any(name.endswith(".py") and _DECLARES in archive.read(name) for name in names):
                found |= {folder_in_site(name): archive.read(name) for name in framed}
    return found


def app_component_files(app: App) -> Mapping[str, Path]:
    """The files of the components that an app declares itself, by their names in the site."""
    if not any(file.suffix == ".py" and _DECLARES in (app.folder / file).read_bytes() for file in app.files):
        return {}
    return {folder_in_site(name): app.folder / name for name in _in_frames([file.as_posix() for file in app.files])}


def _in_frames(names: Iterable[str]) -> list[str]:
    """What is in a folder with a page, or below it."""
    pages = {PurePosixPath(name).parent for name in names if name.endswith(f"/{PAGE}")}
    return [
        name for name in names if not pages.isdisjoint(PurePosixPath(name).parents) and not name.endswith(_NOT_SERVED)
    ]


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
