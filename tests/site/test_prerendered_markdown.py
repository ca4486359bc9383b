"""Markdown in the HTML that a build leaves. That it says what the page says, is compared in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wasm_runtime.site.prerender.markdown import label, markdown, plain_label
from wasm_runtime.site.prerender.slug import slug, xxh32
from wasm_runtime.site.prerender.syntax import has_formula

ANCHORS: dict[str, str] = json.loads((Path(__file__).parents[1] / "data" / "anchors.json").read_text("utf-8"))
AWAY = 'target="_blank" rel="noopener noreferrer"'


def test_headings_have_the_ids_that_streamlit_gives_them() -> None:
    assert {text: slug(text) for text in ANCHORS} == ANCHORS
    assert slug("") is None
    assert '<h1 id="the-st-write-call">' in markdown("# The `st.write` call")


@pytest.mark.parametrize(("text", "value"), [("", 0x02CC5D05), ("abc", 0x32D153FF), ("x" * 100, 0x4BD30D3A)])
def test_the_hash_is_that_of_its_authors(text: str, value: int) -> None:
    assert xxh32(text, 0) == value


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Was $10, **now $8**, save $2", "<p>Was $10, <strong>now $8</strong>, save $2</p>"),
        ("area $x^2$", '<p>area <span class="formula-source">x^2</span></p>'),
        ("$$\nx\n$$", '<span class="formula-source">x</span>'),
        ("한국:sparkles: 10:30:cat: :cat:s", "<p>한국✨ 10:30🐱 :cat:s</p>"),
        (
            ":red[**b** ] :mauve[x]",
            '<p><span class="stMarkdownColoredText text-red"><strong>b</strong></span> :mauve</p>',
        ),
        (":::note\na\n:::", "<div>\n<p>a</p>\n</div>"),
        ("see http://localhost:8501.", f'<p>see <a href="http://localhost:8501" {AWAY}>http://localhost:8501</a>.</p>'),
        ("[a -> b](#c) -> d", '<p><a href="#c">a -&gt; b</a> → d</p>'),
        ("[a](javascript:x)", '<p><a href="#">a</a></p>'),
        ("~a~ ~~b~~", "<p><del>a</del> <del>b</del></p>"),
        (
            "- [x] a",
            '<ul>\n<li class="task-list-item"><input type="checkbox" checked disabled> a</li>\n</ul>',
        ),
        ("<div>**a**</div>", "&lt;div&gt;**a**&lt;/div&gt;"),
    ],
)
def test_text_is_shown_as_the_page_shows_it(text: str, shown: str) -> None:
    assert markdown(text).strip() == shown


def test_footnotes_stand_at_the_end_and_lead_back() -> None:
    shown = markdown("a[^n] b[^n]\n\n[^n]: *c*\n\nd")
    assert shown.index("<p>d</p>") < shown.index('<li id="user-content-fn-n">')
    assert '<sup><a href="#user-content-fn-n" id="user-content-fnref-n-2">1</a></sup>' in shown
    assert '<em>c</em> <a href="#user-content-fnref-n" aria-label="Back to reference 1">↩</a>' in shown


def test_a_label_is_one_line_and_names_its_widget() -> None:
    assert label("# $5 **a**").strip() == "<p># $5 <strong>a</strong></p>"
    assert plain_label(" **a** :material/home: b_c_d `e` ") == " a  b_c_d e "


@pytest.mark.parametrize("part", ["$", "$a ", "`", "` ", "\\", "~~~\n", "$`", ":red[", ":a", "http://", "[^a]", "~a"])
def test_a_text_that_nobody_would_write_is_read_all_the_same(part: str) -> None:
    has_formula(f"{part * 2000} $")
    assert markdown(part * 500)
