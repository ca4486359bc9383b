"""What Python does for the image of its memory."""

from __future__ import annotations

import argparse
import time
import typing
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from wasm_runtime.line_tables import without_columns
from wasm_runtime.protocol import messages
from wasm_runtime.script import runner
from wasm_runtime.worker.image import plain_typed_dicts, wake


def codes_of(code: CodeType) -> list[CodeType]:
    return [code, *(inner for each in code.co_consts if isinstance(each, CodeType) for inner in codes_of(each))]


@pytest.mark.parametrize("module", [argparse, runner])
def test_code_without_columns_has_the_same_lines(module: object) -> None:
    functions = [each for each in vars(module).values() if isinstance(each, FunctionType)]
    functions += [
        method
        for kind in vars(module).values()
        if isinstance(kind, type)
        for method in vars(kind).values()
        if isinstance(method, FunctionType)
    ]
    assert len(functions) > 10
    for function in functions:
        before, after = codes_of(function.__code__), codes_of(without_columns(function.__code__))
        assert [list(each.co_lines()) for each in after] == [list(each.co_lines()) for each in before]
        assert all(column is None for each in after for _, _, column, _ in each.co_positions())


def test_code_without_columns_still_runs() -> None:
    def add(one: int, two: int = 2) -> int:
        return (lambda: one + two)()

    add.__code__ = without_columns(add.__code__)
    assert add(1) == 3


def test_a_start_reads_the_time_zone_of_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    true = (time.timezone, time.altzone, time.daylight, time.tzname)
    for name, stale in (("timezone", 1), ("altzone", 2), ("daylight", 3), ("tzname", ("A", "B"))):
        monkeypatch.setattr(time, name, stale)
    wake()
    assert (time.timezone, time.altzone, time.daylight) == true[:3]
    assert time.tzname[0] == true[3][0]


def test_what_is_declared_as_a_typed_dict_makes_plain_dicts() -> None:
    original = typing.TypedDict
    space: dict[str, typing.Any] = {"__name__": "declared"}
    with plain_typed_dicts():
        exec(Path(messages.__file__).read_text("utf-8"), space)
        exec("class More(RerunEvent, total=False):\n    more: int\nEither = More | RerunEvent | None", space)
    assert space["More"](kind="a", more=1) == {"kind": "a", "more": 1}
    assert type(space["More"]({"kind": "a"})) is dict
    assert space["More"] is space["RerunEvent"]
    assert typing.TypedDict is original
    assert typing.is_typeddict(messages.RerunEvent)
