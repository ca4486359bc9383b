"""Small scripts made at random, and what a person may do on the page they show."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests.support.headless_page import HeadlessPage

HEAD = """\
import streamlit as st


def log(*what):
    st.session_state.setdefault("log", []).append(what)


def assign(key, value):
    log("assign", key)
    st.session_state[key] = value


def delete(key):
    st.session_state.pop(key, None)


def say(text):
    st.write(text)


def again():
    log("again")
    st.rerun()


def halt():
    st.stop()


def fail():
    raise ValueError("in a callback")


def attempt(call):
    try:
        return call()
    except Exception as error:
        st.exception(error)


def count(name, limit):
    st.session_state[name] = st.session_state.get(name, 0) + 1
    return st.session_state[name] <= limit


"""


@dataclass(frozen=True)
class Kind:
    """A kind of widget: its calls, without the label and what all kinds have, and values it can take."""

    name: str
    calls: tuple[str, ...]
    values: tuple[Any, ...]


KINDS = (
    Kind("text_input", ("", "'given'", "None", "max_chars=3"), ("x", "y", "long", "")),
    Kind("text_area", ("", "'given'"), ("x", "")),
    Kind("number_input", ("0, 9, 3", "0, 5", "value=None", "0.0, 9.0"), (4, 2, 7)),
    Kind("checkbox", ("", "True"), (True, False)),
    Kind("toggle", ("",), (True, False)),
    Kind("slider", ("0, 9, 3", "0, 5", "0, 9, (2, 4)"), (4, 2)),
    Kind("selectbox", ("['a', 'b']", "['b', 'c']", "['a', 'b'], None"), ("a", "b", "c")),
    Kind("radio", ("['a', 'b']", "['b', 'c'], 1", "[1, 2]"), ("a", "b", "c")),
    Kind("multiselect", ("['a', 'b']", "['b', 'c'], ['c']"), (["a"], ["b", "a"], [])),
)
HAVE_LIMITS = ("number_input", "slider")
KEYS = ("k1", "k2", "k3")
LABELS = ("la", "lb", "lc", "ld", "le", "lf", "lg", "lh")
PLAIN = ("p1", "p2")
CALLBACKS = (
    "log, ('changed',)",
    "log, ('changed',)",
    "assign, ('p1', 5)",
    "assign, ('k1', 'x')",
    "assign, ('k2', 4)",
    "delete, ('p1',)",
    "delete, ('k1',)",
    "say, ('from a callback',)",
    "again, ()",
    "halt, ()",
    "fail, ()",
)

Lines = list[str]
T = TypeVar("T")


class Writer:
    """Draws a script, statement by statement."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._forms = 0
        self._names = 0
        self._fragment_name: str | None = None
        self._kept_call = ""
        self._on_pages = False
        # A key belongs to one kind of widget; docs/differences.md says what is else.
        self._kind_of = {key: draw(st.sampled_from(KINDS)) for key in KEYS}

    def script(self) -> str:
        self._on_pages = self._pick((False, False, True))
        lines = self._pages() if self._on_pages else self._block(0, self._pick((2, 3, 4, 5, 6)))
        return HEAD + "\n".join(lines) + "\n"

    def _pages(self) -> Lines:
        """Two pages that are functions, and around them what is on both.

        That is no widget: docs/differences.md says what becomes of those when the script changes pages.
        """
        pages = [line for name in ("one", "two") for line in (f"def {name}():", *self._inner(0), "", "")]
        before, after = (self._pick((self._state, self._show))(0) for _ in range(2))
        shown = "pages = [st.Page(one), st.Page(two)]"
        return [*pages, shown, "page = st.navigation(pages)", *before, "page.run()", *after]

    def _pick(self, choices: Sequence[T]) -> T:
        return self._draw(st.sampled_from(choices))

    def _own(self, name: str) -> str:
        """A name that no other fragment uses, nor what is around it.

        docs/differences.md says what becomes of a widget that a fragment alone draws a second time.
        """
        return name if self._fragment_name is None else f"{name} {self._fragment_name}"

    def _block(self, depth: int, length: int) -> Lines:
        lines: Lines = []
        for _ in range(length):
            lines += self._statement(depth)
        return lines

    def _inner(self, depth: int, length: int | None = None) -> Lines:
        return ["    " + line for line in self._block(depth + 1, length or self._pick((1, 2)))]

    def _statement(self, depth: int) -> Lines:
        simple = (self._widget, self._widget, self._widget, self._button, self._state, self._state, self._show)
        nested = (self._branch, self._branch, self._guarded, self._place, self._form, self._fragment)
        statement = self._pick((*simple, *nested) if depth < 2 else simple)
        lines: Lines = statement(depth)
        return lines

    # --- statements ----------------------------------------------------------------------------------------------

    def _widget(self, depth: int) -> Lines:
        self._names += 1
        return [f"w{self._names} = {self._widget_call(self._pick(KINDS))}", f"st.write(repr(w{self._names}))"]

    def _widget_call(self, kind: Kind, *, callback: bool = True) -> str:
        key = self._pick((None, *KEYS))
        if key is not None:
            kind = self._kind_of[key]
        calls = list(kind.calls)
        if key == KEYS[-1]:  # it may be kept: docs/differences.md says what becomes of a text that is too long
            calls = [call for call in calls if "max_chars" not in call]
            if kind.name in HAVE_LIMITS:  # and of the value of one with other limits, which is another widget
                calls = [self._kept_call or self._pick(calls)]
                self._kept_call = calls[0]
        arguments = [repr(self._own(self._pick(LABELS))), self._pick(calls)]
        if key is not None:
            arguments.append(f"key={self._own(key)!r}")
            # A key that callbacks assign values of any type to is left out: docs/differences.md says why.
            if key == KEYS[-1] and (persistence := self._pick((None, "session", "page"))):
                arguments.append(f"persist_state={persistence!r}")
        if callback and self._pick((True, False)):
            arguments.append(self._callback("on_change", quiet=kind.name in HAVE_LIMITS))
        call = f"st.{kind.name}({', '.join(each for each in arguments if each)})"
        return call if self._pick((True, False)) else f"attempt(lambda: {call})"

    def _callback(self, parameter: str, *, quiet: bool = False) -> str:
        """A callback.

        One that is called in a fragment's run writes and raises nothing, because docs/differences.md says where that
        goes. A fragment's own also leaves the keys of widgets alone: AppTest reports what session state holds for those
        outside, a page what it shows. A slider that rejects an assigned value calls its own in whatever run is next.
        """
        refused: tuple[str, ...] = ()
        if self._fragment_name is not None:
            refused = ("say", "fail", "'k")
        elif quiet:
            refused = ("say", "fail")
        callbacks = [each for each in CALLBACKS if not any(part in each for part in refused)]
        function, args = self._pick(callbacks).split(", ", 1)
        return f"{parameter}={function}, args={args}"

    def _button_call(self) -> str:
        arguments = [repr(self._own(self._pick(("ba", "bb", "bc"))))]
        if self._pick((True, False)):
            arguments.append(f"key={self._own(self._pick(('kb', 'kc')))!r}")
        if self._pick((True, False)):
            arguments.append(self._callback("on_click"))
        return f"st.button({', '.join(arguments)})"

    def _button(self, depth: int) -> Lines:
        return [f"st.write({self._button_call()})"]

    def _state(self, depth: int) -> Lines:
        plain = self._pick(PLAIN)
        if self._fragment_name is not None:
            return [f"st.session_state[{plain!r}] = st.session_state.get({plain!r}, 0) + 1"]
        key = self._pick(KEYS)
        value = repr(self._pick(self._kind_of[key].values))
        name = self._pick((plain, key))
        return self._pick(
            (
                [f"st.session_state[{plain!r}] = st.session_state.get({plain!r}, 0) + 1"],
                [f"attempt(lambda: assign({key!r}, {value}))"],
                [f"if {key!r} not in st.session_state:", f"    st.session_state[{key!r}] = {value}"],
                [f"if {name!r} in st.session_state:", f"    del st.session_state[{name!r}]"],
                [f"st.session_state[{key!r}] = st.session_state.get({key!r}, {value})"],
                [f"attempt(lambda: st.session_state[{name!r}])"],
            )
        )

    def _show(self, depth: int) -> Lines:
        name = self._pick((*KEYS, *PLAIN))
        return self._pick(
            (
                [f"st.write(repr(st.session_state.get({name!r})))"],
                [f"st.write({name!r} in st.session_state)"],
                ["st.write(sorted(st.session_state))"],
                ["st.write(len(st.session_state))"],
            )
        )

    def _branch(self, depth: int) -> Lines:
        key = self._pick((None, "kx", "ky"))
        condition = self._pick(
            (
                f"st.checkbox({self._own(self._pick(LABELS))!r}{f', key={self._own(key)!r}' if key else ''})",
                self._button_call(),
                f"st.session_state.get({self._pick(PLAIN)!r})",
            )
        )
        lines = [f"if {condition}:", *self._inner(depth)]
        return [*lines, "else:", *self._inner(depth)] if self._pick((True, False)) else lines

    def _guarded(self, depth: int) -> Lines:
        """What ends the run, after a press or for a while."""
        self._names += 1
        endings = ["st.stop()", "st.rerun()", "raise ValueError('in the script')"]
        if self._fragment_name is not None:
            endings.append("st.rerun(scope='fragment')")
        if self._on_pages:
            endings += ["st.switch_page(pages[0])", "st.switch_page(pages[1])"]
        ending = self._pick(endings)
        if self._pick((True, False)):
            return [f"if {self._button_call()}:", f"    {ending}"]
        return [f"if count('c{self._names}', {self._pick((1, 2))}):", f"    {ending}"]

    def _place(self, depth: int) -> Lines:
        place = self._pick(("st.sidebar", "st.container()", "st.columns(2)[1]", "st.empty()"))
        # A place for one gets one: what a second block leaves of the first, docs/differences.md says.
        return [f"with {place}:", *self._inner(depth, 1 if place == "st.empty()" else None)]

    def _fragment(self, depth: int) -> Lines:
        """A function that runs again by itself, with places of its own and, by `with st.sidebar`, outside."""
        self._names += 1
        name, around = f"f{self._names}", self._fragment_name
        self._fragment_name = name
        body = self._inner(depth)
        self._fragment_name = around
        return ["@st.fragment", f"def {name}():", *body, f"{name}()"]

    def _form(self, depth: int) -> Lines:
        self._forms += 1
        submit = "st.form_submit_button('Send'"
        if self._pick((True, False)):
            submit += ", " + self._callback("on_click")
        return [
            f"with st.form('f{self._forms}'):",
            *(f"    {self._widget_call(self._pick(KINDS), callback=False)}" for _ in range(self._pick((1, 2)))),
            f"    st.write({submit}))",
        ]


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A script, and pairs of numbers that choose what is done on its page."""
    script = Writer(draw).script()
    return script, draw(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), min_size=2, max_size=7))


def next_steps(page: HeadlessPage, choice: tuple[int, int]) -> list[str]:
    """One thing that can be done on the page. A field of a form is filled and sent."""
    options = [["rerun"]]
    payloads = [each for each in page.elements() if "id" in each]
    for payload in payloads:
        if not is_only_one(payload, payloads):
            continue
        name = payload.get("key", payload["label"])
        if payload["type"] == "button":
            options.append([f"press {name}"])
            continue
        kind = "toggle" if payload.get("toggle") else payload["type"]
        lines = [f"set {kind} {name} = {json.dumps(new_value(payload, choice[1]))}"]
        if "form" in payload:
            submits = [each for each in payloads if each.get("submits") and each["form"] == payload["form"]]
            if not submits or not is_only_one(submits[0], payloads):
                continue
            lines.append(f"press {submits[0]['key']}")
        options.append(lines)
    return options[choice[0] % len(options)]


def is_only_one(payload: dict[str, Any], payloads: list[dict[str, Any]]) -> bool:
    """Whether the widget's key or label names no other of its kind."""
    name = payload.get("key", payload["label"])
    same = [each for each in payloads if each["type"] == payload["type"] and name in (each.get("key"), each["label"])]
    return len(same) == 1


def new_value(payload: dict[str, Any], choice: int) -> Any:
    match payload["type"]:
        case "text_input" | "text_area":
            return ("typed", "", "x", "longer")[choice % 4][: payload.get("max_chars")]
        case "number_input":
            return (1, 2, 4, 5)[choice % 4] if payload["integer"] else (1.5, 2.0, 4.5)[choice % 3]
        case "checkbox":
            return not payload["value"]
        case "slider":
            return [1, 4] if len(payload["value"]) == 2 else choice
        case "multiselect":
            return payload["options"][choice % 3 :]
    return payload["options"][choice % len(payload["options"])]
