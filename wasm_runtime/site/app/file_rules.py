"""What of an app's folder is not part of its site, and why: docs/files.md has the rules in the words of a user.

A link is judged by its own name and by what it points at, so no other name lets a file in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from wasm_runtime.config import Config
from wasm_runtime.script.app_sources import CONFIG_FOLDER, INSTALLED, MADE, is_environment, leads_in_circle
from wasm_runtime.site.app.file_patterns import file_patterns
from wasm_runtime.site.app.git_ignored import GitIgnored
from wasm_runtime.site.app.secret_files import holds_key, is_environment_file, is_secret, looks_secret, secret_files
from wasm_runtime.site.output import LISTING

_REPOSITORIES = frozenset({".git", ".hg", ".svn"})
_CACHE_MARK, _CACHE_SIGN = (
    "CACHEDIR.TAG",
    b"Signature: 8a477f597d28d172789f06886806bc55",
)  # https://bford.info/cachedir/


@dataclass(frozen=True)
class Reason:
    """Why something is part of a site, or is left out: a word for programs, and a text for people."""

    rule: str
    text: str

    @property
    def is_secret(self) -> bool:
        return self.rule in ("secret", "key")

    @property
    def is_surprise(self) -> bool:
        """Whether a person may have expected to find it in the site."""
        return self.rule in ("git", "link")


_SECRET = Reason("secret", "it holds secrets")
_KEY = Reason("key", "it looks like a key")
_HIDDEN = Reason("hidden", "it is hidden")
_REPOSITORY = Reason("repository", "it is a repository")
_ENVIRONMENT = Reason("environment", "it is a virtual environment")
_INSTALLED = Reason("installed", "it is where packages are installed")
_CACHE = Reason("cache", "it is a cache")
_SITE = Reason("site", "it is a site that was built")
_CIRCLE = Reason("circle", "it is a link that leads in a circle")
_OUTSIDE = Reason("link", "it is a link that leads out of the folder")
_NOWHERE = Reason("broken-link", "it is a link that leads nowhere")
_NO_FILE = Reason("no-file", "it is neither a file nor a folder")
_NO_NAME = Reason("name", "its name is not valid Unicode")
# What is named in so many words is taken all the same.
_BY_NAME = (_HIDDEN, _INSTALLED, _KEY)


class FileRules:
    """The rules for the app in `folder`; `output` is a folder in it that the site is written to.

    All paths are relative to `folder`. Raises `SiteError` for patterns in the config that are none.
    """

    def __init__(self, folder: Path, config: Config, output: Path | None = None) -> None:
        self.folder = folder
        self.include = file_patterns(config, "sitelet.include")
        self.exclude = file_patterns(config, "sitelet.exclude")
        self.secrets = secret_files(folder, config)
        self._real_folder = folder.resolve()
        self._output = output.resolve() if output is not None else None
        self._git = GitIgnored(folder)
        self._of_parts: dict[Path, Reason | None] = {}
        self._real: dict[Path, Path] = {Path(): self._real_folder}
        self._behind_links: dict[Path, Path | None] = {Path(): None}

    # --- what the sources of an app are looked up with ---------------------------------------------------------------

    def hides(self, path: Path) -> bool:
        """Whether a file or folder is there for nobody: hidden, installed, or made by a tool."""
        return self._hidden(path, self.include.leads_into if self._is_folder(path) else self.include.match) is not None

    # --- verdicts ----------------------------------------------------------------------------------------------------

    def why_left(self, files: Iterable[Path]) -> dict[Path, Reason]:
        """Those among these files that are not part of the site."""
        verdicts = {file: self._verdict(file) for file in files}
        left = {file: reason for file, reason in verdicts.items() if reason is not None}
        asked = {file: self._names(file) for file in verdicts if file not in left and not self.include.match(file)}
        ignored = self._git.ask({name for names in asked.values() for name in names})
        for file, names in asked.items():
            if patterns := [ignored[name] for name in names if name in ignored]:
                left[file] = _by_git(patterns[0])
        return left

    def everything(self, start: Path = Path()) -> tuple[list[Path], dict[Path, Reason]]:
        """The files below a folder that are part of the site, and what is not: of a folder without any, its name."""
        files: list[Path] = []
        left: dict[Path, Reason] = {}
        level = [start]
        while level:
            inside = [each for folder in level for each in self._listed(folder)]
            folders = [path for path in inside if self._is_folder(path)]
            closed = {path: reason for path in folders if (reason := self._of_folder(path)) is not None}
            level = [path for path in folders if path not in closed]
            ignored = self._git.ask(name for path in level for name in self._names(path))
            for path in level:
                patterns = [ignored[name] for name in self._names(path) if name in ignored]
                if patterns and not self.include.leads_into(path):
                    closed[path] = _by_git(patterns[0])
            level = [path for path in level if path not in closed]
            are_folders = set(folders)
            found = [path for path in inside if path not in are_folders]
            without = self.why_left(found)
            left |= closed | without
            files += [path for path in found if path not in without]
        return sorted(files), left

    def without_git(self, path: Path) -> Reason | None:
        """Why a file or folder is not part of the site, for all reasons but git's."""
        return self._of_folder(path) if self._is_folder(path) else self._verdict(path)

    def _verdict(self, file: Path) -> Reason | None:
        path, real = self.folder / file, self._real_path(file)
        if is_secret(path, real, self.secrets):
            return _SECRET
        if (hidden := self._hidden(file, self.include.match)) is not None:
            return hidden
        if not path.is_file():
            return _NOWHERE if path.is_symlink() and not path.exists() else _NO_FILE
        if (pattern := self.exclude.match(file)) is not None:
            return Reason("exclude", f"exclude has {pattern}")
        if not _is_unicode(file):
            return _NO_NAME
        is_key = looks_secret(file) or looks_secret(real) or _may_read(path, holds_key)
        if is_key and self.include.match(file, [file.name]) is None:
            return _KEY
        return _OUTSIDE if self._leads_out(file) and self.include.match(file) is None else None

    def _of_folder(self, folder: Path) -> Reason | None:
        if (hidden := self._hidden(folder, self.include.leads_into)) is not None:
            return hidden
        return _OUTSIDE if self._leads_out(folder) and not self.include.leads_into(folder) else None

    def _hidden(self, path: Path, included: Callable[[Path, Iterable[str]], object]) -> Reason | None:
        """Why a file or folder is there for nobody, unless a pattern names what would be hidden."""
        spelled: dict[str, Reason] = {}
        for part in reversed([path, *path.parents][:-1]):
            behind = [above for target in self._target(part) for above in (target, *target.parents) if above != Path()]
            for each in (part, *behind):
                if (reason := self._of_part(each)) is not None:
                    if reason not in _BY_NAME:
                        return reason
                    spelled[part.name] = reason
        if not spelled or included(path, spelled):
            return None
        return next(iter(spelled.values()))

    def _of_part(self, path: Path) -> Reason | None:
        """Why a file or folder is hidden by itself, wherever it is."""
        if path not in self._of_parts:
            self._of_parts[path] = self._judged(path)
        return self._of_parts[path]

    def _judged(self, path: Path) -> Reason | None:
        whole, name = self.folder / path, path.name
        if name in _REPOSITORIES:
            return _REPOSITORY
        if not whole.is_dir():
            if is_environment_file(path):
                return _SECRET
            return _CACHE if path.suffix == ".pyc" else _HIDDEN if name.startswith(".") else None
        if is_environment(whole):
            return _ENVIRONMENT
        if name in MADE or _is_cache(whole):
            return _CACHE
        if leads_in_circle(whole):
            return _CIRCLE
        if self._real_path(path) == self._output or (whole / LISTING).is_file():
            return _SITE
        if name in INSTALLED:
            return _INSTALLED
        return _HIDDEN if name.startswith(".") and path != Path(CONFIG_FOLDER) else None

    # --- links -------------------------------------------------------------------------------------------------------

    def _names(self, path: Path) -> list[Path]:
        """What git is asked about for a path: it knows a link, and nothing that lies behind it."""
        link = self._link_on_the_way(path)
        return [path] if link is None else [link, *self._target(path)]

    def _link_on_the_way(self, path: Path) -> Path | None:
        """The first part of a path that is a link."""
        if path not in self._behind_links:
            above = self._link_on_the_way(path.parent)
            self._behind_links[path] = above or (path if (self.folder / path).is_symlink() else None)
        return self._behind_links[path]

    def _target(self, path: Path) -> list[Path]:
        """Where a path leads to in the folder by way of links; nothing if there are none, or one leads out."""
        if self._link_on_the_way(path) is None or self._leads_out(path):
            return []
        target = self._real_path(path).relative_to(self._real_folder)
        return [target] if target not in (path, Path()) else []

    def _leads_out(self, path: Path) -> bool:
        return self._link_on_the_way(path) is not None and not self._real_path(path).is_relative_to(self._real_folder)

    def _real_path(self, path: Path) -> Path:
        if path not in self._real:
            whole = self._real_path(path.parent) / path.name
            self._real[path] = whole.resolve() if whole.is_symlink() else whole
        return self._real[path]

    def _is_folder(self, path: Path) -> bool:
        return (self.folder / path).is_dir()

    def _listed(self, folder: Path) -> list[Path]:
        return sorted(path.relative_to(self.folder) for path in (self.folder / folder).iterdir())


def _by_git(pattern: str) -> Reason:
    return Reason("git", f"git ignores it: {pattern}")


def _is_cache(folder: Path) -> bool:
    mark = folder / _CACHE_MARK
    return mark.is_file() and _may_read(mark, lambda file: file.read_bytes().startswith(_CACHE_SIGN))


def _may_read(file: Path, test: Callable[[Path], bool]) -> bool:
    try:
        return test(file)
    except OSError:
        return False


def _is_unicode(file: Path) -> bool:
    try:
        file.as_posix().encode()
    except UnicodeEncodeError:
        return False
    return True
