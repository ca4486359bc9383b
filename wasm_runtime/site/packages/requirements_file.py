"""What a `requirements.txt` asks for, as pip reads it.

Of the options that say where to look, `--find-links` with a folder counts; the others are for uv's own configuration.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked, Declaration, requirement

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OF_A_REQUIREMENT = re.compile(r"\s--(?:hash|config-settings|global-option)[= ]\s*(\S+)")


def read_requirements(file: Path) -> Declaration:
    """What is asked for, with what other files do that this one names. Raises `SiteError`."""
    asked: list[Asked] = []
    constraints: list[Requirement] = []
    folders: list[Path] = []
    for each, is_constraint in _read(file, (), is_constraint=False):
        if isinstance(each, Path):
            folders.append(each)
        elif is_constraint:
            constraints.append(each.requirement)
        else:
            asked.append(each)
    return Declaration(file.name, tuple(asked), tuple(constraints), tuple(folders))


def _read(file: Path, above: tuple[Path, ...], *, is_constraint: bool) -> Iterator[tuple[Asked | Path, bool]]:
    try:
        lines = _joined(_decoded(file.read_bytes()))
    except FileNotFoundError:
        if above:
            raise SiteError(f"{above[-1]} refers to {file}, which does not exist.") from None
        return
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"{file} cannot be read: {error}") from None
    for number, text in lines:
        line = re.split(r"\s#", text)[0].strip()
        if not line or line.startswith("#"):
            continue
        option, _, other = line.replace("=", " ", 1).partition(" ") if line.startswith("-") else ("", "", "")
        if option in ("-r", "--requirement", "-c", "--constraint"):
            named = file.parent / other.strip()
            if named not in above:
                yield from _read(named, (*above, file), is_constraint=is_constraint or option in ("-c", "--constraint"))
        elif option in ("-f", "--find-links"):
            yield from (
                (folder, False) for folder in _folder(other.strip(), file.parent, f"{file.name}, line {number}")
            )
        elif not option:
            where = f"{file.name}, line {number}"
            hashes = frozenset(_OF_A_REQUIREMENT.findall(line)) if "--hash" in line else frozenset()
            plain = _OF_A_REQUIREMENT.sub("", line).strip()
            yield Asked(requirement(plain, file.parent, where), where, hashes), is_constraint


def _folder(named: str, beside: Path, where: str) -> Iterator[Path]:
    """The folder of wheels, unless they lie at an address."""
    if "://" in named:
        return
    folder = (beside / named).resolve()
    if not folder.is_dir():
        raise SiteError(f"{where}: there is no folder {named}.")
    yield folder


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """The lines with the number of the first of each, where a backslash at the end joins several."""
    begun: tuple[int, str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        first, before = begun or (number, "")
        if line.endswith("\\"):
            begun = first, before + line[:-1]
        else:
            yield first, before + line
            begun = None
    if begun is not None:
        yield begun


def _decoded(content: bytes) -> str:
    """The text, with the line ends of Python: UTF-8, or the UTF-16 that PowerShell's `>` writes."""
    text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    return text.replace("\r\n", "\n")
