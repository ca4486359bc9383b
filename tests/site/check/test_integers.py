"""NumPy's default integer: what may not fit in 32 bits is noted, what is small is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import findings, found

START = "import numpy as np\nimport pandas as pd\n"

NOTED = [
    "np.arange(100_000).sum()",
    "np.arange(10**6)",
    "np.arange(0, 3 * 60_000, 2)",
    "np.arange(n).sum()",
    "np.sum(np.arange(n))",
    "np.arange(n) ** 2",
    "frame['a'].astype(int)",
    "pd.Series([3e9]).astype('int')",
    "frame.astype(dtype=int)",
    "values.astype(np.int_)",
    "np.zeros(3, dtype=int)",
    "np.array(rows, dtype='int')",
    "pd.Series(rows, dtype=int)",
    "pd.read_csv(file, dtype={'a': int, 'b': str})",
    "np.random.randint(0, 1_000_000, size=10)",
    "np.prod([100_000, 100_000])",
    "np.cumprod((2**20, 2**20))",
    "np.sum([2**30, 2**30])",
    "np.array([2**30, 2**30, 5]).sum()",
    "np.linspace(0, top, 3, dtype=int)",
    "np.sum(values, dtype=int)",
    "frame['a'].to_numpy(dtype=int)",
]

FINE = [
    "np.arange(10)",
    "np.arange(1000).sum()",
    "np.arange(0, 100_000, 0.5)",
    "np.arange(n)",
    "np.arange(100_000, dtype='int64')",
    "np.arange(100_000, dtype=float)",
    "x = range(100_000)",
    "frame['a'].astype('int64')",
    "frame['a'].astype(float)",
    "(frame['a'] > 3).astype(int)",
    "((a > 1) & (b < 2)).astype(int)",
    "(~mask).astype(int)",
    "frame['a'].isna().astype(int)",
    "frame['a'].dt.year.astype(int)",
    "frame['a'].str.len().fillna(0).astype(int)",
    "(values % 10).astype(int)",
    "np.zeros(3, dtype='int64')",
    "np.random.randint(0, 100, size=10)",
    "np.random.default_rng().integers(0, 10**6)",
    "int('3')",
    "np.prod(values.shape)",
    "np.prod([100, 100])",
    "np.sum([2**40, 1])",
    "np.sum([2.5e9, 1])",
    "np.prod([2**20, 2**20], dtype='int64')",
    "np.array([3, 4]).sum()",
    "np.array([2**30, 2**30], dtype='int64').sum()",
    "frame['a'].to_numpy(dtype='int64')",
    "sum([2**30, 2**30])",
]


@pytest.mark.parametrize("source", NOTED)
def test_what_may_not_fit_is_noted(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, START + source) == ["int32 note"]


@pytest.mark.parametrize("source", FINE)
def test_what_is_small_or_has_another_size_is_passed_over(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, START + source) == []


def test_other_packages_have_methods_of_the_same_names(tmp_path: Path) -> None:
    assert found(tmp_path, "import tables\ntables.column.astype(int)") == []


def test_it_says_what_to_write(tmp_path: Path) -> None:
    [finding] = findings(tmp_path, "import numpy as np\nnp.arange(100_000).sum()")
    assert finding.instead == 'Write `np.arange(..., dtype="int64")`.'
