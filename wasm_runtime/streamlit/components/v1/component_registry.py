"""`declare_component`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.script.context import is_running
from wasm_runtime.streamlit.components.v1.custom_component import CustomComponent


def declare_component(name: str, path: str | Path | None = None, url: str | None = None) -> CustomComponent:
    """A component to call: its page is index.html in the folder `path`, or else what is at the address `url`."""
    if path is not None:
        path = str(path) if isinstance(path, Path) else path
        os.fspath(path)
    frame = sys._getframe(1)
    module = str(frame.f_globals.get("__name__", "__main__"))
    if module == "__main__":  # a script is called as its file
        module = Path(frame.f_code.co_filename).stem
    component = CustomComponent(name=f"{module}.{name}", path=path, url=url, module_name=module)
    if is_running():  # as in Streamlit: outside of a run nothing is checked
        _check(component)
    return component


def _check(component: CustomComponent) -> None:
    if not component.path and not component.url:
        raise StreamlitAPIException("Either 'path' or 'url' must be set.")
    if component.abspath is not None and not Path(component.abspath).is_dir():
        raise StreamlitAPIException(f"No such component directory: '{component.abspath}'")


declare_component.__module__ = "streamlit.components.v1.component_registry"
