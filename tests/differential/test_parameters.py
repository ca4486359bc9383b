"""Every parameter of every call takes and refuses the same values as in Streamlit, with the same words.

One parameter at a time gets a value of the wrong kind, out of range or at the edge. Where Streamlit does not check a
value itself and fails by accident, inside of Python or its wire format, any answer will do: docs/differences.md.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.differential.attempts import CALLS, attempts, check
from tests.differential.calls import calls_to_try
from tests.differential.conftest import Oracle

VALUES = (
    *("None", "True", "0", "-1", "1.5", "''", "'zz'", "[]", "['a']", "{}", "Odd()", "function", "dt.date(2024, 1, 5)"),
    *("'stretch'", "'rerun'", "':material/home:'", "'😀'", "(1, 2)"),
)
MORE_VALUES = (
    *("False", "1", "7", "2**32", "float('inf')", "complex(1, 2)", "decimal.Decimal('1.5')", "range(3)"),
    *(
        "' '",
        "'#ff0000'",
        "'two\\nlines'",
        "'content'",
        "'hidden'",
        "'small'",
        "'multi'",
        "'page'",
        "'session'",
        "'top'",
    ),
    *("'query-params'", "'primary'", "'ctrl+k'", "'2024-01-05'", "'12:30'", "'today'", "'now'", "'right'", "'ignore'"),
    *("('a', 'b')", "['a', None]", "[1, 2]", "[0, 1]", "[3, 'x']", "(1, 2, 3)", "(None, None)", "{'a': 1}", "set()"),
    *("{'q'}", "Odd", "Color", "Color.RED", "pathlib.Path('x')", "dt.datetime(2024, 1, 5, 6, 7)", "dt.time(4, 5)"),
    *("dt.timedelta(hours=2)", "dt.timedelta(0)"),
)


def test_every_call_is_tried() -> None:
    missing = [name for name in calls_to_try() if name not in CALLS]
    assert not missing, f"their arguments belong in tests/differential/scripts/FAMILY/NAME.call: {missing}"


@pytest.mark.parametrize("call", CALLS)
def test_parameters_take_and_refuse_what_they_do_in_streamlit(oracle: Oracle, tmp_path: Path, call: str) -> None:
    check(oracle, tmp_path, list(attempts(call, VALUES)))


@pytest.mark.deep
@pytest.mark.parametrize("call", CALLS)
def test_parameters_take_and_refuse_many_values_as_in_streamlit(oracle: Oracle, tmp_path: Path, call: str) -> None:
    check(oracle, tmp_path, list(attempts(call, MORE_VALUES)))
