"""Which files an app consists of, and the archive that takes them to the browser.

A folder is an app with everything in it. A script is an app with the modules it imports from its own folder, the
config, and the pages beside it; the rest of the folder is somebody else's. Secrets never leave the machine: what a
static site carries, every visitor can read.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from wasm_runtime.config import Config, ConfigError
from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.script.compile import compile_script
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.pages import FOLDER
from wasm_runtime.site.problem import SiteProblem

CONFIG = Path(".streamlit/config.toml")
SECRETS = Path(".streamlit/secrets.toml")  # unless the config names other files
_ENTRY_NAMES = ("streamlit_app.py", "app.py", "main.py")
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass
class App:
    """`folder` is the app's root; `script` and `files` are relative to it."""

    folder: Path
    script: Path
    files: list[Path] = field(default_factory=list)

    @property
    def secrets(self) -> list[Path]:
        """The files that stay behind because they hold secrets."""
        return sorted(file for file in _secret_files(self.folder) if file.is_file())

    @property
    def title(self) -> str:
        return self.script.stem

    def archive(self) -> bytes:
        """The files as a zip, the same bytes for the same files."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(self.files):
                info = zipfile.ZipInfo(str(PurePosixPath(file)), _EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, (self.folder / file).read_bytes())
        return buffer.getvalue()


def archive_name(archive: bytes) -> str:
    """A name that changes with the content, so that it may be cached for good."""
    return f"app-{hashlib.sha256(archive).hexdigest()[:16]}.zip"


def find_app(path: Path, *, output: Path | None = None) -> App:
    """The app at `path`, a script or a folder, without what lies in `output`. Raises `SiteProblem`."""
    if not path.exists():
        raise SiteProblem(f"There is no file or folder {path}.")
    if path.is_dir():
        folder, script = path, _entry_script(path)
        files = list(AppSources(folder, output).files_below())
    else:
        if path.suffix != ".py":
            raise SiteProblem(f"{path} is not a Python script: its name should end in .py.")
        folder, script = path.parent, Path(path.name)
        pages = [page.relative_to(folder) for page in (folder / FOLDER).glob("*.py")]
        config = [CONFIG] if (folder / CONFIG).is_file() else []
        files = sorted({*AppSources(folder).reached([script, *pages]), *config})
    secrets = _secret_files(folder)
    return App(folder, script, [file for file in files if (folder / file).resolve() not in secrets])


def check_app(app: App) -> None:
    """Raise `SiteProblem` if the script does not compile or the config cannot be read."""
    script = app.folder / app.script
    try:
        config = Config.read(app.folder)
        compile_script(script, config)
    except SyntaxError as error:
        raise SiteProblem(problem_text(error)) from None
    except (ConfigError, OSError) as error:
        raise SiteProblem(str(error)) from None
    except ValueError as error:  # null bytes, or a declared encoding that does not fit
        raise SiteProblem(f"{script}: {error}") from None


def _secret_files(folder: Path) -> set[Path]:
    """Where the app's secrets are. A config that cannot be read is a matter of `check_app`."""
    try:
        named = Config.read(folder).get("secrets.files", [])
    except ConfigError:
        named = []
    others = [named] if isinstance(named, str) else named if isinstance(named, list) else []
    return {(folder / str(file)).resolve() for file in (SECRETS, *others)}


def _entry_script(folder: Path) -> Path:
    for name in _ENTRY_NAMES:
        if (folder / name).is_file():
            return Path(name)
    scripts = sorted(path for path in folder.glob("*.py") if path.is_file())
    if len(scripts) == 1:
        return Path(scripts[0].name)
    names = ", ".join(_ENTRY_NAMES)
    raise SiteProblem(
        f"{folder} has no Python script to start with."
        if not scripts
        else f"{folder} has several scripts and none is named {names}: name the one to start with."
    )
