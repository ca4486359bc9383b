"""Calls and parameters of Streamlit that are not supported, however the app writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import findings, found
from wasm_runtime.compat import streamlit_names
from wasm_runtime.compat.refusals import refuses
from wasm_runtime.site.check.rules import streamlit_api


@pytest.fixture(autouse=True)
def unsupported(monkeypatch: pytest.MonkeyPatch) -> None:
    """`st.hologram` is a call of Streamlit that is not built yet: the real ones become fewer."""
    for module in (streamlit_names, streamlit_api):
        monkeypatch.setattr(module, "COMMANDS", streamlit_names.COMMANDS | {"hologram"})
        monkeypatch.setattr(module, "METHODS", streamlit_names.METHODS | {"hologram"})


UNSUPPORTED = [
    "import streamlit as st\nst.hologram()",
    "import streamlit\nstreamlit.hologram()",
    "import streamlit as st\ndef f():\n    st.hologram()",
    "from streamlit import hologram\nhologram()",
    "from streamlit import hologram as show\nshow()",
    "from streamlit import sidebar\nsidebar.hologram()",
    "from streamlit import *\ntitle('x')\nsidebar.hologram()",
    "import streamlit as st\nst.sidebar.hologram()",
    "import streamlit as st\nleft, right = st.columns(2)\nright.hologram()",
    "import streamlit as st\ncols = st.columns(2)\ncols[1].hologram()",
    "import streamlit as st\nst.columns(2)[0].hologram()",
    "import streamlit as st\nfor col in st.columns(2):\n    col.hologram()",
    "import streamlit as st\nfor col, x in zip(st.columns(2), 'ab'):\n    col.hologram()",
    "import streamlit as st\nfor i, col in enumerate(st.columns(2)):\n    col.hologram()",
    "import streamlit as st\n(a, b), c = st.columns(2), 1\nb.hologram()",
    "import streamlit as st\nwith st.container() as box:\n    box.hologram()",
    "import streamlit as st\nst.container().columns(2)[0].hologram()",
    "import streamlit as st\nplace = st.sidebar.empty()\nplace.hologram()",
    "import streamlit as st\none, two = st.tabs(['a', 'b'])\none.hologram()",
    "import streamlit as st\nst.expander('x').hologram()",
    "import streamlit as st\nwith st.expander('x'):\n    st.hologram()",
    "import streamlit as st\nshow = st.hologram\nshow()",
    "import streamlit as st\nwith st.hologram():\n    pass",
    "import streamlit as st\n[st.hologram() for _ in range(2)]",
]

SUPPORTED = [
    "import streamlit as st\nst.title('x')\nst.sidebar.metric('a', 1)\nst.columns(2)[0].metric('a', 1)",
    "import streamlit as st\nst.session_state.hologram = 1\nst.session_state.hologram",
    "import streamlit as st\nst.query_params.hologram",
    "import streamlit as st\nst.user.hologram",
    "import streamlit as st\nst.hologram_of_mine = 1\nst.hologram_of_mine",
    "import streamlit as st\nif hasattr(st, 'experimental_rerun'):\n    st.experimental_rerun()",
    "import streamlit as st\nst.cache_data.clear()\n@st.cache_data(ttl=1)\ndef f(): ...",
    "import streamlit as st\nst.column_config.NumberColumn('x', format='%d')",
    "import streamlit.components.v1 as components\ncomponents.html('x', height=1)",
    "import streamlit as st\nst.components.v1.iframe('x')",
    "import streamlit as st\nst.errors.StreamlitAPIException\nst.runtime.exists()",
    "import streamlit as st\ndef f(box: st.delta_generator.DeltaGenerator): ...",
    "import streamlit as st\nst.__version__",
    "import streamlit as st\nst.text_input('x').hologram()",
    "def f(st):\n    st.hologram()",
    "import streamlit as st\nst = Fake()\nst.hologram()",
    "import streamlit as st\ncol = st.columns(2)[0]\ncol = Other()\ncol.hologram()",
    "import streamlit as st\nst.Page('app.py', title='x')",
    "import streamlit as st\nst.button('x', **{'wrong': 1})",
    "import streamlit as st\nst.connection('x', type=Mine, anything=1)",
]


@pytest.mark.parametrize("source", UNSUPPORTED)
def test_an_unsupported_call_is_found(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == ["streamlit-call"]


@pytest.mark.parametrize("source", SUPPORTED)
def test_what_is_supported_or_is_not_streamlit_is_passed_over(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


@pytest.mark.parametrize(
    ("call", "happens"),
    [
        ("st.hologram()", "`st.hologram` is not supported yet: NotBuiltYetError when it is used."),
        ("st.login()", "`st.login` needs a server, and a static site has none: NeedsServerError."),
        ("st.experimental_rerun()", "`st.experimental_rerun` has been removed from Streamlit: AttributeError."),
        ("st.titel('x')", "`st.titel` does not exist in Streamlit 1.67: AttributeError."),
    ],
)
def test_it_says_why_a_call_is_not_there(tmp_path: Path, call: str, happens: str) -> None:
    [finding] = findings(tmp_path, f"import streamlit as st\n{call}")
    assert (finding.happens, finding.severity, finding.line) == (happens, "error", 2)


def test_a_call_that_was_removed_comes_with_what_took_its_place(tmp_path: Path) -> None:
    [finding] = findings(tmp_path, "import streamlit as st\n@st.cache\ndef f(): ...")
    assert finding.instead == "Use st.cache_data or st.cache_resource instead."


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("st.button('x', colour='red')", "st.button"),
        ("st.sidebar.button('x', colour='red')", "st.sidebar.button"),
        ("st.columns(2)[0].button('x', colour='red')", "st.button"),
        ("st.Page('app.py', colour='red')", "st.Page"),
        ("st.components.v1.html('x', colour='red')", "st.components.v1.html"),
        ("st.column_config.Column('x', colour='red')", "st.column_config.Column"),
    ],
)
def test_a_parameter_that_a_call_does_not_take_is_found(tmp_path: Path, call: str, name: str) -> None:
    [finding] = findings(tmp_path, f"import streamlit as st\n{call}")
    assert finding.rule == "streamlit-parameter"
    assert finding.happens == f"`{name}` has no parameter `colour`: TypeError."
    assert finding.column == call.index("colour") + 1


@pytest.mark.parametrize(
    ("call", "rules"),
    [
        ("st.title('x', depth=3)", ["streamlit-parameter"]),
        ("st.title('x', 3)", ["streamlit-parameter"]),
        ("st.title('x', depth=0)", []),
        ("st.title('x', mode='deep')", ["streamlit-parameter"]),
        ("st.title('x', mode='flat')", []),
        ("st.title('x')", []),
    ],
)
def test_a_value_that_a_call_declares_to_refuse_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, rules: list[str]
) -> None:
    @refuses("depth")
    @refuses("mode", "deep")
    def title(body: str, depth: int = 0, mode: str = "flat") -> None: ...

    monkeypatch.setattr("wasm_runtime.streamlit.title", title)
    assert found(tmp_path, f"import streamlit as st\n{call}") == rules
