"""What the build draws of a page is what the page shows when it is live: in texts, boxes, colours and pixels."""

from __future__ import annotations

import base64
import difflib
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.browser.app_page import START, settle
from tests.support.browser.held_files import HeldFiles

Scheme = Literal["light", "dark"]
# High enough that nothing has to be scrolled into sight.
SIZES: tuple[ViewportSize, ...] = ({"width": 1280, "height": 28000}, {"width": 390, "height": 30000})
SCALE = 0.5  # Chromium draws no picture that is higher than 16384 pixels
TOLERANCE = 1  # pixels
# The browser draws its players by itself, with what it knows of a file so far.
MASKED = (
    "header, .stCameraInput, .stAudio, .stVideo, .stDataFrame, .stElementContainer:has([data-testid^=stBidiComponent])"
)

# Texts with their boxes, letters and colours, and the boxes of all that has a test id; what says how far the start has
# come, the menu that is there after it, what a camera says, what a table's canvas draws and what components of the app
# draw are left out.
READ = """() => {
  const left = "header [role=status] *, .stMainMenu, .stMainMenu *, .stToolbarActions, .stCameraInput *, " +
    "[data-testid^=stBidiComponent], [data-testid^=stBidiComponent] *, .stPdf *, [data-type=component_instance] *, " +
    ".stDataFrame *";
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(left);
  const box = ({ x, y, width, height }) => [x, y, width, height];
  const found = [];
  const nodes = document.createTreeWalker(document.querySelector(".stApp"), NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (node.previousSibling instanceof Text || !seen(parent)) continue;
    // Components may write a text in pieces.
    const range = document.createRange();
    range.setStart(node, 0);
    let last = node;
    while (last.nextSibling instanceof Text) last = last.nextSibling;
    range.setEnd(last, last.data.length);
    if (range.toString().trim() === "") continue;
    const { font, color } = getComputedStyle(parent);
    found.push([range.toString(), box(range.getBoundingClientRect()), [font, color]]);
  }
  for (const element of document.querySelectorAll(".stApp, .stApp [data-testid], .stApp input, .stApp textarea")) {
    if (!seen(element)) continue;
    const name = element.dataset.testid ?? `${element.localName} ${element.type}`;
    found.push([name, box(element.getBoundingClientRect()), [element.value ?? "", element.placeholder ?? ""]]);
  }
  return found;
}"""
# How many pixels of two pictures differ by more than a shade, and where the first and the last of them are.
COMPARE = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }));
  const rows = new Set();
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if ([0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > 8)) {
      count += 1;
      rows.add(Math.floor(at / 4 / one.width));
    }
  }
  return { count, rows: [...rows] };
}"""
# What is in frames, documents and diagrams are drawn live only.
AT_REST = """
*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent; }
.stIFrame, .stPdf, [data-type=component_instance] > * { visibility: hidden !important; }
[data-testid=stMarkdownPre]:has(.diagram-source, [data-testid=stMermaidChart]) { display: none !important; }
"""


@pytest.fixture(scope="module", params=SIZES, ids=["desktop", "phone"])
def pages(request: pytest.FixtureRequest, browser: Browser, gallery: str) -> Iterator[tuple[Page, Page]]:
    """The page as the build has drawn it, and the live one."""
    context = browser.new_context(viewport=request.param, device_scale_factor=SCALE)
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    drawn, live = context.new_page(), context.new_page()
    HeldFiles(drawn, "**/assets/start-*.js")
    # Under a name of its own: on the author's own machine an exception has links that it has nowhere else.
    address = gallery.replace("127.0.0.1", "site.localhost")
    for page in (drawn, live):
        page.goto(address, wait_until="commit")
    live.wait_for_selector("[data-test-script-state=notRunning]", timeout=START)
    settle(live)
    drawn.wait_for_selector("#root[data-prerendered] .stBottom")
    yield drawn, live
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_the_build_looks_as_the_live_one(pages: tuple[Page, Page], scheme: Scheme) -> None:
    looks, pictures = [], []
    for page in pages:
        page.emulate_media(color_scheme=scheme)
        page.add_style_tag(content=AT_REST)
        settle(page)  # the page's script hears of the scheme
        page.wait_for_function("document.fonts.status === 'loaded'")
        looks.append(page.evaluate(READ))
        picture = page.screenshot(mask=[page.locator(MASKED)], animations="disabled")
        pictures.append(base64.b64encode(picture).decode())
    assert differences(*looks) == []
    assert pages[0].evaluate(COMPARE, pictures) == {"count": 0, "rows": []}


def differences(drawn: list[Any], live: list[Any]) -> list[str]:
    names, names_live = ([name for name, *_ in each] for each in (drawn, live))
    if names != names_live:
        return list(difflib.unified_diff(names, names_live, "the build", "live", lineterm=""))
    return [
        f"{name!r} is {box} {look} in the build, {box_live} {look_live} live"
        for (name, box, look), (_, box_live, look_live) in zip(drawn, live, strict=True)
        if look != look_live or any(abs(one - other) > TOLERANCE for one, other in zip(box, box_live, strict=True))
    ]
