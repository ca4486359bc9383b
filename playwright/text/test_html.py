"""st.html and the other texts: what an app's HTML may do, and what the keyboard reaches."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

APP = '''
import streamlit as st

VECTORS = """
<script>canary()</script>
<img src="data:," onerror="canary()">
<a href="javascript:canary()">link</a>
<a href="&#106;avascript:canary()">link</a>
<svg onload="canary()"><animate onbegin="canary()" attributeName="x" dur="1s"></svg>
<svg><script>canary()</script></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary()&gt;">
<noscript><p title="</noscript><img src=x: onerror=canary()>"></noscript>
<iframe srcdoc="<script>parent.canary()</script>"></iframe>
<object data="data:text/html,<script>canary()</script>"></object>
<form action="javascript:canary()"><button formaction="javascript:canary()">send</button></form>
<details open ontoggle="canary()">details</details>
<input autofocus onfocus="canary()">
<template><img src="data:," onerror="canary()"></template>
<img name="getElementById"><img name="body">
""".strip().splitlines()

for vector in VECTORS:
    st.html(vector + "&nbsp;")
    st.markdown(vector, unsafe_allow_html=True)
    st.markdown(vector)
    st.caption(vector, help=vector)
    st.badge(vector, help=vector)
    st.code(vector)
    st.help(vector)
    st.latex(vector)
st.html("<p class='styled'>styled</p>")
st.html("<style>.styled { text-decoration: underline }</style>")
st.html("<p id='target'></p><script>document.getElementById('target').textContent = 'by a script'</script>",
        unsafe_allow_javascript=True)
st.button("Before the badge")
st.badge("badge", help="Help of the badge")
st.text("end")
'''


def test_html_of_the_app_runs_no_script_unless_asked_to(
    open_script: Callable[[str], Page], no_errors: list[str]
) -> None:
    page = open_script(APP)
    expect(page.get_by_text("by a script", exact=True)).to_be_visible()
    expect(page.get_by_text("end", exact=True)).to_be_visible()
    # A document in a frame is drawn without its scripts, and Chromium says so.
    no_errors[:] = [error for error in no_errors if "the document's frame is sandboxed" not in error]
    # Without `canary` a vector that runs would end in an error on the console, which fails the test.
    assert page.evaluate("typeof document.getElementById === 'function' && document.body.tagName === 'BODY'")
    styled = page.get_by_text("styled", exact=True)
    expect(styled).to_have_css("text-decoration-line", "underline")
    page.get_by_text("end", exact=True).scroll_into_view_if_needed()  # a tip closes when the page scrolls
    page.get_by_role("button", name="Before the badge").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tooltip")).to_have_text("Help of the badge")
