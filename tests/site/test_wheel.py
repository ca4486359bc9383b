"""The wheel carries all that a site is made of: whoever installs it needs neither Node nor the network."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import hatch_build

ROOT = Path(__file__).parents[2]


def test_an_installed_wheel_builds_a_site_without_node(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    environment = {**os.environ, "PATH": str(nothing), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.pop("PYTHONPATH", None)

    def run(*command: str | Path) -> None:
        done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    checkout = copy_of_the_checkout(tmp_path / "checkout")
    pip = (sys.executable, "-m", "pip")
    run(*pip, "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "-w", tmp_path, checkout)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name.removeprefix("wasm_runtime/site/web/") for name in archive.namelist()}
    built = ROOT / "web" / "dist"
    assert {str(path.relative_to(built)) for path in built.rglob("*") if path.is_file()} <= packed

    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "fresh")
    run(*pip, "--python", tmp_path / "fresh", "install", "--quiet", "--no-deps", "--no-index", wheel)
    [packages] = (tmp_path / "fresh").glob("lib/python*/site-packages")
    # What the build needs besides, without asking an index for it.
    for name in (
        "packaging",
        "pathspec",
        "platformdirs",
        "py_mini_racer",
        "tinycss2",
        "tomli_w",
        "tzdata",
        "uv",
        "webencodings",
    ):
        shutil.copytree(Path(importlib.import_module(name).__path__[0]), packages / name)
    (tmp_path / "app.py").write_text("import streamlit as st\nfrom sitelet import session\nst.title(session.kept())\n")
    run(tmp_path / "fresh" / "bin" / "sitelet", "build", "app.py", "-o", "site")
    assert "<h1" in (tmp_path / "site" / "index.html").read_text("utf-8")
    names = {path.name for path in (tmp_path / "site").rglob("*")}
    assert "sitelet/py.typed" in packed
    assert {"index.html", "pyodide.asm.wasm", "python_stdlib.zip"} <= names
    assert any(name.startswith("time-zones-") for name in names)


def copy_of_the_checkout(folder: Path) -> Path:
    """What the wheel is made of, with web files that count as new: building them is not what is tested here."""
    ignore = shutil.ignore_patterns("__pycache__")
    for package in ("sitelet", "wasm_runtime"):
        shutil.copytree(ROOT / package, folder / package, ignore=ignore)
    shutil.copytree(ROOT / "web" / "dist", folder / "web" / "dist")
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    (folder / "web" / "dist" / "assets.json").touch()
    return folder


def test_web_files_without_all_images_are_built_again(tmp_path: Path) -> None:
    checkout = copy_of_the_checkout(tmp_path / "checkout")
    listing = checkout / "web" / "dist" / "assets.json"
    assert hatch_build.is_fresh(checkout)

    names = json.loads(listing.read_text("utf-8"))
    for kind in ("suspending", "plain"):
        for which in ("images", "other_images"):
            images = {other: name for other, name in names[which].items() if other != kind}
            listing.write_text(json.dumps({**names, which: images}), "utf-8")
            assert not hatch_build.is_fresh(checkout)


def test_the_node_of_the_images_is_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert set(project["dependency-groups"]["build"]) < set(project["build-system"]["requires"])
