"""Builds an app's own package, which may be written in C, for the Pyodide of the site: `--wheel PATH`.

pyodide-build does it, where it is installed with its toolchain; it needs the Python and the Emscripten that Pyodide
was built with. What was built is kept in the user's cache folder, as long as its source stays the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.store import cache_folder
from wasm_runtime.site.progress import detail, step
from wasm_runtime.site.web_files import WebFiles

_COMMAND = "pyodide"
_PROJECT_FILES = ("pyproject.toml", "setup.py", "setup.cfg")
_NOT_SOURCES = frozenset({"build", "dist", "__pycache__", "node_modules"})  # and what begins with a dot
_MOST_LINES = 12  # of what went wrong


def built_wheel(source: Path, web: WebFiles) -> Path:
    """The wheel of a folder with a package, of a source distribution, or the wheel that `source` is itself.

    Raises `SiteError` where it cannot be built, with what to install if that is the reason.
    """
    platform = Platform(web.pyodide_info)
    needed = _needed(web)
    if source.suffix == ".whl":
        return _fitting(source, source, platform, needed)
    if not source.exists():
        raise SiteError(f"--wheel {source}: there is no such file or folder.")
    with _folder_of(source) as folder:
        if not any((folder / name).is_file() for name in _PROJECT_FILES):
            raise SiteError(f"--wheel {source} is not a package: it has no pyproject.toml or setup.py.")
        kept = cache_folder() / "built" / _digest(folder, platform)
        before = next(iter(sorted(kept.glob("*.whl"))), None)
        if before is not None:
            detail(f"{source} was built before: {before}")
            return before
        with step(f"Building {source}"), tempfile.TemporaryDirectory(prefix="sitelet-") as name:
            output = Path(name)
            _build(source, folder, output, needed)
            wheels = sorted(output.glob("*.whl"))
            if not wheels:
                raise SiteError(f"--wheel {source}: `{_COMMAND} build` ended without a wheel.")
            wheel = _fitting(wheels[0], source, platform, needed)
            kept.mkdir(parents=True, exist_ok=True)
            partial = kept / f"{wheel.name}.{os.getpid()}"  # which nobody takes for a wheel
            shutil.copyfile(wheel, partial)
            partial.replace(kept / wheel.name)
    return kept / wheel.name


def _build(source: Path, folder: Path, output: Path, needed: str) -> None:
    command = shutil.which(_COMMAND)
    if command is None:
        raise SiteError(
            f"--wheel {source} needs pyodide-build, and its command `{_COMMAND}` is not installed.\n{needed}"
        )
    try:
        done = subprocess.run(  # noqa: S603 - pyodide-build itself
            [command, "build", str(folder.resolve()), "--outdir", str(output)],
            cwd=output,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "NO_COLOR": "1", "TERM": "dumb"},
            check=False,
        )
    except OSError as error:
        raise SiteError(f"{command} cannot be started: {error.strerror}.") from None
    for line in done.stdout.splitlines():
        detail(line)
    if done.returncode != 0:
        said = "\n".join(f"  {line}" for line in _what_went_wrong(done.stdout))
        raise SiteError(
            f"`{_COMMAND} build {source}` failed with status {done.returncode}:\n{said}\n{needed}\n"
            "--verbose shows all that it said."
        )


def _needed(web: WebFiles) -> str:
    """What to install, in which versions."""
    python = ".".join(web.pyodide_info["python"].split(".")[:2])
    emscripten = web.pyodide_info["platform"].removeprefix("emscripten_").replace("_", ".")
    return (
        f"A package for this site is built with Python {python} and Emscripten {emscripten}:\n"
        f"  python{python} -m pip install pyodide-build\n"
        f"  pyodide xbuildenv install {web.pyodide_version}\n"
        "pyodide-build downloads that Emscripten with the first build, unless it is on the PATH. Both need a network."
    )


def _what_went_wrong(text: str) -> list[str]:
    """The last lines; of a traceback what it ends with."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    begun = max((place for place, line in enumerate(lines) if line.startswith("Traceback (most recent")), default=None)
    if begun is None:
        return lines[-_MOST_LINES:]
    after = [line for line in lines[begun + 1 :] if not line.startswith(" ")]
    return after[-_MOST_LINES:] or lines[-1:]


def _fitting(wheel: Path, source: Path, platform: Platform, needed: str) -> Path:
    if not wheel.is_file():
        raise SiteError(f"--wheel {source}: there is no such file or folder.")
    if platform.best_wheel([wheel.name]) is None:
        raise SiteError(
            f"--wheel {source}: {wheel.name} is for another platform than the Pyodide of the site.\n{needed}"
        )
    return wheel


@contextmanager
def _folder_of(source: Path) -> Iterator[Path]:
    """The folder with the package, unpacked if it is a source distribution."""
    if source.is_dir():
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="sitelet-") as name:
        try:
            if zipfile.is_zipfile(source):
                with zipfile.ZipFile(source) as archive:
                    archive.extractall(name)  # noqa: S202 - of a zip archive, which never leaves the folder
            else:
                with tarfile.open(source) as packed:
                    packed.extractall(name, filter="data")
        except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
            raise SiteError(
                f"--wheel {source} is neither a folder nor a source distribution (.tar.gz) nor a wheel: {error}"
            ) from None
        folders = [each for each in sorted(Path(name).iterdir()) if each.is_dir()]
        yield folders[0] if len(folders) == 1 else Path(name)


def _digest(folder: Path, platform: Platform) -> str:
    """Changes with what is built, and what for."""
    digest = sha256(f"{platform.abi} {platform.python} {sys.platform}".encode())
    for file in _sources(folder):
        digest.update(f"\0{file.relative_to(folder).as_posix()}\0".encode())
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _NOT_SOURCES or path.name.endswith(".egg-info"):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _sources(path)
        elif path.is_file():
            yield path
