"""What the sources of an app install while they run, with micropip, as far as they say it themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

MICROPIP = "micropip"


def installed_by(tree: ast.AST) -> Iterator[str]:
    """The packages, by their normalised names, that a source has micropip install, where it says them itself."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="micropip"), attr="install"), args=[first, *_]):
                texts = first.elts if isinstance(first, ast.List | ast.Tuple) else [first]
                for text in texts:
                    if isinstance(text, ast.Constant) and isinstance(text.value, str):
                        yield from _named(text.value)


def _named(text: str) -> Iterator[str]:
    try:
        if text.endswith(".whl") and "@" not in text:
            yield parse_wheel_filename(text.rpartition("/")[2])[0]
        else:
            yield canonicalize_name(Requirement(text).name)
    except (InvalidRequirement, InvalidWheelFilename):
        return
