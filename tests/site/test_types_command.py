"""`sitelet types` writes stubs with which a type checker reads an app's `import streamlit`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.command import ROOT, run_sitelet


def test_scripts_and_their_tests_are_checked_against_this_version(tmp_path: Path) -> None:
    done = run_sitelet("types", tmp_path / "typings")
    assert done.returncode == 0, done.stderr
    source = (ROOT / "tests" / "types" / "scripts.py").read_text("utf-8")
    app = tmp_path / "app.py"
    app.write_text(source.replace("from wasm_runtime import streamlit as st", "import streamlit as st"), "utf-8")
    app.write_text(app.read_text("utf-8").replace("from wasm_runtime.streamlit", "from streamlit"), "utf-8")
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", tmp_path / "cache", app],
        env={**os.environ, "MYPYPATH": os.pathsep.join([str(tmp_path / "typings"), str(ROOT)])},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_a_package_is_not_overwritten(tmp_path: Path) -> None:
    package = tmp_path / "streamlit"
    package.mkdir()
    (package / "__init__.py").touch()
    done = run_sitelet("types", tmp_path)
    assert done.returncode == 1
    assert "name another folder" in done.stderr
