"""The common form in which Streamlit's page and ours are compared.

A picture is what a person and a script can tell apart: the elements in order with what they show, the value of each
widget, session state, exceptions. Ids, defaults that nobody sees and the way a payload is encoded are left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

_PLACES = ("main", "sidebar", "floating", "bottom")
Element = dict[str, Any]
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
# What Streamlit shows of a file that no script looks at, and what differs each time.
_FILE = re.compile(r"""file_id='[^']*', |, _file_urls=file_id: "[^"]*"\nupload_url: "[^"]*"\ndelete_url: "[^"]*"\n""")
_FRAME = re.compile(r'File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>.+)')


def readable(value: object) -> str:
    """A value's `repr` without memory addresses."""
    return _FILE.sub("", _ADDRESS.sub("", repr(value)))


def state_picture(items: dict[str, Any]) -> dict[str, str]:
    return {key: readable(items[key]) for key in sorted(items)}


def frames_of(rows: list[str], script_name: str) -> list[str]:
    """The frames of a traceback that lie in the script, as `line in function`."""
    frames = []
    for row in rows:
        match = _FRAME.match(row)
        if match and match["file"].endswith(script_name):
            frames.append(f"{match['line']} in {match['name'].splitlines()[0]}")
    return frames


def address(url: str) -> str:
    """An address of the web as it is; files are told apart by what plays them."""
    is_file = url.startswith(("/mock/media/", "media/", "data:image/svg+xml;base64"))
    return "file" if is_file else url


def element(kind: str, **shown: Any) -> Element:
    """An element of the picture; what is empty, false or unset says nothing."""
    return {
        "kind": kind,
        **{name: plain(value) for name, value in shown.items() if value not in (None, "", False, [], 0)},
    }


def in_sight(elements: list[Element]) -> list[Element]:
    """The elements without containers that show nothing: whether they are there, nobody can tell."""
    return [each for each in elements if each not in ({"kind": "container"}, {"kind": "part"})]


def parsed_json(text: str) -> Any:
    """What a text stands for, with numbers that JSON lacks as text; the text itself if it is no JSON."""
    try:
        return json.loads(text, parse_constant=str)
    except ValueError:
        return text


def plain(value: Any) -> Any:
    """A whole number as an int, whichever way it was stored."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def assert_same(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> None:
    """Fail for the first picture that differs, with the elements in which it does."""
    for number, (here, there) in enumerate(zip(found, expected, strict=True)):
        assert here == there, "\n".join([f"picture {number}; - Streamlit, + ours", *_differences(there, here)])


def _differences(expected: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """The lines of two pictures that differ, an element to a line."""
    before, after = (
        [json.dumps(item, sort_keys=True) for place in _PLACES for item in _flat(picture[place])]
        + [f"{key}: {value}" for key, value in picture["state"].items()]
        for picture in (expected, found)
    )
    return [line for line in unified_diff(before, after, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]


def _flat(elements: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in elements:
        yield {name: value for name, value in each.items() if name != "children"}
        yield from _flat(each.get("children", []))
