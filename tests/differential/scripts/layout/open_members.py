"""`.open` of what expanders, tabs and popovers return: when it says something, and what it refuses."""

import streamlit as st

CALLS = {
    "expander": lambda name, **how: st.expander(name, **how),
    "open expander": lambda name, **how: st.expander(name, True, **how),
    "popover": lambda name, **how: st.popover(name, **how),
    "tab": lambda name, **how: st.tabs([name, "other"], **how)[0],
    "second tab": lambda name, **how: st.tabs(["other", name], **how)[1],
    "default tab": lambda name, **how: st.tabs(["other", name], default=name, **how)[1],
}


def attempt(what, call):
    try:
        st.write(what, repr(call()))
    except Exception as error:
        st.exception(error)


HOW = {
    "nothing": {},
    "ignore": {"on_change": "ignore"},
    "rerun": {"on_change": "rerun"},
    "callback": {"on_change": lambda: None},
    "arguments": {"on_change": lambda *args, **kwargs: None, "args": (1,), "kwargs": {"a": 2}},
    "none": {"on_change": None},
    "word": {"on_change": "open"},
    "number": {"on_change": 5},
}
for kind, call in CALLS.items():
    for name, how in HOW.items():
        attempt(f"{kind} {name}", lambda: call(f"{kind} {name}", **how).open)
        attempt(f"{kind} {name} keyed", lambda: call(f"{kind} {name}", key=f"{kind} {name}", **how).open)
    with st.form(f"form of {kind}"):
        for name, how in HOW.items():
            attempt(f"{kind} {name} in a form", lambda: call(f"{kind} {name} in a form", **how).open)
        st.form_submit_button(f"submit {kind}")


def members(container):
    kind = type(container)
    here = kind.__dict__.get("open") or kind.__mro__[1].__dict__.get("open")
    return kind.__name__, kind.__module__, isinstance(here, property), "open" in dir(container)


def assigned(container):
    seen = []
    for value in (True, False, None, "text"):
        container.open = value
        seen.append(container.open)
    return seen


for kind, call in CALLS.items():
    attempt(f"members of {kind}", lambda: members(call(f"members of {kind}")))
    attempt(f"assigned to {kind}", lambda: assigned(call(f"assigned to {kind}", on_change="rerun")))
    attempt(f"deleted from {kind}", lambda: delattr(call(f"deleted from {kind}", on_change="rerun"), "open"))

attempt("container", lambda: st.sidebar.container().open())
attempt("status", lambda: hasattr(type(st.status("status", state="complete")), "open"))


@st.dialog("dialog")
def dialog():
    st.write("in the dialog")


attempt("dialog", lambda: [hasattr(dialog, "open"), hasattr(dialog, "close")])
if st.button("open the dialog"):
    attempt("opened", dialog)


@st.fragment
def part():
    shown = st.expander("in a fragment", on_change="rerun", key="in a fragment")
    st.write("in a fragment", shown.open)


part()
st.button("open it", on_click=lambda: st.session_state.update({"in a fragment": True}))
