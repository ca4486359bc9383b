"""A declared component, which a script calls to use it."""

from __future__ import annotations

import os
from typing import Any

from wasm_runtime.streamlit.components.v1.arguments import MarshallComponentException
from wasm_runtime.streamlit.components.v1.instance import draw
from wasm_runtime.streamlit.elements.lib.parameters import WidgetCallback


class CustomComponent:
    """A component: `name` has the module that declares it in front, `path` is where its files are, `url` where else."""

    def __init__(
        self,
        name: str,
        path: str | None = None,
        url: str | None = None,
        module_name: str | None = None,
    ) -> None:
        self._name = name
        self._path = path
        self._url = url
        self._module_name = module_name

    @property
    def name(self) -> str:
        return self._name

    @property
    def path(self) -> str | None:
        return self._path

    @property
    def url(self) -> str | None:
        return self._url

    @property
    def module_name(self) -> str | None:
        return self._module_name

    @property
    def abspath(self) -> str | None:
        return None if self._path is None else os.path.abspath(self._path)  # noqa: PTH100 - links stay as they are

    def __call__(
        self,
        *args: Any,
        default: Any = None,
        key: str | None = None,
        on_change: WidgetCallback | None = None,
        tab_index: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Show the component with these arguments; returns what it has reported, or `default`."""
        return self.create_instance(*args, default=default, key=key, on_change=on_change, tab_index=tab_index, **kwargs)

    def create_instance(
        self,
        *args: Any,
        default: Any = None,
        key: str | None = None,
        on_change: WidgetCallback | None = None,
        tab_index: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """What calling it does. Raises `MarshallComponentException` for arguments that cannot be sent."""
        if args:
            raise MarshallComponentException(f"Argument '{args[0]}' needs a label")
        return draw(
            self._name,
            kwargs,
            url=self._url,
            folder=self.abspath,
            default=default,
            key=key,
            on_change=on_change,
            tab_index=tab_index,
        )

    def __eq__(self, other: object) -> bool:
        """Declared the same way."""
        return isinstance(other, CustomComponent) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash((self._name, self._path, self._url, self._module_name))

    def __str__(self) -> str:
        return f"'{self._name}': {self._path if self._path is not None else self._url}"

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if value)
        return f"CustomComponent({shown})"


CustomComponent.__module__ = "streamlit.components.v1.custom_component"
