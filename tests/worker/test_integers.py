"""pandas in real Pyodide: a number that does not fit in NumPy's default integer is told of, where it is converted."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no distribution with pandas")

NEEDED = ("numpy", "pandas", "python_dateutil", "pytz", "six", "tzdata")
LOST = {
    "pd.Series([3e9]).astype(int)": "3000000000",
    "pd.Series([2**40]).astype('int')": "1099511627776",
    "pd.DataFrame({'a': [1.0, -3e9], 'b': [1.0, 2.0]}).astype(int)": "-3000000000",
    "pd.DataFrame({'a': [1, 2**40], 'b': ['x', 'y']}).astype({'a': int})": "1099511627776",
    "pd.Index([2**31]).astype(int)": "2147483648",
    "pd.Series(np.full(1_000_000, 4e9)).astype(int)": "4000000000",
}
FINE = [
    "pd.Series([3e9]).astype('int64')",
    "pd.Series([3.0, 7.9]).astype(int)",
    "pd.Series([2**31 - 1, -(2**31)]).astype(int)",
    "pd.Series([True]).astype(int)",
    "pd.Series([], dtype=float).astype(int)",
    "pd.Series(['1']).astype(int)",
    "pd.Series([1, 2], dtype='Int64').astype(int)",
]
UNSEEN = ["np.arange(100_000).sum()", "np.array([3e9]).astype(int)", "np.array([1.0]) / 0"]
SCRIPT = """
import json, warnings
from wasm_runtime.worker import standard_library
undo = standard_library.install()
import numpy as np, pandas as pd

def told(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        eval(compile(source, "/lines.py", "eval"))
    return [[each.category.__name__, each.filename, str(each.message)] for each in caught]

def refused():
    try:
        told("pd.Series([float('nan')]).astype(int)")
    except Exception as error:
        return type(error).__name__

answers = {source: told(source) for source in SOURCES}
answers["nan"] = refused()
undo()
answers["undone"] = told("pd.Series([3e9]).astype(int)")
print(json.dumps(answers))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What each expression warns of: kind, file and message."""
    script = tmp_path_factory.mktemp("script") / "script.py"
    script.write_text(f"SOURCES = {[*LOST, *FINE, *UNSEEN]!r}\n{SCRIPT}", "utf-8")
    wheels = [next(Path(DISTRIBUTION or "").glob(f"{name}-*.whl")) for name in NEEDED]
    command: list[str | Path] = [
        "node",
        ROOT / "tests" / "support" / "with_packages_in_pyodide.mjs",
        ROOT,
        script,
        *wheels,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("source", LOST)
def test_a_number_that_is_lost_is_told_of_where_it_is_converted(answers: dict[str, Any], source: str) -> None:
    [[kind, file, message]] = answers[source]
    assert (kind, file) == ("RuntimeWarning", "/lines.py")
    assert message == (
        f"{LOST[source]} does not fit in NumPy's default integer, which has 32 bits in a browser: another number is in "
        'its place. Write .astype("int64").'
    )


@pytest.mark.parametrize("source", FINE)
def test_numbers_that_fit_are_not_told_of(answers: dict[str, Any], source: str) -> None:
    assert answers[source] == []


def test_what_cannot_be_converted_raises_the_error_of_pandas_alone(answers: dict[str, Any]) -> None:
    assert answers["nan"] == "IntCastingNaNError"


@pytest.mark.parametrize("source", UNSEEN)
def test_numpy_tells_of_nothing_itself(answers: dict[str, Any], source: str) -> None:
    """If this fails, a runtime tells of it now: docs/browser.md says it does not."""
    assert answers[source] == []


def test_it_can_be_undone(answers: dict[str, Any]) -> None:
    assert answers["undone"] == []
