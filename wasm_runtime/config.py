"""The app's `.streamlit/config.toml`, as far as the runtime obeys it.

Options keep Streamlit's names. An option this module does not know is kept and ignored, so a config written for a
server works unchanged; an option with a wrong value falls back to its default with a warning that names it.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

DEFAULTS: dict[str, Any] = {
    "client.showErrorDetails": "full",
    "client.showErrorLinks": "auto",
    "runner.enforceSerializableSessionState": False,
    "runner.enumCoercion": "nameOnly",
    "runner.magicEnabled": True,
    "server.maxUploadSize": 200,
    "magic.displayRootDocString": False,
    "magic.displayLastExprIfNoSemicolon": False,
}
_BOOL_TOO = frozenset({"client.showErrorDetails", "client.showErrorLinks"})  # a name of a level, or simply yes or no


class ConfigError(Exception):
    """`.streamlit/config.toml` cannot be read; the message names the file and the place."""


class Config:
    """Option values by dotted name, such as `runner.magicEnabled`."""

    def __init__(self, values: dict[str, Any] | None = None) -> None:
        self._values = dict(DEFAULTS)
        for name, value in (values or {}).items():
            default = DEFAULTS.get(name)
            if default is not None and type(value) is not type(default) and not (name in _BOOL_TOO and _is_bool(value)):
                sys.stderr.write(
                    f"config.toml: {name} = {value!r} is not a {type(default).__name__}; using {default!r}\n"
                )
                continue
            self._values[name] = value

    @classmethod
    def read(cls, app_folder: Path) -> Config:
        """The config of the app in `app_folder`; defaults where it has none. Raises `ConfigError` on broken TOML."""
        file = app_folder / ".streamlit" / "config.toml"
        if not file.is_file():
            return cls()
        try:
            sections = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{file}: {error}") from error
        return cls(dict(_flatten(sections)))

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self._values.get(name, default)


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


def _flatten(table: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    flat: list[tuple[str, Any]] = []
    for name, value in table.items():
        flat += _flatten(value, f"{prefix}{name}.") if isinstance(value, dict) else [(prefix + name, value)]
    return flat
