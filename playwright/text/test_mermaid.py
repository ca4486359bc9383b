"""Diagrams in Markdown: drawn in the app's look, complete in themselves, and asking nothing of any other host."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.support.browser.app_page import START, new_page, open_app, settle, wait_until
from tests.support.browser.hostile_app import VECTORS
from tests.support.command import ROOT

# One pixel.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)

SCRIPT = (
    VECTORS
    + r'''
import time

import streamlit as st


def shown(key, text):
    with st.container(key=key):
        st.markdown(f"```mermaid\n{text}\n```")


shown("flowchart", "flowchart LR\n  A[Some words] --> B")
shown("sequence", "sequenceDiagram\n  A->>B: Hello")
shown("gantt", "gantt\n  dateFormat YYYY-MM-DD\n  Task :a, 2024-01-01, 3d")
shown("titled", "---\nconfig:\n  layout: elk\n---\nflowchart LR\n  accTitle: A title\n  accDescr: and more\n  A-->B")
shown("alt", "%% stAlt: Given by the script\nmindmap\n  A")
shown("own_theme", "%%{init: {'theme': 'forest'}}%%\nflowchart LR\n  A-->B")

shown("wrong", "%% a comment\nflowchart LR\n  A --> ]B\n  C")
shown("unknown", "\nnonsense\n  A --> B")
shown("endless", "flowchart LR\n" + "\n".join(f"  a{i} --> b{i}" for i in range(501)))

st.html("<style>svg, text { font: 40px serif !important; display: none !important; }</style><p id='diagram'>kept</p>")
shown("hostile", """%%{init: {"securityLevel": "loose", "themeCSS": "* { fill: url(http://localhost:9/style) }"}}%%
flowchart LR
  A["<img src='http://localhost:9/label' onerror='parent.canary()'><script>parent.canary()</script>"] --> B
  click A "javascript:parent.canary()"
  click B call canary()""")
for number, vector in enumerate(HOSTILE):
    shown(f"vector_{number}", f'flowchart LR\n  A["{vector}"] -- {vector} --> B\n  click A "{vector}" "{vector}"')
shown("picture", 'flowchart LR\n  A@{ img: "http://localhost:9/shape", label: "x", pos: "t", w: 60, h: 60 }')
for name, address in {
    "own": "favicon.svg",
    "foreign": "https://pictures.example/open.png",
    "missing": "https://pictures.example/missing.png",
    "written": f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{'<g/>' * 9999}</svg>",
    "no_picture": "data:image/png,x",
}.items():
    shown(f"{name}_picture", f'flowchart LR\n  A@{{ img: "{address}", label: "x", w: 60, h: 60 }}\n  A --> B')

count = st.slider("Nodes", 1, 9)
shown("changing", "flowchart LR\n" + "\n".join(f"  A{i} --> B" for i in range(count)))
with st.sidebar:
    shown("side", "flowchart LR\n  A --> B")


def words():
    yield "Text\n\n```mer"
    for part in ["maid\n", "flowchart", " LR\n", "  A --> ", "B\n  B --", "> C[la", "bel]\n```", "\nafter", "wards"]:
        yield part
        time.sleep(0.15)


if st.button("Write"):
    with st.container(key="streamed"):
        st.write_stream(words)
'''
)

# Notes which images have an address, and what they are.
NOTE = """
globalThis.canary = () => console.error("a canary ran");
globalThis.made = new Map();
const { createObjectURL, revokeObjectURL } = URL;
URL.createObjectURL = (blob) => {
    const address = createObjectURL.call(URL, blob);
    if (blob.type === "image/svg+xml") blob.text().then((text) => made.set(address, text));
    return address;
};
URL.revokeObjectURL = (address) => {
    made.delete(address);
    revokeObjectURL.call(URL, address);
};
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
"""

# Notes, one after the other, as what the diagram that is being written is shown.
WATCH = """() => {
    globalThis.seen = [];
    const ids = ["stCode", "stMermaidError", "stMermaidChart"];
    const look = () => {
        const place = document.querySelector(".st-key-streamed");
        const now = ids.filter((id) => place?.querySelector(`[data-testid=${id}]`)).join();
        if (now !== "" && now !== seen.at(-1)) seen.push(now);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}"""


@pytest.fixture(scope="module")
def errors() -> list[str]:
    return []


@pytest.fixture(scope="module")
def asked() -> list[str]:
    return []


@pytest.fixture(scope="module")
def app(
    browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path], asked: list[str], errors: list[str]
) -> Iterator[Page]:
    policy = re.search("Content-Security-Policy: (.*)", (ROOT / "docs" / "hosting.md").read_text("utf-8"))
    assert policy is not None
    headers = {"content-security-policy": policy[1]}
    with new_page(browser) as page:
        address = built(written(SCRIPT))
        page.route(address, lambda route: route.fulfill(response=(got := route.fetch()), headers=got.headers | headers))
        page.route("https://pictures.example/open.png", answer_with(200))
        page.route("https://pictures.example/missing.png", answer_with(404))
        page.add_init_script(NOTE)
        # What the policy of the frame has stopped was asked for inside the browser alone.
        page.on("requestfinished", lambda request: asked.append(f"{request.url} answered"))
        page.on("requestfailed", lambda request: asked.append(f"{request.url} {request.failure}"))
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        yield open_app(page, address)


def answer_with(status: int) -> Callable[[Route], None]:
    return lambda route: route.fulfill(status=status, body=PNG if status == 200 else b"", content_type="image/png")


def diagram(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key}").get_by_test_id("stMermaidChart").get_by_role("img")


def svg(app: Page, key: str) -> str:
    """What is in the image."""
    expect(diagram(app, key)).to_be_visible()
    wait_until(app, lambda: diagram(app, key).evaluate("(image) => image.complete && made.has(image.src)"))
    return str(diagram(app, key).evaluate("(image) => made.get(image.src)"))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("flowchart", "Mermaid flowchart"),
        ("sequence", "Mermaid sequence diagram"),
        ("gantt", "Mermaid Gantt chart"),
        ("titled", "A title: and more"),
        ("alt", "Given by the script"),
    ],
)
def test_diagrams_are_images_with_a_name(app: Page, key: str, name: str) -> None:
    expect(diagram(app, key)).to_have_accessible_name(name)
    assert diagram(app, key).evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 20


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("wrong", "Mermaid diagram error: Lexical error on line 3. Unrecognized text."),
        ("unknown", "Line 2 has to name one, such as flowchart, but is: nonsense"),
        ("picture", "The picture http://localhost:9/shape cannot be part of the diagram"),
        ("missing_picture", 'Put it into the folder "static" of the app, or write it as a data: address.'),
        ("no_picture_picture", "The picture data:image/png,x is none that the browser can show."),
        ("endless", "Mermaid diagram error: Edge limit exceeded. 500 edges found, but the limit is 500."),
    ],
)
def test_errors_say_what_is_wrong_and_where(app: Page, key: str, text: str) -> None:
    error = app.locator(f".st-key-{key}").get_by_role("alert")
    expect(error).to_have_attribute("data-testid", "stMermaidError")
    expect(error).to_contain_text(text)


def test_the_image_brings_its_font_and_nothing_of_the_page_gets_into_it(app: Page) -> None:
    drawn = svg(app, "flowchart")
    assert "@font-face" in drawn
    assert 'url("data:font/woff2' in drawn
    # As large as its words are, whatever the app's own styles say of texts in the page.
    assert 300 < diagram(app, "flowchart").evaluate("(image) => image.naturalWidth") < 600
    expect(app.locator("#diagram")).to_have_text("kept")


def test_nothing_in_a_diagram_runs_or_is_asked_of_another_host(app: Page, asked: list[str], errors: list[str]) -> None:
    drawn = svg(app, "hostile")
    for sign in ("<script", "onerror", "javascript:"):
        assert sign not in drawn
    elsewhere = [request.partition("localhost:9/")[2] for request in asked if "localhost:9/" in request]
    assert set(elsewhere) <= {"style csp", "label csp"}
    # All are drawn, or no diagrams.
    expect(app.locator("[class*=st-key-vector_] [data-testid=stCode]")).to_have_count(0, timeout=START)
    assert [error for error in errors if "canary ran" in error] == []
    assert app.evaluate("violations") == []


@pytest.mark.parametrize(
    ("key", "start"),
    [
        ("own", "data:image/svg+xml;base64,"),
        ("foreign", "data:image/png;base64,"),
        ("written", "data:image/svg+xml,&lt;svg"),
    ],
)
def test_pictures_are_a_part_of_the_diagram(app: Page, key: str, start: str) -> None:
    drawn = svg(app, f"{key}_picture")
    assert f'href="{start}' in drawn
    assert 'height="60"' in drawn
    assert diagram(app, f"{key}_picture").evaluate("(image) => image.decode().then(() => image.naturalWidth)") > 60


def test_a_diagram_that_fills_its_room_is_drawn_again_when_that_changes(app: Page) -> None:
    def is_as_wide_as_its_room() -> bool:
        width, room = diagram(app, "gantt").evaluate("(image) => [image.width, image.parentElement.clientWidth]")
        return bool(width == room and f'width="{width}"' in svg(app, "gantt"))

    before = app.viewport_size
    assert before is not None
    wait_until(app, is_as_wide_as_its_room)
    app.set_viewport_size({"width": 600, "height": 700})
    wait_until(app, is_as_wide_as_its_room)
    app.set_viewport_size(before)
    wait_until(app, is_as_wide_as_its_room)


def test_nothing_moves_when_a_diagram_that_was_drawn_before_takes_the_place_of_its_text(app: Page) -> None:
    svg(app, "flowchart")
    height = diagram(app, "flowchart").evaluate(
        "(image) => image.parentElement.parentElement.parentElement.offsetHeight"
    )
    page = app.context.new_page()
    page.route("**/mermaid/*", lambda route: route.abort())
    page.goto(app.url)
    place = page.locator(".st-key-flowchart .diagram-source[style]")
    expect(place).to_be_visible(timeout=START)
    assert place.evaluate("(place) => place.offsetHeight") == height
    page.close()


def test_a_diagram_that_changes_stays_an_image_and_gives_its_address_back(app: Page) -> None:
    before = svg(app, "changing")
    app.get_by_role("slider", name="Nodes").press("End")
    expect(app.locator(".st-key-changing").get_by_test_id("stCode")).to_have_count(0)
    wait_until(app, lambda: svg(app, "changing") != before)
    assert svg(app, "changing").count("basic label-container") == 10
    shown = app.get_by_test_id("stMermaidChart").get_by_role("img")
    wait_until(app, lambda: app.evaluate("made.size") == shown.count())


def test_a_diagram_that_is_being_written_is_code_until_it_is_complete(app: Page) -> None:
    app.evaluate(WATCH)
    app.get_by_role("button", name="Write").click()
    expect(app.locator(".st-key-streamed")).to_contain_text("afterwards")
    settle(app)
    expect(diagram(app, "streamed")).to_be_visible()
    assert app.evaluate("seen") == ["stCode", "stMermaidChart"]


def test_a_diagram_is_saved_and_copied_and_fills_the_page(app: Page) -> None:
    app.context.grant_permissions(["clipboard-read", "clipboard-write"])
    whole = app.locator(".st-key-flowchart")
    image = diagram(app, "flowchart")
    with app.expect_download() as download:
        whole.get_by_role("button", name="Download as PNG").click()
    assert download.value.suggested_filename == "mermaid-diagram.png"
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 2 * image.evaluate("(image) => image.naturalWidth")
    whole.get_by_role("button", name="Copy to clipboard").click()
    expect(whole.get_by_role("button", name="Copied")).to_be_visible()
    assert app.evaluate("navigator.clipboard.readText()") == "flowchart LR\n  A[Some words] --> B"
    before = image.evaluate("(image) => image.width")
    whole.get_by_role("button", name="Fullscreen").click()
    expect(whole.get_by_role("button", name="Close fullscreen")).to_be_visible()
    assert image.evaluate("(image) => image.width") > 1.5 * before
    app.keyboard.press("Escape")
    expect(whole.get_by_role("button", name="Fullscreen", exact=True)).to_be_visible()


def test_a_diagram_has_the_colours_of_the_theme_and_of_its_place(app: Page) -> None:
    def color(name: str, place: str = "html") -> str:
        found = app.evaluate(f"getComputedStyle(document.querySelector('{place}')).getPropertyValue('--{name}')")
        return str(found).strip()

    schemes: tuple[Literal["dark", "light"], ...] = ("dark", "light")

    def has_changed() -> bool:
        return color("text") in svg(app, "flowchart")

    for scheme in schemes:
        app.emulate_media(color_scheme=scheme)
        expect(app.locator("html")).to_have_attribute("data-theme", scheme)
        wait_until(app, has_changed)
    assert color("field", ".stSidebar") in svg(app, "side")
    assert color("field") not in svg(app, "own_theme")


def test_before_scripts_have_run_the_text_is_shown(browser: Browser, app: Page) -> None:
    with new_page(browser) as page:
        page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(app.url)
        expect(page.locator(".st-key-flowchart").get_by_test_id("stCode")).to_contain_text("A[Some words] --> B")
