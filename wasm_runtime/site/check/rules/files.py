"""Files that an app reads and that its site will not have: absolute paths, and paths to what is not in its folder."""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from wasm_runtime.site.app.path_values import ANY, PathValues
from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.rule import shown
from wasm_runtime.site.check.source import CheckedApp, Source

# What the app's folder is called, so that a path below or beside it is known from one that was written as it stands.
_HERE = "/\x01" * 6
_IN_BROWSER = "/app"
_READING = frozenset(
    """
    builtins.open io.open codecs.open gzip.open zipfile.ZipFile tarfile.open os.listdir os.scandir joblib.load
    numpy.load numpy.loadtxt numpy.genfromtxt numpy.fromfile numpy.memmap PIL.Image.open cv2.imread imageio.imread
    imageio.v3.imread matplotlib.pyplot.imread matplotlib.image.imread geopandas.read_file
    pandas.read_csv pandas.read_excel pandas.read_json pandas.read_table pandas.read_fwf pandas.read_parquet
    pandas.read_feather pandas.read_pickle pandas.read_hdf pandas.read_orc pandas.read_stata pandas.read_sas
    pandas.read_xml pandas.ExcelFile polars.read_csv polars.read_parquet polars.read_json polars.read_excel
    polars.scan_csv polars.scan_parquet
    """.split()
)
_METHODS = frozenset({"read_text", "read_bytes", "iterdir"})  # of paths
_ELEMENTS = frozenset({"image", "audio", "video", "logo", "pdf"})
_PAGES = frozenset({"streamlit.Page", "streamlit.switch_page", "streamlit.page_link", "streamlit.sidebar.page_link"})
_PARAMETERS = frozenset({"file", "filepath_or_buffer", "path", "io", "path_or_buf", "fname", "filename", "source"})
# Methods of paths that make a file, or look for one, and words in the names of calls that do so with whole folders.
_OF_PATHS = ("open", "write", "touch", "mkdir", "rename", "replace", "symlink", "exists", "is_file", "is_dir", "stat")
_OF_FOLDERS = ("mkdir", "makedirs", "exists", "isdir", "is_dir", "extract", "copytree", "download", "clone", "unpack")
_FEWEST = 3  # characters that are certain in a path, of those that the app makes
_ALWAYS_THERE = ("/tmp/", "/dev/", "/proc/", "/home/pyodide/", "/lib/", "/usr/")  # noqa: S108 - the browser's
_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_STATIC = re.compile(r"(?:\./|/)?app/static/")
_RAISES = ("FileNotFoundError", "OSError", "IOError", "MediaFileStorageError", "StreamlitAPIException")


class _Paths:
    """What the app's sources say of paths: which they read, and which they make or look for themselves."""

    def __init__(self, app: CheckedApp) -> None:
        self._values = PathValues(app.files, [source.file for source in app.sources], _HERE)
        self._handled: set[str] = set()
        self._folders: set[str] = set()
        for source in app.sources:
            for node in source.live:
                if isinstance(node, ast.Call):
                    self._note(source, node)
        named = {path for path in self._handled if ANY in path and len(path.replace(ANY, "")) >= _FEWEST}
        self._patterns = [re.compile(re.escape(path).replace(re.escape(ANY), ".*")) for path in named]

    def of(self, source: Source, node: ast.expr) -> list[str]:
        """What an expression stands for, if each of it is certain: absolute, or relative to the app's folder."""
        if not source.names.is_settled(node):
            return []
        values = sorted(self._values.of(node, source.file))
        certain = values and all(ANY not in value and not _ADDRESS.match(value) for value in values)
        return [_normal(value) for value in values] if certain else []

    def is_handled(self, path: str) -> bool:
        """Whether the app makes it, or a folder on the way to it, or looks whether it is there."""
        parts = path.split("/")
        above = {"/".join(parts[:number]) for number in range(1, len(parts))} - {""}
        made = path in self._handled or bool(above & self._folders)
        return made or any(pattern.fullmatch(path) for pattern in self._patterns)

    def _note(self, source: Source, call: ast.Call) -> None:
        """Note the paths in a call that makes a file, looks for one, or does with it what nobody knows."""
        called = source.names.dotted(call.func) or ""
        if called.startswith("streamlit.") or _read_by(source, call)[1] is not None:
            return
        if self._values.of(call, source.file):  # only another way to write a path
            return
        name = call.func.attr if isinstance(call.func, ast.Attribute) else called
        parts = [*call.args, *(keyword.value for keyword in call.keywords)]
        if isinstance(call.func, ast.Attribute) and name.startswith(_OF_PATHS):
            parts.append(call.func.value)
        paths = {_normal(value) for part in parts for value in self._values.of(part, source.file)}
        self._handled |= paths
        if any(word in name for word in _OF_FOLDERS):
            self._folders |= paths


class AbsolutePathRule:
    """Absolute paths, which lead nowhere in a browser."""

    name = "absolute-path"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source, call, what, paths in _reads(app):
            if all(map(_is_absolute, paths)) and not all(_is_there(app, path) for path in paths):
                yield source.finding(
                    call,
                    self.name,
                    "error",
                    f"`{what}` of {paths[0]!r}: the browser has no such file, only those of the app's folder.",
                    "Put the file into the app's folder, and write its path from there, or "
                    "`Path(__file__).parent / ...`.",
                    _RAISES,
                )


class MissingFileRule:
    """Paths to files that the site will not have."""

    name = "missing-file"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        there = {file.as_posix() for file in app.app.files}
        folders = {folder.as_posix() for file in app.app.files for folder in file.parents}
        for source, call, what, paths in _reads(app):
            if any(map(_is_absolute, paths)) or any(path in there or path in folders for path in paths):
                continue
            path = paths[0]
            lies = app.app.folder / path
            try:
                is_left = lies.exists() or (not path.startswith("..") and Path(path).exists())
            except (OSError, ValueError):
                continue
            if path.startswith(".."):
                happens = f"`{what}` of {path!r}: that is outside of the app's folder, and not part of the site."
                instead = "Put the file into the app's folder."
            elif lies.is_file():
                left = app.app.rules.why_left([Path(path)]).get(Path(path))
                why = f": {left.text}" if left is not None else ""
                happens = f"`{what}` of {path!r}: the site leaves this file out{why}."
                instead = (
                    "If everyone may read it, name it in `include` of [sitelet] in .streamlit/config.toml. Ask the "
                    "user for what is secret."
                )
            elif is_left and not lies.is_dir():
                happens = f"`{what}` of {path!r}: the app's folder has no such file, and is where the app runs."
                instead = "Write the path from the app's folder, or `Path(__file__).parent / ...`."
            else:
                happens = f"`{what}` of {path!r}: the app's folder has no such file."
                instead = "Put the file there, or correct the path."
            yield source.finding(call, self.name, "error" if is_left else "warning", happens, instead, _RAISES)


def _reads(app: CheckedApp) -> Iterator[tuple[Source, ast.Call, str, list[str]]]:
    """The calls that read files whose paths are certain, which the app neither makes nor looks for."""
    paths = _Paths(app)
    for source in app.sources:
        for node in source.live:
            if isinstance(node, ast.Call):
                what, named = _read_by(source, node)
                found = paths.of(source, named) if named is not None else []
                if found and not any(map(paths.is_handled, found)):
                    yield source, node, what, found


def _read_by(source: Source, call: ast.Call) -> tuple[str, ast.expr | None]:
    """The name of a call that reads a file, and the part of it that is the path."""
    called = source.names.dotted(call.func) or ""
    first = call.args[0] if call.args else None
    if called in _READING:
        if called.endswith("open") and _writes(call):
            return "", None
        named = [keyword.value for keyword in call.keywords if keyword.arg in _PARAMETERS]
        return shown(called), first or next(iter(named), None)
    if called.startswith("streamlit.") and called.rpartition(".")[2] in _ELEMENTS:
        is_file = isinstance(first, ast.Constant) and isinstance(first.value, str) and _looks_like_file(first.value)
        return shown(called).replace("streamlit", "st", 1), first if is_file else None
    if called in _PAGES and isinstance(first, ast.Constant) and str(first.value).endswith(".py"):
        return shown(called).replace("streamlit", "st", 1), first
    match call.func:
        case ast.Attribute(value=owner, attr=name) if name in _METHODS:
            return f"{name}", owner
        case ast.Attribute(value=owner, attr="open") if called.startswith("pathlib.Path()") and not _writes(call):
            return "open", owner
    return "", None


def _looks_like_file(text: str) -> bool:
    return bool(re.search(r"\.\w{2,5}$", text)) and "\n" not in text and not _STATIC.match(text)


def _writes(call: ast.Call) -> bool:
    """Whether a file is opened for more than reading."""
    modes = [*call.args[:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    texts = [mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    return any(set(text) <= set("rwxabt+") and set(text) & set("wxa+") for text in texts)


def _normal(path: str) -> str:
    """The path from the app's folder, if it begins there."""
    if not path:
        return path
    path = posixpath.normpath(path)
    return posixpath.relpath(path, _HERE) if path.startswith("/\x01") else path


def _is_absolute(path: str) -> bool:
    return path.startswith(("/", "~/")) or bool(_WINDOWS.match(path))


def _is_there(app: CheckedApp, path: str) -> bool:
    """Whether the browser has a file at an absolute path: one of Python's, or of the app by chance."""
    if path.startswith(f"{app.app.folder.absolute().as_posix()}/"):  # on this machine alone
        return False
    inside = posixpath.relpath(path, _IN_BROWSER)
    return path.startswith(_ALWAYS_THERE) or Path(inside) in app.app.files


ABSOLUTE_PATH = AbsolutePathRule()
MISSING_FILE = MissingFileRule()
