"""Options of the script's own classes, which each run makes anew: they come back as this run's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.apps import run

CHOICES = {
    "selectbox": "st.selectbox('x', OPTIONS, 1)",
    "selectbox that takes new options": "st.selectbox('x', OPTIONS, 1, accept_new_options=True)",
    "radio": "st.radio('x', OPTIONS, 1)",
    "multiselect": "st.multiselect('x', OPTIONS, OPTIONS[:2])",
    "multiselect that takes new options": "st.multiselect('x', OPTIONS, OPTIONS[:2], accept_new_options=True)",
    "pills": "st.pills('x', OPTIONS, default=OPTIONS[1])",
    "several pills": "st.pills('x', OPTIONS, default=OPTIONS[1:], selection_mode='multi')",
    "segmented control": "st.segmented_control('x', OPTIONS, default=OPTIONS[1])",
    "select slider": "st.select_slider('x', OPTIONS, OPTIONS[1])",
    "range": "st.select_slider('x', OPTIONS, (OPTIONS[0], OPTIONS[1]))",
}
CLASSES = {
    "members of an Enum": """
        import enum
        class Drink(enum.Enum):
            TEA, MATE, COCOA = 1, 2, 3
        OPTIONS = list(Drink)
        """,
    "dataclass instances": """
        import dataclasses
        @dataclasses.dataclass
        class Drink:
            name: str
        OPTIONS = [Drink("tea"), Drink("mate"), Drink("cocoa")]
        """,
    "objects that are equal": """
        class Drink:
            def __init__(self, name):
                self.name = name
            def __eq__(self, other):
                return self.name == other.name
            def __str__(self):
                return self.name
        OPTIONS = [Drink("tea"), Drink("mate"), Drink("cocoa")]
        """,
}
SHOW = """
        several = value if type(value) in (list, tuple) else [value]
        st.text(f"{len(several)} {all(isinstance(each, Drink) and each in OPTIONS for each in several)}")
        """


@pytest.mark.parametrize("choose", CHOICES.values(), ids=CHOICES.keys())
@pytest.mark.parametrize("classes", CLASSES.values(), ids=CLASSES.keys())
def test_what_was_chosen_is_of_this_runs_class(tmp_path: Path, classes: str, choose: str) -> None:
    page = run(tmp_path, f"{classes}\n        value = {choose}\n{SHOW}")
    first = page.texts()
    assert first[0].endswith("True")
    for _ in range(2):
        page.rerun()
        assert page.texts() == first


def test_new_options_beside_members_of_an_enum_do_not_keep_these_from_being_this_runs_own(tmp_path: Path) -> None:
    choose = "st.multiselect('x', OPTIONS, accept_new_options=True)"
    check = "st.text([isinstance(each, Drink) for each in value])"
    page = run(tmp_path, f"{CLASSES['members of an Enum']}\n        value = {choose}\n        {check}")
    page.set("multiselect", "x", ["Drink.TEA", "milk"])
    page.rerun()
    assert page.texts() == ["[True, False]"]


def test_an_unknown_rule_for_members_of_an_enum_is_named(tmp_path: Path) -> None:
    source = f"{CLASSES['members of an Enum']}\n        st.radio('x', OPTIONS)"
    page = run(tmp_path, source, config="[runner]\nenumCoercion = 'sometimes'\n")
    page.rerun()
    [(name, message)] = page.exceptions()
    assert name.endswith("StreamlitValueError")
    assert "'off', 'nameOnly', 'nameAndValue'" in message
