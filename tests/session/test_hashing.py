"""Digests of arguments: the short way that plain values take leads to the same as the long one."""

from __future__ import annotations

from pathlib import Path

import pytest

from wasm_runtime.session.hashing import Hasher

PLAIN = ["text", "", "\ud800", 5, 10**30, True, None, 1.5, -0.0, float("nan"), b"", b"bytes", Path("a/b")]


@pytest.mark.parametrize("value", PLAIN, ids=repr)
def test_a_plain_value_has_the_digest_that_it_has_where_functions_for_other_types_are_given(value: object) -> None:
    assert Hasher().digest(value) == Hasher({"another.Type": id}).digest(value)


def test_values_that_are_equal_in_python_but_of_other_types_have_other_digests() -> None:
    assert len({Hasher().digest(value) for value in (1, 1.0, True, "1", b"1")}) == 5


def test_a_function_for_a_plain_type_is_called() -> None:
    assert Hasher({str: len}).digest("abc") == Hasher({str: len}).digest("xyz")
