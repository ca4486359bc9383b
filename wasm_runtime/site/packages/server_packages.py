"""The packages that only Streamlit's server needs: `pip freeze` lists them, and no static site has a use for them.

They are what Streamlit 1.67 and the versions before it depend on, and what these depend on in their turn, without the
libraries that apps are written with (pandas, NumPy, Pillow, Altair, requests).
"""

from __future__ import annotations

from collections.abc import Set

_IMPORTED_AS = {
    "attrs": "attr",
    "gitpython": "git",
    "importlib-metadata": "importlib_metadata",
    "protobuf": "google.protobuf",
    "python-dateutil": "dateutil",
    "python-multipart": "python_multipart",
    "rpds-py": "rpds",
}
_OF_THE_SERVER = frozenset(
    {
        *("anyio", "blinker", "cachetools", "click", "gitpython", "httptools", "importlib-metadata", "itsdangerous"),
        *("packaging", "protobuf", "pyarrow", "pydeck", "pympler", "python-multipart", "rich", "semver", "starlette"),
        *("tenacity", "toml", "tornado", "typing-extensions", "tzlocal", "uvicorn", "uvloop", "validators"),
        *("watchdog", "websockets"),
    }
)
_OF_THESE = frozenset(
    {
        *("attrs", "certifi", "charset-normalizer", "colorama", "decorator", "entrypoints", "gitdb", "h11", "idna"),
        *("jinja2", "jsonschema", "jsonschema-specifications", "markdown-it-py", "markupsafe", "mdurl", "narwhals"),
        *("pygments", "python-dateutil", "pytz", "pytz-deprecation-shim", "referencing", "rpds-py", "six", "smmap"),
        *("sniffio", "toolz", "urllib3", "zipp"),
    }
)


def is_for_the_server(package: str, imported: Set[str]) -> bool:
    """Whether an app that imports these modules, by their full names, can do without the package.

    `package` is its normalised name.
    """
    if package not in _OF_THE_SERVER | _OF_THESE:
        return False
    module = _IMPORTED_AS.get(package, package.replace("-", "_"))
    used = {module, "attrs"} if package == "attrs" else {module, "multipart"} if "multipart" in module else {module}
    return not any(name in used or name.startswith(tuple(f"{each}." for each in used)) for name in imported)
