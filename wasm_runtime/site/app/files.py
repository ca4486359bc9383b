"""Which files an app consists of, and the archive that takes them to the browser.

A folder is an app with everything in it. A script is an app with the modules it imports from its own folder, the
files that it names, the config, and the pages beside it; the rest of the folder is somebody else's. Of both, what
site/app/file_rules.py says is left out.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from wasm_runtime.config import FILE as CONFIG
from wasm_runtime.config import OPTIONS, Config, ConfigError
from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.script.compile import compile_script
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.pages import FOLDER
from wasm_runtime.session.site_files import LISTING as LISTING_OF_MEDIA
from wasm_runtime.session.site_files import ListedFile
from wasm_runtime.site.app.config_above import options_above
from wasm_runtime.site.app.entry_script import entry_script
from wasm_runtime.site.app.file_rules import FileRules, Reason
from wasm_runtime.site.app.file_sizes import check_sizes, size_remarks
from wasm_runtime.site.app.large_media import large_media
from wasm_runtime.site.app.named_files import named_files
from wasm_runtime.site.app.secret_files import published_config, published_options
from wasm_runtime.site.errors import SiteError

REQUIREMENTS = "requirements.txt"
PROJECT = "pyproject.toml"
LOCK_FILE = "sitelet.lock"
OF_PACKAGES = frozenset({REQUIREMENTS, PROJECT, LOCK_FILE})  # what is built is made of them
_MOST_NAMES = 8  # in one message
_INCLUDE = "To include one all the same, name it in `include` of [sitelet] in .streamlit/config.toml."
_SCRIPT = Reason("script", "the script")
_PAGE = Reason("page", f"a page in {FOLDER}")
_CONFIG = Reason("config", "the config")
_IN_FOLDER = Reason("folder", "in the folder")
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass
class App:
    """`folder` is the app's root; `script` and `files` are relative to it.

    `rules` say what of the folder is left out. `why` has for each file the reason why it is part of the app, and
    `left` what would be part of it and is left out, with the reason. If the app is a script, `named` are the files that
    are part of it because it names them, and `beside` is what lies there and is not part of it: names, of folders with
    a slash. `options` are those of the command line, by their dotted names, and of the config of the folder where it
    runs, as far as they count: more than the app's own config. `shared` leads from the app's folder in its site to the
    folder of what it has in common with other apps.
    """

    folder: Path
    script: Path
    rules: FileRules
    files: list[Path] = field(default_factory=list)
    why: dict[Path, Reason] = field(default_factory=dict)
    left: dict[Path, Reason] = field(default_factory=dict)
    named: list[Path] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    is_folder: bool = True
    options: dict[str, Any] = field(default_factory=dict)
    shared: str = ""

    @property
    def path(self) -> Path:
        """The folder or the script, as a command names the app."""
        return self.folder if self.is_folder else self.folder / self.script

    @property
    def secrets(self) -> list[Path]:
        """The files that stay behind because they hold secrets, or seem to."""
        withheld = {(self.folder / file).resolve() for file, reason in self.left.items() if reason.is_secret}
        return sorted(file for file in {*self.rules.secrets, *withheld} if file.is_file())

    @cached_property
    def sources(self) -> AppSources:
        """What lies in the app's folder, also what is left out if it is named."""
        return AppSources(self.folder, self.rules)

    @property
    def title(self) -> str:
        return self.script.stem

    def config(self) -> Config:
        """The app's options. Raises `ConfigError` or `OSError` if they cannot be read."""
        return Config.read(self.folder, self.options)

    def remarks(self, packages: Iterable[Path] = ()) -> list[str]:
        """What a person should know of the choice of the files: what was taken along, and what was left.

        `packages` are wheels that the site has, which may lie beside the script.
        """
        unused = self.rules.include.unused(self.files)
        said = [f"[sitelet] include = {_listing(unused)}: there is no such file."] if unused else []
        surprises = {file: reason for file, reason in self.left.items() if reason.is_surprise}
        for rule, why in (("git", "git ignores them"), ("link", "they are links that lead out of the folder")):
            names = [file.as_posix() for file, reason in surprises.items() if reason.rule == rule]
            if names:
                said.append(f"Left out, because {why}: {_listing(sorted(names))}. {_INCLUDE}")
        said += size_remarks(self.folder, sorted(set(self.files) - self.large_media().keys()))
        if self.is_folder:
            return said
        named = [file.as_posix() for file in self.named]
        if named:
            said.append(f"Included, because {self.script} names them: {_listing(named)}.")
        wheels = [wheel.resolve() for wheel in packages]
        beside = [name for name in self.beside if not any(self._has(name, wheel) for wheel in wheels)]
        if beside:
            said.append(
                f"Left out, because {self.script} does not name them: {_listing(beside)}. To include everything, "
                "give the folder in place of the script."
            )
        return said

    def _has(self, name: str, file: Path) -> bool:
        """Whether what has this name in the app's folder is that file, or a folder with it."""
        return file.is_relative_to((self.folder / name).resolve())

    def large_media(self) -> dict[Path, ListedFile]:
        """The files that the site has beside the archive. Apps that have the same one share it."""
        found = large_media(self.folder, sorted(self.files))
        return {file: {**listed, "url": f"{self.shared}{listed['url']}"} for file, listed in found.items()}

    def archive(self) -> bytes:
        """The other files as a zip, the same bytes for the same files."""
        apart = self.large_media()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(set(self.files) - apart.keys()):
                info = zipfile.ZipInfo(str(PurePosixPath(file)), _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                content = (self.folder / file).read_bytes()
                archive.writestr(info, published_config(content) if file == CONFIG else content)
            if options := published_options(self.options):
                archive.writestr(zipfile.ZipInfo(OPTIONS.as_posix(), _EPOCH), json.dumps(options, default=str))
            if apart:
                listing = {file.as_posix(): listed for file, listed in apart.items()}
                archive.writestr(zipfile.ZipInfo(LISTING_OF_MEDIA.as_posix(), _EPOCH), json.dumps(listing))
        return buffer.getvalue()


def is_lock(file: Path) -> bool:
    """Whether it says which packages were chosen, for the folder or for one of its scripts."""
    return file.parent == Path() and (file.name == LOCK_FILE or file.name.endswith(f".{LOCK_FILE}"))


def archive_name(archive: bytes) -> str:
    """A name that changes with the content, so that it may be cached for good."""
    return f"app-{hashlib.sha256(archive).hexdigest()[:16]}.zip"


def find_app(
    path: Path, *, output: Path | None = None, script: str | None = None, options: dict[str, Any] | None = None
) -> App:
    """The app at `path`, a script or a folder, without what lies in `output`. Raises `SiteError`.

    `script` says which of a folder's scripts is the one to start with, and `options` are those of the command line.
    """
    if not path.exists():
        raise SiteError(f"There is no file or folder {path}.")
    options = {**_options_above(path if path.is_dir() else path.parent), **(options or {})}
    if path.is_dir():
        entry = entry_script(path, script)
        app = App(path, entry, _rules(path, options, output), options=options)
        files, app.left = app.rules.everything()
        app.why = {file: _included_by(app.rules, file) or _IN_FOLDER for file in files}
    else:
        if path.suffix != ".py":
            raise SiteError(f"{path} is not a Python script: expected a name that ends in .py.")
        if script is not None:
            raise SiteError(f"{path} is a script: --script is only for folders. Leave it out.")
        rules = _rules(path.parent, options, output)
        app = App(path.parent, Path(path.name), rules, is_folder=False, options=options)
        _choose_for_script(app)
    _settle(app)
    return app


def running_files(app: App) -> list[Path]:
    """The files that run or are read when the app does, as far as its sources tell: of a folder, perhaps not all."""
    return sorted(_needed_by(app.sources, app.script))


def _rules(folder: Path, options: dict[str, Any], output: Path | None) -> FileRules:
    try:
        return FileRules(folder, Config.read(folder, options), output)
    except (ConfigError, OSError) as error:  # without it nobody knows what is secret
        raise SiteError(str(error)) from None


def _options_above(folder: Path) -> dict[str, Any]:
    try:
        return options_above(folder)
    except (ConfigError, OSError) as error:
        raise SiteError(str(error)) from None


def _settle(app: App) -> None:
    """What is part of every app, whatever the rules say, and what is part of none."""
    exclude = app.rules.exclude.match(app.script)
    if exclude is not None:
        raise SiteError(f".streamlit/config.toml: [sitelet] exclude has {exclude!r}, which leaves out {app.script}.")
    app.why[app.script] = _SCRIPT
    if (app.folder / CONFIG).is_file():
        app.why[CONFIG] = _CONFIG
    app.why = {file: reason for file, reason in app.why.items() if not is_lock(file)}
    app.files = sorted(app.why)
    for file in (app.script, CONFIG):
        app.left.pop(file, None)


def _choose_for_script(app: App) -> None:
    included = _included(app)
    needed = _needed_by(app.sources, app.script, included)
    app.left = app.rules.why_left(needed)
    app.why = {file: why for file, why in needed.items() if file not in app.left}
    own = {app.script, *_pages(app.folder), *included}
    app.named = sorted(set(app.why).difference(app.sources.reached(sorted(own)), own, {CONFIG}))
    app.beside = _beside(app.sources, set(needed))


def _included(app: App) -> dict[Path, Reason]:
    """What the config has a script take along besides."""
    if not app.rules.include:
        return {}
    files, _ = app.rules.everything()
    return {file: why for file in files if (why := _included_by(app.rules, file))}


def _included_by(rules: FileRules, file: Path) -> Reason | None:
    pattern = rules.include.match(file)
    return None if pattern is None else Reason("include", f"include has {pattern}")


def _needed_by(
    sources: AppSources, script: Path, also: Mapping[Path, Reason] = MappingProxyType({})
) -> dict[Path, Reason]:
    """The script and its pages with what they import and name, and what that imports and names in its turn.

    Each has the reason why it is needed, and so have those that are needed `also`.
    """
    found = {script: _SCRIPT, **dict.fromkeys(_pages(sources.folder), _PAGE), **also}
    count = 0
    while len(found) > count:
        count = len(found)
        reached = sources.reached(file for file in sorted(found) if file.suffix == ".py")
        for file, importer in reached.items():
            found.setdefault(file, Reason("import", f"imported by {importer}"))
        for file, source in named_files(sources, reached).items():
            found.setdefault(file, Reason("named", f"named by {source}"))
    return found


def _pages(folder: Path) -> list[Path]:
    return sorted(page.relative_to(folder) for page in (folder / FOLDER).glob("*.py"))


def _beside(sources: AppSources, taken: set[Path]) -> list[str]:
    """What a folder has besides these files. Of a folder that has none of them, its name alone."""
    wanted = {folder for file in taken for folder in file.parents}
    found: list[str] = []
    waiting = [Path()]
    while waiting:
        for path in sorted((sources.folder / waiting.pop()).iterdir()):
            file = path.relative_to(sources.folder)
            if path.name.startswith("."):
                continue
            if sources.has_folder(file):
                if file in wanted:
                    waiting.append(file)
                else:
                    found.append(f"{file.as_posix()}/")
            elif sources.has(file) and file not in taken and path.name not in OF_PACKAGES and not is_lock(file):
                found.append(file.as_posix())
    return sorted(found)


def _listing(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def check_app(app: App) -> None:
    """Raise `SiteError` if the script does not compile or the config cannot be read."""
    script = app.folder / app.script
    check_sizes(app.folder, app.files)
    try:
        config = app.config()
        compile_script(script, config)
    except SyntaxError as error:
        raise SiteError(problem_text(error)) from None
    except (ConfigError, OSError) as error:
        raise SiteError(str(error)) from None
    except ValueError as error:  # null bytes, or a declared encoding that does not fit
        raise SiteError(f"{script}: {error}") from None
