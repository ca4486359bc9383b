"""Tables as the page gets them: the names, types and values that Streamlit's Arrow has, and its errors."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from typing import Any

import pytest

from tests.differential.tables import told_of
from tests.support.table_inputs import INPUTS, PREPARATION
from wasm_runtime.streamlit.elements.lib.tables.payload import stream_of
from wasm_runtime.streamlit.elements.lib.tables.read import read_table

ORACLE = """
import base64, json, logging, sys, warnings
logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
from streamlit import dataframe_util
from streamlit.elements.lib.column_config_utils import apply_data_specific_configs

told = {}
for name in json.load(sys.stdin):
    try:
        data = eval(name)
        config = {}
        apply_data_specific_configs(config, dataframe_util.determine_data_format(data))
        streams = dataframe_util.convert_anything_to_arrow_bytes(data)
        told[name] = [base64.b64encode(streams).decode(), config.get("_index", {}).get("hidden", False)]
    except Exception as error:
        told[name] = [type(error).__name__, str(error)]
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PREPARATION + ORACLE],
        input=json.dumps(INPUTS),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", INPUTS)
def test_a_table_is_streamlits(name: str, told: dict[str, Any]) -> None:
    names: dict[str, Any] = {}
    exec(PREPARATION, names)
    stream, hidden = told[name]
    try:
        table = read_table(eval(name, names))  # noqa: S307 - an expression of tests/data
        ours: Any = [*told_of(stream_of(table)), table.hides_index]
    except Exception as error:
        ours = [type(error).__name__, str(error)]
    expected = [*told_of(base64.b64decode(stream)), hidden] if isinstance(hidden, bool) else [stream, hidden]
    assert ours == expected
