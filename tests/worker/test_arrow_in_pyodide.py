"""Tables that a library hands out as Arrow are read in Pyodide, where pointers have 32 bits, as in CPython."""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.differential.tables import pyarrow
from tests.support.command import ROOT

SCRIPT = """
import base64, datetime as dt, json
from decimal import Decimal
import arro3.core as arrow
from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

T = arrow.DataType
whole = arrow.Array([1, None, -(2**63)], T.int64())
words = arrow.Array(["a", None, "\\u00e9" * 20], T.string())
TABLES = {
    "numbers": arrow.Table.from_pydict({"whole": whole, "small": arrow.Array([1, 255, None], T.uint8())}),
    "floats": arrow.Table.from_pydict({"f": arrow.Array([0.5, None, float("inf")], T.float64())}),
    "texts": arrow.Table.from_pydict({"word": words, "truth": arrow.Array([True, None, False], T.bool())}),
    "a slice": arrow.Table.from_pydict({"whole": whole, "word": words}).slice(1, 2),
    "nothing": arrow.Table.from_pydict({"whole": arrow.Array([], T.int64())}),
    "a batch": arrow.RecordBatch.from_pydict({"whole": whole}),
    "an array": words,
    "chunks": arrow.ChunkedArray([whole, whole]),
    "a stream": arrow.RecordBatchReader.from_stream(arrow.Table.from_pydict({"whole": whole})),
}
print(json.dumps({name: base64.b64encode(stream_of(read_table(each))).decode() for name, each in TABLES.items()}))
"""
WHOLE, WORDS = [1, None, -(2**63)], ["a", None, "\u00e9" * 20]
CELLS: dict[str, dict[str, list[Any]]] = {
    "numbers": {"whole": WHOLE, "small": [1, 255, None]},
    "floats": {"f": [0.5, None, float("inf")]},
    "texts": {"word": WORDS, "truth": [True, None, False]},
    "a slice": {"whole": WHOLE[1:], "word": WORDS[1:]},
    "nothing": {"whole": []},
    "a batch": {"whole": WHOLE},
    "an array": {"0": WORDS},
    "chunks": {"0": WHOLE * 2},
    "a stream": {"whole": WHOLE},
}


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    script = tmp_path_factory.mktemp("script") / "script.py"
    script.write_text(SCRIPT, "utf-8")
    runner = ROOT / "tests" / "support" / "with_packages_in_pyodide.mjs"
    wheel = next((Path(ROOT) / ".venv" / "wheels").glob("arro3_core-*.whl"))
    done = subprocess.run(["node", runner, ROOT, script, wheel], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    return {name: base64.b64decode(each) for name, each in found.items()}


@pytest.mark.parametrize("name", CELLS)
def test_what_arro3_hands_out_is_read_in_pyodide(streams: dict[str, bytes], name: str) -> None:
    table = pyarrow.ipc.open_stream(streams[name]).read_all()
    table.validate(full=True)
    assert table.to_pydict() == CELLS[name]
