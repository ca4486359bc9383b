"""Scripts made at random do the same here as in Streamlit, whatever is done on their pages."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, note, reject, settings

from tests.differential.conftest import CannotAnswer, Oracle
from tests.differential.generated import cases, next_steps
from tests.differential.ours import Visitor
from tests.differential.picture import assert_same
from tests.differential.steps import parse_step
from tests.support.headless_page import HeadlessPage

Case = tuple[str, list[tuple[int, int]]]
_numbers = itertools.count()
# AppTest reads a widget's value from session state, where a script may have deleted it or put what is no text or flag.
# It cannot put together the tree of a fragment in a fragment whose run a callback has ended.
APP_TESTS_LIMITS = (
    "'NoneType' object has no attribute 'flex_container'",
    "st.session_state has no key",
    "bad argument type",
    "cannot be interpreted as an integer",
    "could not convert string to float",
    "must be real number, not str",
)


def check_case(oracle: Oracle, folder: Path, case: Case) -> None:
    source, choices = case
    script = folder / f"generated{next(_numbers)}.py"
    script.write_text(source, "utf-8")
    visitor = Visitor(HeadlessPage(script))
    lines: list[str] = []
    for choice in choices:
        for line in next_steps(visitor.page, choice):
            lines.append(line)
            visitor.take(parse_step(line))
    note(source[source.index("def count") :])
    note("\n".join(lines))
    assert visitor.page.matches_session()
    try:
        expected = oracle.answer(script, [parse_step(line) for line in lines])
    except CannotAnswer as failure:
        assert any(limit in str(failure) for limit in APP_TESTS_LIMITS), failure
        reject()
    found = json.loads(json.dumps(visitor.pictures, default=str))
    assert_same(found, expected)
    script.unlink()


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_a_script_made_at_random_does_the_same_as_in_streamlit(
    oracle: Oracle, tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    check_case(oracle, tmp_path_factory.getbasetemp(), case)


@pytest.mark.deep
@settings(max_examples=2000, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_thousands_of_scripts_made_at_random_do_the_same_as_in_streamlit(
    oracle: Oracle, tmp_path_factory: pytest.TempPathFactory, case: Case
) -> None:
    check_case(oracle, tmp_path_factory.getbasetemp(), case)
