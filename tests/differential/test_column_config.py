"""What the page is told of a table's columns: the same JSON as Streamlit's, and the same errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.differential.editing.asked import Ask, error_of, streamlit_editor
from tests.differential.editing.given import WORDS, given
from wasm_runtime.streamlit import column_config
from wasm_runtime.streamlit.elements.lib.column_types.mapping import config_json, configs_of

CONFIGS = (
    *("None", "{}", "{'a': 'Label'}", "{'a': ''}", "{'a': None}", "{0: 'x', 5: None}", "{'a': {}}", "{True: 'x'}"),
    *("{1.5: 'x'}", "{None: 'x'}", "{('a', 'b'): 'x'}", "{Color.RED: 'x'}", "{0: 'x', '_pos:0': 'y'}"),
    *("{'a': 5}", "{'a': ('x',)}", "{'a': b'x'}", "{'_index': None, 'é': '<b>'}", "['a']", "'abc'", "5"),
    *(
        "{'a': cc.NumberColumn('L', min_value=0, step=0.5)}",
        "{'a': {'label': 'x', 'zz': 1, 'type_config': {'type': 'zz'}}}",
    ),
    *("{'a': cc.NumberColumn(default=float('nan'))}", "{'a': cc.NumberColumn(max_value=float('inf'))}"),
    *("{'a': {'default': dt.date(2020, 1, 1)}}", "{'a': {'options': {1}}}", "{'a': {'label': object}}"),
    *("{'a': {'l': (1, 2), 'zz': [{'x': None}, None], 'q': {'r': None, 's': {}}}}", "{'a': {'type_config': {}}}"),
    *(
        "{'a': cc.SelectboxColumn(options=[Color.RED, 'x'])}",
        "{'a': cc.SelectboxColumn(options=[1, 2], format_func=str)}",
    ),
    *(
        "{'a': cc.MultiselectColumn(options=['a', 'b'], color=['red'])}",
        "{'a': cc.LinkColumn(display_text=':material/star:')}",
    ),
    *("{'a': cc.DateColumn(default=dt.date(2020, 1, 2))}", "{'a': cc.ImageColumn(width='small', pinned=True)}"),
    *(
        "{'a': cc.ProgressColumn(color='red')}",
        "{'a': cc.ButtonColumn('Go')}",
        "{'a': cc.NumberColumn(min_value=np.int64(1))}",
    ),
)


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with streamlit_editor() as asked:
        yield asked


@pytest.mark.parametrize("config", CONFIGS)
def test_the_page_gets_the_same_of_each_column(ask: Ask, config: str) -> None:
    expected = ask(ask="config", config=config)
    WORDS["cc"] = column_config
    ours: Any
    try:
        ours = config_json(configs_of(given(config))[0]) or "{}"
    except Exception as error:
        ours = error_of(error)
    assert ours == expected


def test_buttons_with_a_key_are_found_by_their_columns() -> None:
    button = column_config.ButtonColumn("Go", key="go", on_click=len)
    configs, buttons = configs_of({"a": button, 2: button, "b": column_config.ButtonColumn("Go")})
    assert list(buttons) == ["a", "_pos:2"]
    assert buttons["a"].key == "go"
    assert json.loads(config_json(configs) or "")["_pos:2"]["type_config"] == {
        "type": "button",
        "button_type": "secondary",
    }
