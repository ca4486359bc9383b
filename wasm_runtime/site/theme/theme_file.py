"""`theme.base` that names a file or an address: the theme there, under the app's own options."""

from __future__ import annotations

import tomllib
import urllib.request
from pathlib import Path
from typing import Any

from wasm_runtime.config_options import DEFAULTS
from wasm_runtime.site.errors import SiteError

_BUILT_IN = ("light", "dark")
_TIMEOUT = 30  # seconds
_LARGEST = 1_000_000  # bytes


def with_base(folder: Path, options: dict[str, Any]) -> dict[str, Any]:
    """The options over those of the theme that `base` names. Raises `SiteError` if there is none.

    A path is relative to the folder of the app.
    """
    base = options.get("base")
    if base is None or base in _BUILT_IN:
        return options
    theme = _read(folder, str(base))
    if theme.get("base", "light") not in _BUILT_IN:
        raise SiteError(f'The theme {base} has a base of its own, which must be "light" or "dark".')
    return {**theme, **{name: value for name, value in options.items() if name != "base"}}


def _read(folder: Path, base: str) -> dict[str, Any]:
    try:
        text = _fetched(base) if base.startswith(("http://", "https://")) else (folder / base).read_bytes()
        table = tomllib.loads(text.decode()).get("theme")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SiteError(f"The theme {base}, which config.toml names as theme.base, cannot be read: {error}") from None
    if not isinstance(table, dict):
        raise SiteError(f"The theme {base} has no [theme] table.")
    found = dict(_flat(table))
    for name in found:
        if f"theme.{name}" not in DEFAULTS:
            raise SiteError(f"The theme {base} has an option that no theme has: theme.{name}.")
    return found


def _fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=_TIMEOUT) as answer:  # noqa: S310 - http or https, see above
        content: bytes = answer.read(_LARGEST)
        return content


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    flat: list[tuple[str, Any]] = []
    for name, value in table.items():
        flat += _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else [(prefix + name, value)]
    return flat
