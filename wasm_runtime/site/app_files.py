"""Which files an app consists of, and the archive that takes them to the browser.

A folder is an app with everything in it. A script is an app with the modules it imports from its own folder, the
files that it names, the config, and the pages beside it; the rest of the folder is somebody else's. Secrets never leave
the machine: every user can read all of a static site.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from wasm_runtime.config import OPTIONS, Config, ConfigError
from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.script.compile import compile_script
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.pages import FOLDER
from wasm_runtime.session.site_files import LISTING as LISTING_OF_MEDIA
from wasm_runtime.session.site_files import ListedFile
from wasm_runtime.site.entry_script import entry_script
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.large_media import large_media
from wasm_runtime.site.named_files import named_files
from wasm_runtime.site.output import LISTING
from wasm_runtime.site.secret_files import is_secret, looks_secret, secret_files

CONFIG = Path(".streamlit/config.toml")
REQUIREMENTS = "requirements.txt"
PROJECT = "pyproject.toml"
LOCK_FILE = "sitelet.lock"
_OF_PACKAGES = frozenset({REQUIREMENTS, PROJECT, LOCK_FILE})  # what is built is made of them
_MOST_NAMES = 8  # in one message
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass
class App:
    """`folder` is the app's root; `script` and `files` are relative to it.

    If the app is a script, `named` are the files that are part of it because it names them, and `beside` is what lies
    there and is not part of it: names, of folders with a slash. `withheld` are files that hold secrets, or seem to.
    `options` are those of the command line, by their dotted names, which count more than the config's.
    """

    folder: Path
    script: Path
    files: list[Path] = field(default_factory=list)
    named: list[Path] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    withheld: list[Path] = field(default_factory=list)
    is_folder: bool = True
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def secrets(self) -> list[Path]:
        """The files that stay behind because they hold secrets."""
        return sorted(file for file in {*secret_files(self.folder), *self.withheld} if file.is_file())

    @property
    def title(self) -> str:
        return self.script.stem

    def config(self) -> Config:
        """The app's options. Raises `ConfigError` or `OSError` if they cannot be read."""
        return Config.read(self.folder, self.options)

    def remarks(self) -> list[str]:
        """What a person should know of the choice of the files: what a script takes along, and what it leaves."""
        if self.is_folder:
            return []
        named = [file.as_posix() for file in self.named]
        taken = [f"Included, because {self.script} names them: {_listing(named)}."] if named else []
        left = (
            f"Left out, because {self.script} does not name them: {_listing(self.beside)}. To include everything, give "
            "the folder in place of the script."
        )
        return [*taken, left] if self.beside else taken

    def large_media(self) -> dict[Path, ListedFile]:
        """The files that the site has beside the archive."""
        return large_media(self.folder, sorted(self.files))

    def archive(self) -> bytes:
        """The other files as a zip, the same bytes for the same files."""
        apart = self.large_media()
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(set(self.files) - apart.keys()):
                info = zipfile.ZipInfo(str(PurePosixPath(file)), _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, (self.folder / file).read_bytes())
            if self.options:
                archive.writestr(zipfile.ZipInfo(OPTIONS.as_posix(), _EPOCH), json.dumps(self.options))
            if apart:
                listing = {file.as_posix(): listed for file, listed in apart.items()}
                archive.writestr(zipfile.ZipInfo(LISTING_OF_MEDIA.as_posix(), _EPOCH), json.dumps(listing))
        return buffer.getvalue()


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
    if path.is_dir():
        entry = entry_script(path, script)
        app = App(path, entry, list(AppSources(path, output).files_below()))
    else:
        if path.suffix != ".py":
            raise SiteError(f"{path} is not a Python script: expected a name that ends in .py.")
        if script is not None:
            raise SiteError(f"{path} is a script: --script is only for folders. Leave it out.")
        app = _app_of_script(path.parent, Path(path.name), output)
    secrets = secret_files(app.folder)
    withheld = {file for file in app.files if is_secret(app.folder / file, secrets)}
    app.files = [file for file in app.files if file not in withheld and file != Path(LOCK_FILE)]
    app.options = options or {}
    app.withheld += [(app.folder / file).resolve() for file in withheld]
    return app


def running_files(app: App) -> list[Path]:
    """The files that run or are read when the app does, as far as its sources tell: of a folder, perhaps not all."""
    return sorted(_needed_by(AppSources(app.folder), app.script)[0])


def _app_of_script(folder: Path, script: Path, output: Path | None) -> App:
    sources = AppSources(folder, output)
    found, withheld = _needed_by(sources, script)
    if (folder / CONFIG).is_file():
        found = found | {CONFIG}
    app = App(folder, script, sorted(found), is_folder=False)
    app.named = sorted(found.difference(sources.reached([script, *_pages(folder)]), {CONFIG}))
    app.beside = _beside(sources, found | withheld)
    app.withheld = [(folder / file).resolve() for file in withheld]
    return app


def _needed_by(sources: AppSources, script: Path) -> tuple[set[Path], set[Path]]:
    """The script and its pages with what they import and name, and what that imports and names in its turn.

    Second come the files that were named and look as if they held secrets.
    """
    found = {script, *_pages(sources.folder)}
    withheld: set[Path] = set()
    before: set[Path] = set()
    while found != before:
        before = found
        reached = sources.reached(file for file in sorted(found) if file.suffix == ".py")
        named = named_files(sources, reached)
        withheld |= {file for file in named if looks_secret(file)}
        found = found.union(reached, named - withheld)
    return found, withheld


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
            if path.name.startswith(".") or (path / LISTING).is_file():  # a site that was written there
                continue
            if sources.has_folder(file):
                if file in wanted:
                    waiting.append(file)
                else:
                    found.append(f"{file.as_posix()}/")
            elif sources.has(file) and file not in taken and path.name not in _OF_PACKAGES:
                found.append(file.as_posix())
    return sorted(found)


def _listing(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def check_app(app: App) -> None:
    """Raise `SiteError` if the script does not compile or the config cannot be read."""
    script = app.folder / app.script
    try:
        config = app.config()
        compile_script(script, config)
    except SyntaxError as error:
        raise SiteError(problem_text(error)) from None
    except (ConfigError, OSError) as error:
        raise SiteError(str(error)) from None
    except ValueError as error:  # null bytes, or a declared encoding that does not fit
        raise SiteError(f"{script}: {error}") from None
