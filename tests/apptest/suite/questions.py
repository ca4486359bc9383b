"""What a test can ask of an app, answered as JSON; with the argument "sitelet" by Sitelet, else by Streamlit.

An answer is a `repr`, or the class and text of an error.
"""

import datetime as dt
import json
import logging
import sys
from pathlib import Path

if "sitelet" in sys.argv:
    sys.path.insert(0, str(Path(__file__).parents[3]))
    from wasm_runtime.compat.importing import install

    install()
logging.disable(logging.CRITICAL)

from streamlit.testing.v1 import AppTest

replies, sys.stdout = sys.stdout, sys.stderr
GALLERY = AppTest.from_file("app/gallery.py", default_timeout=30)
DAY, NOON = dt.date(2021, 1, 1), dt.datetime(2021, 2, 3, 4, 5)

VALUES = {
    "agree": [True, False, None, "x"],
    "night": [True, 0],
    "name": ["x", "much too long", None, 5],
    "story": ["x\ny", None],
    "count": [4, 99, 1.5, None, "q"],
    "share": [4, None],
    "level": [5, 99, (1, 2), None, "a", 2.5],
    "span": [(0.1, 0.4), [0.3, 0.6], 0.5, (0.9, 0.1), (2, 3)],
    "days": [dt.date(2024, 1, 5), dt.date(2030, 1, 1)],
    "size": ["M", "zz", ("S", "M")],
    "sizes": [("S", "L"), ("L", "S"), "S", ("zz", "S")],
    "colour": ["green", "zz", None],
    "city": ["oslo", "OSLO", None],
    "maybe": ["a", None, "zz"],
    "fruit": [["fig", "plum"], ["zz"], []],
    "mood": ["good", None, ["bad"], "zz", ["good", "bad"]],
    "tools": [["saw", "axe"], "saw", None, []],
    "stars": [2, None, 9, -1],
    "page": [3, 9, 0, None, "x"],
    "day": [DAY, None, "2020-01-01", NOON, (DAY, dt.date(2021, 1, 3)), dt.date(1900, 1, 1)],
    "trip": [(DAY, dt.date(2021, 1, 3)), (DAY,), DAY, None],
    "start": [dt.time(2, 30), None, "03:00", NOON, dt.time(2, 30, 15)],
    "when": [NOON, None, dt.datetime(1900, 1, 1)],
    "paint": ["#ff0000", "red", None],
    "press": [True, False],
    "no": [True],
    "menu": ["save", "zz", None],
    "save": [True],
    "chat": ["hello", None],
}
FILES = {
    "data": [("a.csv", b"1", "text/csv"), None, [("a.csv", b"1", "text/csv"), ("b.csv", b"2", "text/csv")], "x"],
    "more": [[("a", b"1", "text/plain"), ("b", b"2", "text/plain")], ("a", b"1", "text/plain")],
    "photo": [("a.jpg", b"1", "image/jpeg"), ("a.png", b"1", "image/png"), [], ("a.jpg", "text", "x"), "x", None],
    "voice": [("a.wav", b"1", "audio/wav"), ("a.mp3", b"1", "audio/mp3"), None],
}
EDITS = [
    {"edited_rows": {0: {"a": 7}}, "added_rows": [], "deleted_rows": []},
    {"edited_rows": {"1": {"a": 7, "b": "z"}}},
    {"added_rows": [{"a": 3, "_index": "t"}], "deleted_rows": [0]},
    {"deleted_rows": [1]},
    {},
    5,
]
LOOKS = [
    "[(each.value, each.text, each.key) for each in at.get('progress')]",
    "at.progress, at.progress[0], len(at.progress)",
    "[repr(each) for each in at.main if not hasattr(each, 'children') and each.key not in ('day', 'trip', 'when')]",
    "[repr(each) for each in at.columns]",
    "[(each.type, each.key) for each in at.container]",
    "[(each.type, each.key) for each in at.get('flex_container')]",
    "[each.type for each in at.main]",
    "[(each.type, getattr(each, 'value', None)) for each in list(at.main)[1:] if each.key is None and each.type != 'container']",
    "repr(at.expander), repr(at.tabs), repr(at.status), repr(at.form)",
    "at.button(key='zz')",
    "at.button('press')",
    "at.button[99]",
    "at.button[0:2]",
    "at.columns('x')",
    "at.nothing",
    "at.get('nothing')",
    "at.get_by_key('zz')",
    "at.get_by_key('over')",
    "at.get_by_key('box').container",
    "at.title[0].set_value(1)",
    "at.link_button[0].click()",
    "at.title[0].nothing",
    "at.title[0].divider",
    "at.columns[0].nothing",
    "at.button[0] == at.button(key='press'), at.button[0] == at.button[1]",
    "at.selectbox(key='city').select_index(1).run().selectbox(key='city').value",
    "at.selectbox(key='city').format_func('x'), at.radio[0].index, at.multiselect[0].indices",
    "at.multiselect[0].select('kiwi').value, at.multiselect[0].unselect('none').value",
    "at.slider(key='span').set_range(0.1, 0.2).value",
    "at.number_input(key='count').set_value(0).decrement().value",
    "at.number_input(key='count').set_value(10).increment().value",
    "at.time_input[0].set_value(dt.time(23, 50)).increment().value",
    "at.file_uploader[0].upload('a.exe', b'').run().file_uploader[0].allowed_type",
    "at.chat_input[0].upload('a.txt', b'')",
    "at.session_state['zz']",
    "at.session_state.zz",
    "at.session_state.get('zz', 3)",
    "sorted(at.session_state.to_dict())",
    "at.switch_page('nope.py')",
    "at.title[0].root is at.button[0].root",
    "[repr(each) for each in at.run().toggle], at.warning.values",
]


def answer(ask):
    try:
        return repr(ask())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def gallery():
    return AppTest.from_file("app/gallery.py", default_timeout=30).run()


def set_and_run(key, value):
    at = gallery()
    widget = at.get_by_key(key)
    before = widget.set_value(value).value
    after = widget.run().get_by_key(key).value
    return before, after, at.session_state.get("changes"), at.text[-2].value


def assign_and_run(key, value):
    at = gallery()
    at.session_state[key] = value
    before = at.get_by_key(key).value
    return before, at.run().get_by_key(key).value, at.session_state.get("changes")


def give(key, value):
    at = gallery()
    widget = at.get_by_key(key)
    files = widget.set_value(value).run().get_by_key(key).value
    return [(each.name, each.type, each.getvalue()) for each in (files if isinstance(files, list) else [files]) if each]


def objects():
    at = AppTest.from_file("app/objects.py", default_timeout=30).run()
    shown = [(repr(each), each.type, each.key, each.value, each.name, each.doc_string) for each in at.help]
    return shown, len(at.get("help")), len(at.get("help_info")), at.help.values


def tables():
    at = AppTest.from_file("app/tables.py", default_timeout=30).run()
    found = [
        [(repr(each), each.type, each.key) for each in at.get(kind)] for kind in ("dataframe", "data_editor", "table")
    ]
    modes = [each.editing_mode for each in at.dataframe]
    return found, modes, at.data_editor.values, at.data_editor("add").value, at.table[0].value, len(at.data_editor)


def edit(state):
    """Edits are assigned between runs; an editor itself has no way to make them."""
    at = AppTest.from_file("app/tables.py", default_timeout=30)
    at.session_state.edited = state
    seen = []
    for _ in range(2):
        at.run()
        seen.append((at.data_editor("edited").value, at.text.values, at.exception.values))
    return seen, at.session_state.get("changes")


def submit():
    at = gallery()
    seen = []
    for mail in ("a", None, "b"):
        if mail:
            at.text_input(key="mail").input(mail)
        at.form_submit_button[0].click().run()
        seen.append((at.text[-1].value, at.text_input(key="mail").value))
    return seen


answers = {"submit": answer(submit)}
for key, values in VALUES.items():
    for value in values:
        answers[f"{key} {value!r}"] = answer(lambda key=key, value=value: set_and_run(key, value))
for key, value in [("count", 7), ("count", 99), ("name", "Bob"), ("city", "oslo"), ("city", "zz"), ("fruit", ["kiwi"])]:
    answers[f"assign {key} {value!r}"] = answer(lambda key=key, value=value: assign_and_run(key, value))
for key, values in FILES.items():
    for value in values:
        answers[f"{key} {value!r}"] = answer(lambda key=key, value=value: give(key, value))
answers["objects"] = answer(objects)
answers["tables"] = answer(tables)
for state in EDITS:
    answers[f"edits {state!r}"] = answer(lambda state=state: edit(state))
for look in LOOKS:
    at = gallery()
    answers[look] = answer(lambda look=look, at=at: eval(look, {"at": at, "dt": dt}))
replies.write(json.dumps(answers))
