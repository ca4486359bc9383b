"""The app's `.streamlit/config.toml`, as far as the runtime reads it.

Options keep Streamlit's names. A name that Streamlit does not have is ignored; an option with a value of a
wrong type falls back to its default with a warning that names it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from wasm_runtime.config_options import DEFAULTS

_BOOL_TOO = frozenset({"client.showErrorDetails", "client.showErrorLinks"})  # a name of a level, or simply yes or no

FILE = Path(".streamlit/config.toml")
OPTIONS = Path(".streamlit/command-line.json")  # in a site: options by their dotted names


class ConfigError(Exception):
    """`.streamlit/config.toml` cannot be read; the message names the file and the place."""


class Config:
    """Option values by dotted name, such as `runner.magicEnabled`."""

    def __init__(self, values: dict[str, Any] | None = None) -> None:
        self._values = dict(DEFAULTS)
        for name, value in (values or {}).items():
            default = DEFAULTS.get(name)
            if default is not None and not _fits(name, value, default):
                sys.stderr.write(
                    f"config.toml: {name} = {value!r} is not of type {type(default).__name__}; using {default!r}\n"
                )
                continue
            self._values[name] = value

    @classmethod
    def read(cls, app_folder: Path, options: dict[str, Any] | None = None) -> Config:
        """The config of the app in `app_folder`; defaults where it has none. Raises `ConfigError` on broken TOML.

        `options` count more; a site has those of its build in a file.
        """
        options = options or _options_of_the_build(app_folder)
        return cls({**options_in(app_folder / FILE), **options})

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)

    def section(self, name: str) -> dict[str, Any]:
        """What is set of a section, by the names in it: of `theme`, `light.textColor`, say."""
        inside = f"{name}."
        return {
            option.removeprefix(inside): value
            for option, value in self._values.items()
            if option.startswith(inside) and value is not None
        }

    def set(self, name: str, value: Any) -> None:
        """Set an option while the app runs, to any value."""
        self._values[name] = value


def options_in(file: Path) -> dict[str, Any]:
    """What a config file says, by dotted names; nothing without one. Raises `ConfigError` on broken TOML."""
    if not file.is_file():
        return {}
    import tomllib  # only here: many apps have no such file

    try:
        sections = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from error
    return dict(_flatten(sections))


def _fits(name: str, value: Any, default: Any) -> bool:
    if type(default) is float and type(value) is int:
        return True
    return type(value) is type(default) or (name in _BOOL_TOO and isinstance(value, bool))


def _options_of_the_build(app_folder: Path) -> dict[str, Any]:
    file = app_folder / OPTIONS
    if not file.is_file():
        return {}
    import json

    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def _flatten(table: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    flat: list[tuple[str, Any]] = []
    for name, value in table.items():
        flat += _flatten(value, f"{prefix}{name}.") if isinstance(value, dict) else [(prefix + name, value)]
    return flat
