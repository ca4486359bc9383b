"""Sizes, weights, radii and fonts as `[theme]` takes them. Each function returns None for what is not one."""

from __future__ import annotations

import re
from typing import Any

_LENGTH = re.compile(r"(\d+(?:\.\d+)?|\.\d+)(px|rem)?")
_RADII = {"none": "0", "small": "0.35rem", "medium": "0.5rem", "large": "1rem", "full": "1.4rem"}
SANS = '"Source Sans 3 Variable", "Source Sans", system-ui, sans-serif'
SERIF = '"Source Serif 4 Variable", "Source Serif", serif'
MONO = '"Source Code Pro Variable", "Source Code Pro", ui-monospace, monospace'
_OWN_FONTS = {"sans-serif": SANS, "serif": SERIF, "monospace": MONO}
_GENERIC = frozenset(
    ("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-monospace")
)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f<>\\]")


def length(value: Any) -> str | None:
    """`"12px"`, `"1.5rem"`, or a number of pixels as a text."""
    found = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    return f"{float(found[1]):g}{found[2] or 'px'}"


def radius(value: Any) -> tuple[float, str] | None:
    """A number and its unit: a name such as `"large"`, or a length."""
    text = value.strip() if isinstance(value, str) else ""
    found = _LENGTH.fullmatch(_RADII.get(text.lower(), text))
    return None if found is None else (float(found[1]), found[2] or "px")


def size(value: Any) -> int | None:
    """A number of pixels."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def weight(value: Any, most: int = 900) -> int | None:
    """A multiple of 50 from 100."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return value if is_whole and 100 <= value <= most and value % 50 == 0 else None


def families(value: Any) -> list[str]:
    """The names in a list of font families, without what a name may not have."""
    if not isinstance(value, str):
        return []
    names = re.findall(r"""\s*("[^"]*"(?::[^,]*)?|'[^']*'(?::[^,]*)?|[^,]+)\s*""", value)
    return [name for name in (_UNPRINTABLE.sub("", each).strip() for each in names) if name]


def font(value: Any, fallback: str) -> str | None:
    """What CSS calls these families; `fallback` follows, for letters that they lack."""
    names = [_name(each) for each in families(value)]
    if len(names) == 1 and names[0].lower() in _OWN_FONTS:
        return _OWN_FONTS[names[0].lower()]
    if not names:
        return None
    return ", ".join([*(name if name.lower() in _GENERIC else f'"{name}"' for name in names), fallback])


def font_sheets(value: Any) -> list[str]:
    """The addresses of style sheets in a list of families, such as `Nunito:https://fonts.example/nunito.css`."""
    found = (re.fullmatch(r"""(?:"[^"]*"|'[^']*'|[^:]+):\s*(https?://\S+)""", name) for name in families(value))
    return [match[1] for match in found if match is not None]


def _name(family: str) -> str:
    without_address = re.sub(r":\s*https?://.*", "", family)
    return re.sub(r"""["']""", "", without_address).strip()
