"""Says why packages cannot be part of a site, and what to do instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from wasm_runtime.site.app.files import PROJECT
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked
from wasm_runtime.site.packages.distribution import Distribution
from wasm_runtime.site.packages.resolver import NoWheelError
from wasm_runtime.site.packages.uv import UnresolvableError

_NATIVE = "it contains code compiled for other machines, and nobody has compiled it for browsers"
_DATABASE = "it talks to a database server, and a browser has no sockets: read from a web service or a file"
_MODELS = "it contains code compiled for other machines: run a smaller model, such as one of scikit-learn"
_REASONS = {
    **dict.fromkeys(("torch", "tensorflow", "keras", "jax", "jaxlib", "transformers", "onnxruntime"), _MODELS),
    **dict.fromkeys(
        ("psycopg", "psycopg2", "psycopg2-binary", "asyncpg", "mysqlclient", "pyodbc", "oracledb"), _DATABASE
    ),
    **dict.fromkeys(
        ("grpcio", "gevent", "greenlet", "uvloop"), "it needs sockets and threads, which a browser has not"
    ),
}

COMPLETE = "Add their wheels, and what pyodide-lock.json of the release says of them, or leave out --packages."


def reason_of(package: str) -> str:
    """Why a package without a wheel cannot run in a browser, as the end of a sentence without its full stop."""
    return _REASONS.get(package, _NATIVE)


def refused(
    problem: NoWheelError | UnresolvableError,
    asked: Sequence[Asked],
    file: str,
    distribution: Distribution,
    release: Distribution,
) -> SiteError:
    """One list for all of it: who asked, why it cannot run, what to do. `release` is all that Pyodide has."""
    places = {each.name: each.where for each in asked}
    names = problem.names if isinstance(problem, NoWheelError) else {}
    who = {name: _asked_by(users, places.get(name)) for name, users in names.items()}
    lines = [f"  {name} ({who[name]}): {reason_of(name)}." for name in names if name not in release.packages]
    lacking = [f"  {name} ({who[name]})" for name in names if name in release.packages]
    pinned = [
        f"  {each.where}: Pyodide has {each.name} {built.version}. To use it write {each.name}=={built.version}, or "
        f"{each.name} without a version."
        for each in asked
        if (built := distribution.packages.get(each.name)) is not None
        and each.requirement.url is None
        and not each.requirement.specifier.contains(built.version, prereleases=True)
    ]
    texts = ["No wheel for browsers has been published of:", *lines, *pinned, way_out(file)] if lines else []
    if lacking:
        texts += [f"{distribution.place} lacks packages of Pyodide's release:", *lacking, COMPLETE]
    if texts:
        return SiteError("\n".join(texts))
    if pinned:
        return SiteError("\n".join([f"What {file} asks for is not to be had:", *pinned]))
    return SiteError(f"What {file} asks for does not fit together, or does not exist.\n{problem}")


def way_out(file: str) -> str:
    """How what the app does without is left out. A project's file often lists more than one of its scripts uses."""
    marked = 'add the marker `; sys_platform != "emscripten"` where it is asked for'
    if PurePosixPath(file).name == PROJECT:
        return f"If the app does without: {marked}, or list what the app needs in the script itself (# /// script)."
    return f"If the app does without: {marked}."


def _asked_by(who: Sequence[str], where: str | None) -> str:
    others = ", ".join(name for name in who if name)
    return where or (f"needed by {others}" if others else "asked for")
