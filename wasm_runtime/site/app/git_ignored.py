"""What git ignores of an app's folder.

git itself is asked wherever it is installed and the app lies in a work tree: it knows its index, the user's own
excludes and what each nested repository says. Elsewhere the `.gitignore` files are read, from the top of the work tree,
or from the app's folder where there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path

from pathspec import GitIgnoreSpec

_GIT = ".git"
_FILE = ".gitignore"
_FIELDS = 4  # of one answer: the file of the pattern, its line, the pattern, the path
# In a hook of git these name the repository that is being committed to.
_OF_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")


class GitIgnored:
    """What git ignores below `folder`. Paths are relative to it; none may lead through a link."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._repositories: dict[Path, Path] = {Path(): self._folder}
        self._ignored_itself: dict[Path, bool] = {}

    def ask(self, paths: Iterable[Path]) -> dict[Path, str]:
        """Those among these files and folders that are ignored, each with the pattern that says so and its place."""
        found: dict[Path, str] = {}
        by_repository: dict[Path, list[Path]] = {}
        for path in paths:
            by_repository.setdefault(self._repository(path.parent), []).append(path)
        for repository, inside in by_repository.items():
            whole = {(self._folder / path).relative_to(repository): path for path in inside}
            answers = self._asked_of_git(repository, list(whole))
            if answers is None:
                files = _IgnoreFiles(self._top or self._folder, repository)
                answers = {path: pattern for path in whole if (pattern := files.pattern_of(path))}
            found |= {whole[path]: pattern for path, pattern in answers.items()}
        return found

    def _asked_of_git(self, repository: Path, paths: list[Path]) -> dict[Path, str] | None:
        """What git says of these paths, relative to the repository's folder; nothing if it cannot be asked."""
        if self._git is None:
            return None
        if repository not in self._ignored_itself:
            self._ignored_itself[repository] = _check(self._git, repository, ["--quiet", "."]).returncode == 0
        if self._ignored_itself[repository]:
            return None  # it was given by its name all the same, so only what lies in it says what is ignored
        names = b"".join(os.fsencode(path.as_posix()) + b"\0" for path in paths)
        done = _check(self._git, repository, ["--stdin", "-z", "--verbose", "--non-matching"], names)
        if done.returncode not in (0, 1):
            return None  # such as for a folder of somebody else, which git does not trust
        return dict(_answers(paths, done.stdout))

    @cached_property
    def _top(self) -> Path | None:
        """The work tree that the app lies in."""
        return next((above for above in (self._folder, *self._folder.parents) if (above / _GIT).exists()), None)

    @cached_property
    def _git(self) -> str | None:
        return shutil.which("git") if self._top is not None else None

    def _repository(self, folder: Path) -> Path:
        """The folder to ask from for what lies in `folder`: that of a repository in the app's, else the app's own."""
        if folder not in self._repositories:
            own = self._folder / folder
            self._repositories[folder] = own if (own / _GIT).exists() else self._repository(folder.parent)
        return self._repositories[folder]


def _check(git: str, folder: Path, arguments: list[str], told: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    # Nothing that the repository's own configuration names is run.
    command = [git, "-c", "core.fsmonitor=false", "check-ignore", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, input=told, capture_output=True, check=False)  # noqa: S603


def _answers(paths: list[Path], said: bytes) -> Iterator[tuple[Path, str]]:
    """The ignored ones among the paths, in the order of which git has answered."""
    fields = [os.fsdecode(field) for field in said.split(b"\0")]
    for number, path in enumerate(paths):
        at = number * _FIELDS
        source, line, pattern = fields[at : at + 3]
        if pattern and not pattern.startswith("!"):
            yield path, f"{pattern} in {source}:{line}"


class _IgnoreFiles:
    """The `.gitignore` files from `top` down to what lies in `folder`. The deepest that says something counts."""

    def __init__(self, top: Path, folder: Path) -> None:
        self._top = top if folder.is_relative_to(top) else folder
        if self._pattern(folder.relative_to(self._top)):
            self._top = folder
        self._folder = folder

    def pattern_of(self, path: Path) -> str:
        """The pattern that ignores a path, relative to the folder, and where it stands; empty if none does."""
        return self._pattern((self._folder / path).relative_to(self._top))

    def _pattern(self, path: Path) -> str:
        """What is in an ignored folder is ignored."""
        for part in reversed([path, *path.parents][:-1]):
            if found := self._of_part(part):
                return found
        return ""

    def _of_part(self, path: Path) -> str:
        is_folder = (self._top / path).is_dir() and not (self._top / path).is_symlink()
        for file, above in _sources(self._top, path):
            spec, lines = _read(self._top / file)
            name = path.relative_to(above).as_posix() + "/" * is_folder
            result = spec.check_file(name)
            if result.include is not None and result.index is not None:
                return f"{lines[result.index]} in {file.as_posix()}:{result.index + 1}" if result.include else ""
        return ""


def _sources(top: Path, path: Path) -> Iterator[tuple[Path, Path]]:
    """The files with patterns for a path, the most important first, each with the folder that it speaks of."""
    for above in path.parents:
        yield above / _FILE, above
    yield Path(_GIT, "info", "exclude"), Path()


@cache
def _parsed(text: str) -> tuple[GitIgnoreSpec, list[str]]:
    lines = text.splitlines()
    usable = [line if _is_pattern(line) else "" for line in lines]
    return GitIgnoreSpec.from_lines(usable), lines


def _read(file: Path) -> tuple[GitIgnoreSpec, list[str]]:
    try:
        return _parsed(file.read_text("utf-8", "surrogateescape"))
    except OSError:
        return _parsed("")


def _is_pattern(line: str) -> bool:
    """git passes over lines that are no patterns."""
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
