"""Streamlit itself, in a process of its own: reads cases as JSON lines, answers with the pictures after each step.

Run as a script. It imports the installed Streamlit and nothing of ours but the common form.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

sys.path.insert(0, str(Path(__file__).parents[2]))

import streamlit
from streamlit.testing.v1 import AppTest

from tests.differential.lone_runs import LoneRuns
from tests.differential.picture import state_picture
from tests.differential.streamlit_drawing import drawn_children

logging.disable(logging.CRITICAL)

TESTING_KEY = "$$STREAMLIT_INTERNAL_KEY_TESTING"  # where AppTest keeps each widget's format_func


def answer(case: dict[str, Any]) -> list[dict[str, Any]]:
    script = case["script"]
    streamlit.cache_data.clear()
    streamlit.cache_resource.clear()
    runs = LoneRuns()
    app = AppTest.from_file(script, default_timeout=20)
    steps = case["steps"]
    if steps and steps[0]["verb"] == "query":
        for name, values in parse_qs(steps.pop(0)["name"], keep_blank_values=True).items():
            app.query_params[name] = values
    app.run()
    pictures = [picture(app, script)]
    changed: list[str] = []
    edits: dict[str, str] = {}
    for step in steps:
        changed_in_form = False
        if step["verb"] == "press":
            button = find_button(app, step["name"])
            button.click()
            changed.append(button.id)
        elif step["verb"] == "upload":
            widget = find(app, step["kind"], step["name"])
            changed_in_form = bool(widget.form_id)
            choose(widget, [(name, content.encode(), kind) for name, content, kind in step["value"]])
            changed += [] if changed_in_form else [widget.id]
        elif step["verb"] == "say":
            widget = find(app, "chat_input", step["name"])
            text, *files = step["value"]
            for name, content, kind in files:
                widget.upload(name, content.encode(), kind)
            widget.set_value(text)
            changed.append(widget.id)
        elif step["verb"] == "click":
            click(app, runs, step["name"], *step["value"])
            pictures.append(picture(app, script))
            continue
        elif step["verb"] == "set":
            widget = find(app, step["kind"], step["name"])
            changed_in_form = bool(getattr(widget, "form_id", ""))
            if step["kind"] == "data_editor":
                edits[widget.id] = json.dumps(step["value"])
            else:
                widget.set_value(widget_value(widget, step["value"]))
            if not changed_in_form:
                changed.append(widget.id)
        if step["together"] or changed_in_form:
            continue
        runs.of(*changed)
        changed = []
        run(app, edits)
        pictures.append(picture(app, script))
    return pictures


def run(app: AppTest, edits: dict[str, str]) -> None:
    """Run with what AppTest itself cannot do: `edits` are what the user has done in data editors, by their ids."""
    states = app._tree.get_widget_states()
    for widget_id, state in edits.items():
        states.widgets.add(id=widget_id, string_value=state)
    app._tree = app._run(states)._tree
    shown: Any = app.get("data_editor")
    for widget_id in edits.keys() - {each.proto.id for each in shown}:
        del edits[widget_id]  # an editor that is gone is forgotten by the page


def find(app: AppTest, kind: str, name: str) -> Any:
    widgets: Any = app.get(kind)
    found = [each for each in widgets if name in (getattr(each, "label", None), each.key)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} of {kind} {name!r}")
    return found[0]


def find_button(app: AppTest, name: str) -> Any:
    buttons: list[Any] = [*app.get("button"), *app.get("download_button")]
    found = [each for each in buttons if name in (each.label, each.key)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} buttons {name!r}")
    return found[0]


def click(app: AppTest, runs: LoneRuns, key: str, row: int, label: str) -> None:
    """Press a button in a column of a table, which AppTest itself cannot."""
    tables: Any = app.get("dataframe")
    ids = [each for table in tables for each in table.proto.button_click_widgets.values()]
    (widget_id,) = (each for each in ids if each.endswith(f"-{key}"))
    runs.of(widget_id)
    states = app._tree.get_widget_states()
    state = states.widgets.add(id=widget_id)
    state.string_trigger_value.data = json.dumps({"row": row, "label": label})
    app._tree = app._run(states)._tree


def widget_value(widget: Any, value: Any) -> Any:
    """The step's value as AppTest wants it: options as their texts, dates as dates."""
    if widget.type == "date_input":
        if isinstance(value, list):
            return tuple(dt.date.fromisoformat(each) for each in value)
        return value and dt.date.fromisoformat(value)
    if widget.type == "time_input":
        return value and dt.time.fromisoformat(value)
    if widget.type == "date_time_input":
        return value and dt.datetime.fromisoformat(value)
    if widget.type == "slider":
        values = [slider_value(widget, each) for each in (value if isinstance(value, list) else [value])]
        return tuple(values) if isinstance(widget.value, (tuple, list)) else values[0]
    if widget.type == "select_slider" and isinstance(value, list):
        value = tuple(value)
    if widget.type in ("radio", "selectbox", "multiselect", "button_group", "select_slider", "menu_button"):
        widget.root.session_state[TESTING_KEY][widget.id] = str  # the value is an option's text already
    return value


def choose(widget: Any, files: list[tuple[str, bytes, str]]) -> None:
    """Put files into an uploader in place of those that are there."""
    if not files:
        widget.clear()
    elif getattr(widget, "accept_multiple_files", False):
        widget.set_value(files)
    else:
        widget.set_value(files[0])


def slider_value(widget: Any, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    example = widget.value[0] if isinstance(widget.value, (tuple, list)) else widget.value
    return type(example).fromisoformat(value)


def picture(app: AppTest, script: str) -> dict[str, Any]:
    name = Path(script).name
    tree = app._tree.children
    inner = app.session_state._state
    inner = getattr(inner, "_state", inner)
    return {
        "main": drawn_children(tree[0], name),
        "sidebar": drawn_children(tree[1], name),
        "floating": drawn_children(tree[2], name) if 2 in tree else [],
        "bottom": drawn_children(tree[3], name) if 3 in tree else [],
        # Each key as a script gets it: of one that two widgets had, a listing depends on the hashes of their ids.
        "state": state_picture({key: inner[key] for key in inner.filtered_state if key in inner}),
    }


def main() -> None:
    replies, sys.stdout = sys.stdout, sys.stderr  # what a script prints is no reply
    for line in sys.stdin:
        case = json.loads(line)
        try:
            reply: dict[str, Any] = {"pictures": answer(case)}
        except Exception as error:
            reply = {"error": f"{type(error).__name__}: {error}"}
        replies.write(json.dumps(reply, default=str) + "\n")
        replies.flush()


if __name__ == "__main__":
    main()
