"""What runs in Pyodide at build time. Files are in its file system; the functions are called with their paths."""

from __future__ import annotations

import importlib
import importlib.util
import io
import json
import marshal
import sys
import sysconfig
import time
import warnings
import zipfile

from wasm_runtime.line_tables import without_columns

_SITE_PACKAGES = sysconfig.get_path("purelib")
_UNCHECKED = 0b01  # the bytecode is taken as it is: its source comes only when somebody wants to see it


def compile_all(path: str) -> tuple[str, bytes]:
    """The bytecode of all sources in an archive, by name, without those that are not Python of this version."""
    warnings.simplefilter("ignore")
    out = io.BytesIO()
    failed = []
    with zipfile.ZipFile(path) as sources, zipfile.ZipFile(out, "w") as compiled:
        for name in sources.namelist():
            source = sources.read(name)
            try:
                code = compile(source, f"{_SITE_PACKAGES}/{name}", "exec", dont_inherit=True, optimize=0)
            except (SyntaxError, ValueError):
                failed.append(name)
                continue
            head = importlib.util.MAGIC_NUMBER + _UNCHECKED.to_bytes(4, "little") + importlib.util.source_hash(source)
            compiled.writestr(zipfile.ZipInfo(name), head + marshal.dumps(without_columns(code)))
    return json.dumps(failed), out.getvalue()


def import_times(path: str) -> tuple[str, None]:
    """Milliseconds that the modules of each package take, those before it being imported already.

    The archive has the files of all packages, and `modules.json`, a list with the modules of each.
    """
    with zipfile.ZipFile(path) as archive:
        listed = json.loads(archive.read("modules.json"))
        archive.extractall(_SITE_PACKAGES)
    importlib.invalidate_caches()
    warnings.simplefilter("ignore")
    times: list[float | str] = []
    for modules in listed:
        began = time.perf_counter()
        try:
            for module in modules:
                importlib.import_module(module)
            times.append(round((time.perf_counter() - began) * 1000, 1))
        except BaseException as error:  # whatever it is, it is the package's
            times.append(f"{type(error).__name__}: {error}")
    sys.stdout.flush()
    return json.dumps(times), None
