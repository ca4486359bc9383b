"""What an app asks for in its `requirements.txt`, as pip reads it. Options of pip mean nothing here."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

from wasm_runtime.site.errors import SiteError

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_requirements(file: Path, above: tuple[Path, ...] = ()) -> Iterator[Requirement]:
    """What is asked for, with what other files do that this one names; nothing without a file. Raises `SiteError`."""
    try:
        lines = _decoded(file.read_bytes()).replace("\\\n", "").splitlines()
    except FileNotFoundError:
        if above:
            raise SiteError(f"{above[-1]} refers to {file}, which does not exist.") from None
        return
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"{file} cannot be read: {error}") from None
    for number, text in enumerate(lines, start=1):
        line = text.split(" #")[0].strip()
        if not line or line.startswith("#"):
            continue
        option, _, other = line.replace("=", " ", 1).partition(" ") if line.startswith("-") else ("", "", "")
        if option in ("-r", "--requirement"):
            named = file.parent / other.strip()
            if named not in above:
                yield from read_requirements(named, (*above, file))
        elif not option:
            try:
                yield Requirement(line)
            except InvalidRequirement as error:
                reason = str(error).splitlines()[0]
                raise SiteError(f"{file.name}, line {number}: {line!r} is not a valid requirement: {reason}.") from None


def _decoded(content: bytes) -> str:
    """The text, with the line ends of Python: UTF-8, or the UTF-16 that PowerShell's `>` writes."""
    text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig")
    return text.replace("\r\n", "\n")
