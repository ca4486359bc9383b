"""`[[theme.fontFaces]]` as CSS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

_WEIGHTS = re.compile(r"(?:normal|bold|\d{1,4})(?: (?:normal|bold|\d{1,4}))?")
_STYLES = re.compile(r"normal|italic|oblique(?: -?\d+deg){0,2}")
_RANGES = re.compile(r"U\+[0-9A-F?]{1,6}(?:-[0-9A-F]{1,6})?(?:, ?U\+[0-9A-F?]{1,6}(?:-[0-9A-F]{1,6})?)*", re.IGNORECASE)
_IN_A_NAME = re.compile(r"[^\x00-\x1f\x7f\"'\\<>{};]+")
_IN_AN_ADDRESS = "/:?&=%+,@~!$*;[]"
Refuse = Callable[[str, str, Any], object]


def faces(given: Any, base: str, refuse: Refuse) -> Iterator[str]:
    """A rule for each face. `base` leads from the page to the site, where `app/static/` of the app is."""
    for face in given if isinstance(given, list) else []:
        found = _face(face, base) if isinstance(face, dict) else None
        if found is None:
            refuse("theme", "fontFaces", face)
        else:
            yield found


def _face(face: dict[str, Any], base: str) -> str | None:
    family, url = face.get("family"), face.get("url")
    if not isinstance(family, str) or not _IN_A_NAME.fullmatch(family) or not isinstance(url, str):
        return None
    address = _address(url, base)
    if address is None:
        return None
    lines = [f'font-family:"{family}"', f'src:url("{address}")', "font-display:swap"]
    for option, name, valid in (
        ("weight", "font-weight", _WEIGHTS),
        ("style", "font-style", _STYLES),
        ("unicodeRange", "unicode-range", _RANGES),
    ):
        value = face.get(option)
        if value is None:
            continue
        text = str(value).strip()
        if not valid.fullmatch(text):
            return None
        lines.append(f"{name}:{text}")
    return f"@font-face{{{';'.join(lines)}}}"


def _address(url: str, base: str) -> str | None:
    """Of another host, or of a file in the site."""
    url = quote(url.strip(), safe=_IN_AN_ADDRESS)
    if re.match(r"https?://", url):
        return url
    if re.match(r"[\w+.-]*:|//", url):
        return None
    return base + url.lstrip("/")
