"""Session state as a mapping: every method, every way to ask for what is missing."""

import streamlit as st

state = st.session_state
ABSENT = [
    lambda: state["absent"],
    lambda: state.absent,
    lambda: state[5],
    lambda: state[""],
    lambda: state.pop("absent"),
    lambda: state.__delitem__("absent"),
    lambda: delattr(state, "absent"),
    lambda: getattr(state, "two words"),
    lambda: state["$$ID-absent"],
]


def attempt(call):
    try:
        st.write(str(call()))
    except Exception as error:
        st.exception(error)


def clear():
    state.clear()
    attempt(lambda: (len(state), bool(state), sorted(state), "keyed" in state, state.get("keyed")))
    attempt(lambda: state.popitem())
    attempt(lambda: state.keyed)


def sorted_items():
    return sorted((key, str(value)) for key, value in state.items())


for call in ABSENT:
    attempt(call)
attempt(lambda: state.setdefault("first", 1))
attempt(lambda: state.setdefault("first", 2))
attempt(lambda: (state.get("absent"), state.get("absent", "other"), state.get("first")))
attempt(lambda: (hasattr(state, "first"), hasattr(state, "absent"), getattr(state, "absent", "other")))
attempt(lambda: state.update({"second": 2, 3: "three"}, fourth=4))
attempt(lambda: state.update([("fifth", 5)]))
attempt(lambda: ("3" in state, 3 in state, None in state, "" in state))
attempt(sorted_items)
attempt(lambda: (sorted(state), sorted(state.keys()), sorted(map(str, state.values())), len(state), bool(state)))
attempt(lambda: dict(state) == state.to_dict())
attempt(lambda: [key for key in state if state.pop(key, None) == 4])
attempt(lambda: (state.pop("fifth"), state.pop("fifth", "gone"), "fifth" in state))
attempt(lambda: state.update({"$$ID-reserved": 1}))
attempt(lambda: setattr(state, "two words", "set by name"))
attempt(lambda: state["two words"])
attempt(lambda: setattr(state, "to_dict_value", state.to_dict()))
attempt(lambda: state.to_dict().update(never="stored"))
attempt(lambda: state.get("never"))
state.nested = {"list": [1]}
state.nested["list"].append(2)
state["nested"]["list"] += [3]
attempt(lambda: state.nested)
state.first = None
attempt(lambda: ("first" in state, state.first, state.get("first", "default")))
st.text_input("keyed", key="keyed")
st.text_input("unkeyed")
attempt(lambda: sorted(state))
st.button("clear", key="clear", on_click=clear)
if st.button("delete attribute", key="delete"):
    del state.first
    attempt(lambda: state.first)
    attempt(lambda: delattr(state, "first"))
