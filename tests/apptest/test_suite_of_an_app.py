"""A suite that tests an app with `AppTest` has the same outcomes with Streamlit, with `sitelet test` and in Pyodide."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
SUITE = Path(__file__).parent / "suite"
TESTS = "apptest_of_gallery.py"
_NOT_PASSED = ("failure", "error", "skipped")
OPTIONS = ["-q", "-c", "/dev/null", "--rootdir", ".", "-p", "no:cacheprovider", "-o", "junit_family=xunit2"]


def outcomes(command: list[str], report: Path) -> dict[str, str]:
    """What became of each test, by name: nothing for one that passed."""
    done = subprocess.run(command, cwd=SUITE, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    cases = ElementTree.parse(report).iter("testcase")  # noqa: S314 - the report is our own
    return {case.attrib["name"]: ",".join(each.tag for each in case if each.tag in _NOT_PASSED) for case in cases}


def test_outcomes_are_the_same_with_streamlit_with_sitelet_and_in_pyodide(tmp_path: Path) -> None:
    """One test, so that Streamlit, which takes longest, is asked once."""
    report = tmp_path / "streamlit.xml"
    expected = outcomes([sys.executable, "-m", "pytest", *OPTIONS, f"--junitxml={report}", TESTS], report)
    assert len(expected) > 30
    assert set(expected.values()) == {""}

    report = tmp_path / "sitelet.xml"
    command = [sys.executable, "-m", "wasm_runtime.cli", "test", *OPTIONS, f"--junitxml={report}", TESTS]
    assert outcomes(command, report) == expected

    suite = tmp_path / "suite"  # Pyodide writes its report there
    shutil.copytree(SUITE, suite)
    script = ROOT / "tests" / "support" / "pytest_in_pyodide.mjs"
    folders = [str(ROOT), str(Path(pytest.__file__).parents[1]), str(suite)]
    command = ["node", str(script), *folders, *OPTIONS, "--capture=sys", "--junitxml=/suite/report.xml", TESTS]
    assert outcomes(command, suite / "report.xml") == expected
