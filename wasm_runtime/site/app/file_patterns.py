"""`include` and `exclude` of `[sitelet]` in an app's config: patterns of files, written as in a .gitignore file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

from wasm_runtime.config import Config
from wasm_runtime.site.errors import SiteError

_WILD = frozenset("*?[")


class FilePatterns:
    """A list of patterns, of which the last that fits a file counts: one that begins with `!` takes back."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines = tuple(lines)
        self._all = GitIgnoreSpec.from_lines(self._lines)
        self._each = [(line, GitIgnoreSpec.from_lines([line])) for line in self._lines if not line.startswith("!")]

    def __bool__(self) -> bool:
        return bool(self._lines)

    def match(self, file: Path, spelled: Iterable[str] = ()) -> str | None:
        """The pattern that fits a file. It has to name these parts of the path in so many words."""
        name = file.as_posix()
        if not self._all.match_file(name):
            return None
        parts = set(spelled)
        return next((line for line, spec in self._each if parts <= _words(line) and spec.match_file(name)), None)

    def leads_into(self, folder: Path, spelled: Iterable[str] = ()) -> bool:
        """Whether something in a folder may fit a pattern that names these parts of its path in so many words."""
        parts = set(spelled)
        return any(parts <= _words(line) and _may_fit_below(line, folder) for line, _ in self._each)

    def unused(self, files: Iterable[Path]) -> list[str]:
        """The patterns that fit none of these files."""
        names = [file.as_posix() for file in files]
        return [line for line, spec in self._each if not any(map(spec.match_file, names))]


def file_patterns(config: Config, name: str) -> FilePatterns:
    """The patterns that an option of the config lists, such as `sitelet.include`. Raises `SiteError`."""
    value = config.get(name, [])
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise _wrong(name, value, "a list of patterns, such as ['data/*.csv']")
    for line in value:
        path = PurePosixPath(line.removeprefix("!"))
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            raise _wrong(name, line, "a pattern as in a .gitignore file") from None
        if not line.strip() or line.startswith("#") or ".." in path.parts or "\\" in line:
            raise _wrong(name, line, "a pattern for files in the app's folder, such as 'data/*.csv'")
    return FilePatterns(value)


def _words(line: str) -> set[str]:
    return {part for part in line.split("/") if not _WILD & set(part)}


def _may_fit_below(line: str, folder: Path) -> bool:
    pattern = line.rstrip("/").split("/")
    if len(pattern) == 1:
        return True  # fits at any depth
    for wanted, part in zip([part for part in pattern if part], folder.parts, strict=False):
        if _WILD & set(wanted):
            return True
        if wanted != part:
            return False
    return True


def _wrong(name: str, value: object, wanted: str) -> SiteError:
    option = name.rpartition(".")[2]
    return SiteError(f".streamlit/config.toml: [sitelet] {option} = {value!r} is invalid: expected {wanted}.")
