"""Records what the package index lists of some packages, for tests that ask for them without a network.

    python -m tests.support.record_index

Of each package there are the newest version that fits with the others, and the one before it that does, with what they
need. Of the wheels for other machines one is kept: whether there is any is what matters.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w
from packaging.utils import canonicalize_name
from packaging.version import Version
from uv import find_uv_bin

RECORDED = Path(__file__).parents[1] / "site" / "packages" / "recorded_index.json"
PURE = (
    *("altair", "arrow", "attrs", "beautifulsoup4", "click", "faker", "httpx", "humanize", "jinja2", "more-itertools"),
    *("networkx", "plotly", "python-slugify", "requests", "rich", "sympy", "tabulate", "tqdm"),
)
COMPILED = (
    *("arro3-core", "duckdb", "lxml", "matplotlib", "msgpack", "numpy", "orjson", "pandas", "pillow", "pydantic"),
    *("pyyaml", "rapidfuzz", "regex", "scikit-learn", "scipy", "shapely"),
)


def record() -> None:
    found: dict[str, dict[str, list[str]]] = {}  # the wheels, by names and versions
    for name in (*PURE, *COMPILED):
        newest = _locked(name)
        version = max((each["version"] for each in newest if each["name"] == name), key=Version)
        for package in (*newest, *_locked(f"{name}<{version}")):
            wheels = [each["url"].rpartition("/")[2] for each in package.get("wheels", [])]
            found.setdefault(package["name"], {})[package["version"]] = _kept(wheels)
    recorded: dict[str, list[dict[str, Any]]] = {}
    while any(found.values()):  # one version of each at a time
        told = _metadata({name: next(iter(versions)) for name, versions in found.items() if versions})
        for name, (version, about) in told.items():
            recorded.setdefault(name, []).append({"files": found[name].pop(version), **about})
    lines = [f"{json.dumps(name)}: {json.dumps(recorded[name])}" for name in sorted(recorded)]
    RECORDED.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _locked(requirement: str) -> list[dict[str, Any]]:
    """The packages that it comes to, wherever; none if there is nothing."""
    project = {"name": "recorded", "version": "0", "requires-python": ">=3.11", "dependencies": [requirement]}
    settings = {"uv": {"package": False, "no-build": True}}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(tomli_w.dumps({"project": project, "tool": settings}), "utf-8")
        done = subprocess.run([find_uv_bin(), "lock", "--quiet", "--project", folder], check=False)
        lock = tomllib.loads(Path(folder, "uv.lock").read_text("utf-8")) if done.returncode == 0 else {"package": []}
    return [each for each in lock["package"] if each["name"] != "recorded"]


def _metadata(versions: Mapping[str, str]) -> dict[str, tuple[str, dict[str, Any]]]:
    options = ["--dry-run", "--no-deps", "--ignore-installed", "--quiet", "--only-binary", ":all:", "--report", "-"]
    target = ["--python-version", "3.14", "--target", tempfile.gettempdir()]
    asked = [f"{name}=={version}" for name, version in versions.items()]
    command = [sys.executable, "-m", "pip", "install", *options, *target, *asked]
    done = subprocess.run(command, check=True, capture_output=True)
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for each in json.loads(done.stdout)["install"]:
        about = each["metadata"]
        needs = [need for need in about.get("requires_dist", []) if "extra ==" not in need]
        told = {"python": about.get("requires_python", ""), "needs": needs}
        found[canonicalize_name(about["name"])] = about["version"], told
    return found


def _kept(names: list[str]) -> list[str]:
    ours = [name for name in names if name.endswith(("-none-any.whl", "wasm32.whl"))]
    others = sorted(name for name in names if "cp314-cp314-" in name and "x86_64" in name)
    return [*ours, *others[:1]] or sorted(names)[:1]


if __name__ == "__main__":
    record()
