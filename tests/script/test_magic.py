"""Magic: a bare expression is shown as if it stood in `st.write`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.apps import run
from wasm_runtime.config import Config
from wasm_runtime.script.compile import MAGIC_NAME, compile_script


def shown(folder: Path, source: str, **config: Any) -> list[Any]:
    """What magic is called with when `source` runs: the arguments of each call."""
    script = folder / "script.py"
    script.write_text(source, "utf-8")
    calls: list[Any] = []
    names = {MAGIC_NAME: lambda *values: calls.append(values[0] if len(values) == 1 else values)}
    exec(compile_script(script, Config({name.replace("__", "."): value for name, value in config.items()})), names)
    return calls


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ("5\n'a'\n[1]\n", [5, "a", [1]]),
        ("x = 3\nx\nx + 1\nx < 4\nf'{x}'\nnot x\n", [3, 4, True, "3", False]),
        ("x = 3\nx, 2\n", [(3, 2)]),
        ("()\n", [()]),
        ("None\n...\n", [None, ...]),
        ("5;\n", [5]),
        ("5; 6\n", [5, 6]),
        ("(y := 5)\n", [5]),
        ("1 if 2 else 3\n", [1]),
        ("if 1:\n  2\nelse:\n  3\n", [2]),
        ("if 0:\n  2\nelif 1:\n  4\nelse:\n  3\n", [4]),
        ("for i in [7, 8]:\n  i\nelse:\n  'end'\n", [7, 8, "end"]),
        ("while 1:\n  5\n  break\n", [5]),
        ("try:\n  1\n  1/0\nexcept ZeroDivisionError:\n  2\nelse:\n  3\nfinally:\n  4\n", [1, 2, 4]),
        ("try:\n  1\nexcept* ValueError:\n  2\nelse:\n  3\n", [1, 3]),
        ("match 5:\n  case 5:\n    'five'\n", ["five"]),
        ("import contextlib\nwith contextlib.nullcontext():\n  5\n", [5]),
        ("def f():\n  5\n  return 1\nf()\n", [5]),
        ("def f():\n  'doc'\n  5\nf()\n", [5]),
        ("class A:\n  'doc'\n  5\n  def m(self):\n    'doc'\n    6\nA().m()\n", [6]),
        ("def f():\n  yield 1\nlist(f())\n", []),
        ("async def f():\n  5\ntry:\n  f().send(None)\nexcept StopIteration:\n  pass\n", [5]),
        ("print('a')\n'{}'.format(1)\nint('5')\n", []),
        ("", []),
        ("# only a comment\n", []),
    ],
)
def test_shown_is_what_is_a_bare_expression_and_no_call(tmp_path: Path, source: str, values: list[Any]) -> None:
    assert shown(tmp_path, source) == values


def test_the_docstring_of_the_script_is_not_shown_unless_the_config_says_so(tmp_path: Path) -> None:
    assert shown(tmp_path, "'doc'\n'not a docstring'\n") == ["not a docstring"]
    assert shown(tmp_path, "'doc'\n", magic__displayRootDocString=True) == ["doc"]


def test_the_last_expression_may_be_a_call_if_the_config_says_so(tmp_path: Path) -> None:
    on = {"magic__displayLastExprIfNoSemicolon": True}
    assert shown(tmp_path, "int('5')\nint('6')\n", **on) == [6]
    assert shown(tmp_path, "int('6');\n", **on) == []
    assert shown(tmp_path, "int('6') ; # why\n", **on) == []
    assert shown(tmp_path, "x = 'ä'; int(\n '6'\n)\n", **on) == [6]
    assert shown(tmp_path, "5\n", **on) == [5]


def test_a_script_of_nothing_but_its_docstring_shows_nothing(tmp_path: Path) -> None:
    assert shown(tmp_path, '"""doc"""', magic__displayLastExprIfNoSemicolon=True) == []


def test_config_turns_magic_off(tmp_path: Path) -> None:
    assert shown(tmp_path, "5\n", runner__magicEnabled=False) == []


def test_config_turns_magic_off_for_an_app(tmp_path: Path) -> None:
    assert run(tmp_path, "'shown'\nst.text('text')").texts() == ["shown", "text"]
    page = run(tmp_path, "'not shown'\nst.text('text')", config="[runner]\nmagicEnabled = false\n")
    assert page.texts() == ["text"]


def test_magic_does_not_reach_code_that_exec_runs(tmp_path: Path) -> None:
    assert run(tmp_path, "exec('5')\n6").texts() == ["`6`"]


def test_a_future_import_stays_the_first_statement(tmp_path: Path) -> None:
    source = "'doc'\nfrom __future__ import annotations\ndef f(a: nosuch): pass\nf.__annotations__['a']\n"
    assert shown(tmp_path, source) == ["nosuch"]


def test_magic_leaves_no_trace_in_the_names_of_a_class_or_the_script(tmp_path: Path) -> None:
    source = "class A:\n    5\nst.text([name for name in vars(A) if not name.startswith('__')])"
    assert run(tmp_path, source).texts() == ["[]"]


LINES = st.lists(
    st.sampled_from(["", "# comment", "5", "x = (1,\n2)", "'''a\nb'''", "(1,\n 2)", "if 1:\n  5", "f'{1}'", "x;5"]),
    max_size=8,
)


@given(LINES)
def test_every_statement_keeps_its_line(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    script = tmp_path_factory.getbasetemp() / "lines.py"
    script.write_text("\n".join([*lines, "x = 1/0"]), "utf-8")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile_script(script, Config()), {MAGIC_NAME: lambda *values: None, "x": 0})
    assert caught.tb.tb_next is not None
    assert caught.tb.tb_next.tb_lineno == len(script.read_text("utf-8").split("\n"))
