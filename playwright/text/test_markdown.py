"""Text as a browser shows it: what it looks like, what links and buttons do, what HTML may not do."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser.app_page import open_app

Open = Callable[[str], Page]


def styles(locator: Locator, *names: str) -> list[str]:
    """Computed styles."""
    values: list[str] = locator.evaluate(
        "(element, names) => names.map((name) => getComputedStyle(element)[name])", names
    )
    return values


def size(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box is not None
    return box["width"], box["height"]


TEXTS = '''
import streamlit as st

st.markdown("""
A paragraph with **bold**, `code` and :red[red *words*].

- one
- two
  - deeper
- [x] done
- [ ] open

| left | middle | right |
|:-----|:------:|------:|
| 1    | 2      | 3     |

:blue-background[back] :green-badge[badge] :small[small] :rainbow[rain] :material/home: :smile: :no_such_emoji:

$x^2$ and $$\\\\sum_i x_i$$ are set

$$
\\\\frac{1}{2}
$$

![dot](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=)
""")
st.caption("Small print: $5 **or** $6")
'''


def test_text_has_the_shape_that_its_markup_asks_for(open_script: Open) -> None:
    page = open_script(TEXTS)
    text = page.get_by_test_id("stMarkdown").first
    assert styles(text.locator("strong"), "fontWeight") == ["600"]
    assert "Source Code Pro" in styles(text.locator("code"), "fontFamily")[0]
    assert styles(text.get_by_text("red words"), "color") == styles(text.locator("em"), "color") == ["rgb(158, 48, 59)"]
    items = text.locator("li")
    assert [styles(items.nth(index), "listStyleType")[0] for index in range(5)] == [
        "disc",
        "disc",
        "circle",
        "none",
        "none",
    ]
    boxes = text.get_by_role("checkbox")
    expect(boxes.first).to_be_checked()
    expect(boxes.first).to_be_disabled()
    expect(boxes.last).not_to_be_checked()
    cells = text.locator("td")
    assert [styles(cells.nth(index), "textAlign")[0] for index in range(3)] == ["left", "center", "right"]
    assert styles(cells.first, "borderBottomWidth", "paddingLeft") == ["1px", "12px"]
    assert styles(page.get_by_text("Small print"), "fontSize") == ["14px"]


def test_colours_badges_icons_and_emoji_are_drawn(open_script: Open) -> None:
    page = open_script(TEXTS)
    text = page.get_by_test_id("stMarkdown").first
    assert styles(text.get_by_text("back", exact=True), "backgroundColor") == ["rgb(237, 245, 255)"]
    assert styles(text.get_by_text("badge", exact=True), "backgroundColor", "color", "fontSize") == [
        "rgb(241, 251, 246)",
        "rgb(12, 90, 68)",
        "14px",
    ]
    assert styles(text.get_by_text("small", exact=True), "fontSize") == ["14px"]
    assert styles(text.get_by_text("rain", exact=True), "backgroundClip") == ["text"]
    icon = text.get_by_role("img", name="home icon")
    page.wait_for_function("document.fonts.check('16px \"Material Symbols Rounded\"')")
    # Letters of the name would be wider than the one sign they stand for.
    assert size(icon)[0] == 16
    assert icon.evaluate("icon => icon.scrollWidth") == 16
    expect(text).to_contain_text("😄 :no_such_emoji:")


def test_formulas_are_set_and_prices_are_left_alone(open_script: Open) -> None:
    page = open_script(TEXTS)
    text = page.get_by_test_id("stMarkdown").first
    expect(text.locator(".katex")).to_have_count(3)
    expect(text.locator(".katex-display")).to_have_count(1)
    prices = page.get_by_text("Small print: $5 or $6")
    expect(prices.locator("strong")).to_have_text("or")
    page.wait_for_function("document.fonts.check('16px KaTeX_Main')")
    bar = text.locator(".katex-display .frac-line")
    one, two = (text.locator(".katex-display .mord", has_text=digit).last.bounding_box() for digit in "12")
    line = bar.bounding_box()
    assert one is not None and two is not None and line is not None
    assert one["y"] < line["y"] < two["y"] + two["height"]


LINKS = """
import streamlit as st

st.title("`Top` :material/home: :red[red]")
st.markdown("[away](https://example.com/there) [down](#far-down) [evil](javascript:alert(1))")
st.markdown("A note[^1].\\n\\n[^1]: What it says.")
for i in range(60):
    st.text(f"line {i}")
st.header("Far down")
st.subheader("Named", anchor="own-name")
st.subheader("Without", anchor=False)
"""


def in_view(locator: Locator) -> None:
    expect(locator).to_be_in_viewport()


def test_links_lead_away_in_a_new_tab_and_down_the_page_in_this_one(context: BrowserContext, open_script: Open) -> None:
    context.route(
        "https://example.com/**", lambda route: route.fulfill(body="<title>There</title>", content_type="text/html")
    )
    page = open_script(LINKS)
    with context.expect_page() as opened:
        page.get_by_role("link", name="away").click()
    expect(opened.value).to_have_title("There")
    assert opened.value.evaluate("window.opener") is None
    assert opened.value.evaluate("document.referrer") == ""
    evil = page.get_by_text("evil")
    evil.click()
    assert evil.get_attribute("href") == "#"
    page.get_by_role("link", name="down").click()
    in_view(page.get_by_role("heading", name="Far down"))
    assert page.url.endswith("#far-down")


def test_footnotes_lead_down_and_back(open_script: Open) -> None:
    page = open_script(LINKS)
    page.set_viewport_size({"width": 800, "height": 300})
    page.get_by_role("link", name="1", exact=True).click()
    in_view(page.get_by_text("What it says."))
    page.get_by_role("link", name="Back to reference 1").click()
    in_view(page.get_by_text("A note"))


def test_a_heading_has_a_link_that_shows_when_pointed_at_and_works_on_load(open_script: Open) -> None:
    page = open_script(LINKS)
    heading = page.get_by_role("heading", level=1)
    link = heading.get_by_role("link", name="Link to heading")
    assert styles(link, "opacity") == ["0"]
    heading.hover()
    assert styles(link, "opacity") == ["1"]
    link.click()
    assert page.url.endswith("#top-home-red")
    expect(page.locator("#own-name")).to_have_text("Named")
    expect(page.get_by_role("heading", name="Without").get_by_role("link")).to_have_count(0)
    address = page.url.split("#")[0]
    page.goto("about:blank")
    open_app(page, f"{address}#own-name")
    in_view(page.locator("#own-name"))
    page.evaluate("location.hash = '#top-home-red'")
    in_view(page.locator("#top-home-red"))


HTML = '''
import streamlit as st

EVIL = """<b class="own">bold</b>
<script>window.evil = 1</script>
<img src="missing:" onerror="window.evil = 2"><svg onload="window.evil = 3"></svg>
<a href="javascript:window.evil = 4">click</a>
<style>.own { color: rgb(1, 2, 3) }</style>
"""
st.markdown(EVIL)
st.markdown(EVIL, unsafe_allow_html=True)
st.write("the end")
'''


def test_html_is_text_unless_allowed_and_no_script_in_it_ever_runs(
    page: Page, open_script: Open, no_errors: list[str]
) -> None:
    page.on("dialog", lambda dialog: dialog.dismiss())
    open_script(HTML)
    asked, allowed = (page.get_by_test_id("stMarkdown").nth(index) for index in range(2))
    expect(asked).to_contain_text('<b class="own">bold</b>')
    expect(asked.locator("b, script, img, svg, style")).to_have_count(0)
    bold = allowed.locator("b.own")
    expect(bold).to_have_text("bold")
    assert styles(bold, "color") == ["rgb(1, 2, 3)"]
    allowed.get_by_text("click").click()
    expect(page.get_by_text("the end")).to_be_visible()
    assert page.evaluate("window.evil") is None
    no_errors.clear()


CODE = """
import streamlit as st

LONG = "word " * 60
st.code("def f(x):\\n    return x\\n\\nf(1)", line_numbers=True)
st.code(LONG, language=None)
st.code(LONG, language=None, wrap_lines=True)
st.code("\\n".join("abcdefghijkl"), height=100)
st.text(LONG)
st.text("  two  blanks\\n\\tand a tab <b>")
st.markdown("```python\\nimport os\\n```")
"""


def test_code_has_colours_numbers_and_scrolls_or_wraps_as_asked(open_script: Open) -> None:
    page = open_script(CODE)
    numbered, long, wrapped, low, fenced = (page.get_by_test_id("stCode").nth(index) for index in range(5))
    assert styles(numbered.locator(".token.keyword").first, "color") == ["rgb(36, 79, 180)"]
    expect(fenced.locator(".token.keyword")).to_have_text("import")
    numbers = numbered.locator(".line-number")
    expect(numbers).to_have_text(["1", "2", "3", "4"])
    tops = [numbers.nth(index).bounding_box() for index in range(4)]
    assert [round(box["y"] - tops[0]["y"]) for box in tops if box and tops[0]] == [0, 22, 45, 67]
    scrolls = "code => { const pre = code.querySelector('pre'); return pre.scrollWidth > pre.clientWidth; }"
    assert long.evaluate(scrolls)
    assert not wrapped.evaluate(scrolls)
    assert size(wrapped)[1] > 2 * size(long)[1]
    assert size(low)[1] == 100
    low.locator("pre").focus()
    page.keyboard.press("End")
    page.wait_for_function("document.querySelectorAll('.stCode pre')[3].scrollTop > 50")


def test_the_copy_button_copies_the_code_without_its_numbers(context: BrowserContext, open_script: Open) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_script(CODE)
    block = page.get_by_test_id("stCode").first
    page.mouse.move(0, 0)
    button = block.get_by_role("button", name="Copy to clipboard")
    assert styles(block.locator(".copy-button"), "opacity") == ["0"]
    block.hover()
    assert styles(block.locator(".copy-button"), "opacity") == ["1"]
    button.click()
    expect(block.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "def f(x):\n    return x\n\nf(1)"
    expect(button).to_be_visible()


def test_text_is_shown_as_it_is(open_script: Open) -> None:
    page = open_script(CODE)
    long, spaced = (page.get_by_test_id("stText").nth(index) for index in range(2))
    assert size(long)[1] > 40
    assert long.evaluate("text => text.scrollWidth <= text.clientWidth")
    assert spaced.evaluate("text => text.innerText") == "two  blanks\n\tand a tab <b>"


ALERTS = """
import streamlit as st

st.info("Only text")
st.warning("With **icon**", icon=":material/star:")
st.error("Body", title="Title", icon="🎈")
st.header("One", divider=True)
st.header("Two", divider=True)
st.header("Grey", divider="gray")
if st.checkbox("More"):
    st.header("Between", divider=True)
st.header("Three", divider=True)
st.divider()
"""


def test_alerts_have_their_icon_beside_the_text_and_their_title_above_it(open_script: Open) -> None:
    page = open_script(ALERTS)
    plain, with_icon, titled = (page.get_by_test_id("stAlert").nth(index) for index in range(3))
    expect(plain.get_by_test_id("stAlertDynamicIcon")).to_have_count(0)
    icon, text = (
        with_icon.get_by_test_id(name).bounding_box() for name in ("stAlertDynamicIcon", "stMarkdownContainer")
    )
    assert icon is not None and text is not None
    assert icon["x"] + icon["width"] < text["x"]
    title, body = titled.get_by_test_id("stAlertTitle").bounding_box(), titled.get_by_text("Body").bounding_box()
    assert title is not None and body is not None
    assert title["y"] + title["height"] <= body["y"]


def test_lines_under_headings_take_their_colours_in_turn(open_script: Open) -> None:
    page = open_script(ALERTS)
    lines = page.get_by_test_id("stHeadingDivider")
    blue, green, orange, red = "rgb(59, 130, 246)", "rgb(7, 148, 100)", "rgb(224, 104, 43)", "rgb(217, 74, 87)"
    colours = [styles(lines.nth(index), "backgroundColor")[0] for index in range(4)]
    assert colours == [blue, green, "rgb(107, 114, 128)", orange]
    page.get_by_text("More").click()
    expect(lines).to_have_count(5)
    expect(lines.last).to_have_css("background-color", red)
    expect(lines.nth(3)).to_have_css("background-color", orange)
    assert size(page.locator(".stMarkdown hr"))[1] == 1
