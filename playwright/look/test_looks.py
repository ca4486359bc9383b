"""The page looks as Streamlit's does: its own server and our site beside each other, in the same browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserType, Page, ViewportSize, expect

from tests.support.browser import chromium
from tests.support.browser.app_page import START, wait_until
from tests.support.browser.looks import READ, STYLES, TOLERANCE, Look, hooks_that_differ, near, texts_that_differ
from tests.support.browser.looks_app import LOOKS
from tests.support.hosts.streamlit_server import StreamlitServer

Scheme = Literal["light", "dark"]
Addresses = tuple[str, str]  # Streamlit's, ours

# The build has left a page here too, before the first run.
SHOWN = "[data-test-script-state=notRunning] .st-key-end"
WIDTHS = (1200, 390)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40'/></svg>"


@pytest.fixture(scope="module")
def addresses(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Addresses]:
    script = tmp_path_factory.mktemp("looks") / "looks.py"
    script.write_text(LOOKS, "utf-8")
    server = StreamlitServer(script)
    yield server.address, built(script)
    server.close()


@pytest.fixture(scope="module")
def unhinted(browser_type: BrowserType) -> Iterator[Browser]:
    """A browser that does not round the widths of letters: the two pages have the same letters from other files."""
    browser = browser_type.launch(
        executable_path=chromium.headless(), args=[*chromium.ARGS, "--font-render-hinting=none"]
    )
    yield browser
    browser.close()


class Both:
    """A part of the app in both pages, at one width."""

    def __init__(self, browser: Browser, addresses: Addresses, part: str, width: int, options: str = "") -> None:
        self.context = browser.new_context(viewport=ViewportSize(width=width, height=900))
        self.context.route(
            "https://example.com/**", lambda route: route.fulfill(body=PICTURE, content_type="image/svg+xml")
        )
        self.context.add_init_script("delete Navigator.prototype.serviceWorker")
        self.theirs, self.ours = (self.context.new_page() for _ in addresses)
        for page, address in zip(self.pages, addresses, strict=True):
            page.goto(f"{address}?part={part}{options}", wait_until="commit")
        for page in self.pages:
            page.wait_for_selector(SHOWN, timeout=START)
            page.wait_for_function("document.querySelector('[data-testid=stSkeleton]') === null", timeout=START)

    @property
    def pages(self) -> tuple[Page, Page]:
        return self.theirs, self.ours

    def show(self, scheme: Scheme) -> None:
        for page in self.pages:
            page.emulate_media(color_scheme=scheme)

    def looks(self) -> tuple[dict[str, Look], dict[str, Look]]:
        theirs, ours = (at_rest(page) for page in self.pages)
        return theirs, ours

    def styles(self, selector: str, *names: str) -> tuple[list[Any], list[Any]]:
        theirs, ours = (page.evaluate(STYLES, [selector, names]) for page in self.pages)
        return theirs, ours


def at_rest(page: Page) -> dict[str, Look]:
    """How the page looks once nothing moves any more."""
    page.wait_for_function("document.fonts.status === 'loaded'", timeout=START)
    seen: list[dict[str, Look]] = [{}]

    def is_at_rest() -> bool:
        seen.append(page.evaluate(READ))
        return seen[-1] == seen[-2]

    wait_until(page, is_at_rest, every=100)
    return seen[-1]


# --- texts, boxes ----------------------------------------------------------------------------------------------------

# More contrast, as docs/differences.md has it: Streamlit's colour, and ours in its place.
CONTRAST: dict[str, set[str]] = {
    # What is faded, in light and in dark.
    "rgb(47 45 43 / 60%)": {"rgb(47 45 43 / 70%)"},
    "rgb(237 235 232 / 60%)": {"rgb(237 235 232 / 70%)"},
    "rgb(158 48 59 / 60%)": {"rgb(158 48 59 / 100%)"},
    "rgb(242 145 154 / 60%)": {"rgb(242 145 154 / 100%)"},
    # What is faded twice because it is disabled too.
    "rgb(47 45 43 / 24%)": {"rgb(47 45 43 / 70%)"},
    "rgb(237 235 232 / 24%)": {"rgb(237 235 232 / 70%)"},
    "rgb(47 45 43 / 20%)": {"rgb(47 45 43 / 40%)"},
    "rgb(237 235 232 / 20%)": {"rgb(237 235 232 / 40%)"},
    # The numbers of lines.
    "rgb(47 45 43 / 40%)": {"rgb(47 45 43 / 70%)"},
    "rgb(237 235 232 / 40%)": {"rgb(237 235 232 / 70%)"},
    # Code, whose colours Streamlit has the same in light and in dark.
    "rgb(28 131 225 / 100%)": {"rgb(36 79 180 / 100%)", "rgb(133 184 248 / 100%)"},
    "rgb(128 132 149 / 100%)": {"rgb(47 45 43 / 70%)", "rgb(237 235 232 / 70%)"},
    "rgb(41 176 157 / 100%)": {"rgb(12 90 68 / 100%)", "rgb(126 213 176 / 100%)"},
    "rgb(237 111 19 / 100%)": {"rgb(155 69 25 / 100%)", "rgb(242 165 109 / 100%)"},
    # The primary colour as text in dark.
    "rgb(207 66 80 / 100%)": {"rgb(242 145 154 / 100%)"},
}
# Their text differs: docs/differences.md says what of st.json is.
OTHER_TEXT = {"json", "closed_json"}
# Their texts are in what has no box, in Streamlit.
OTHER_TEXT |= {"title_one_line", "header_one_line", "subheader_one_line", "short_one_line"}
# Parts that are built in another way: what they show stands in the same place, what can be hit is often larger.
OTHER_PARTS = {
    "hidden-dateinput-container",
    "stAlertDynamicIcon",
    "stChatInputFileUploadButton",
    "stChatInputMicButton",
    "stChatInputTextArea",
    "stDateInputCalendarButton",
    "stDateInputFieldsScroller",
    "stDateTimeInputCalendarButton",
    "stDateTimeInputFieldsScroller",
    "stFileUploaderDropzoneInput",
    "stFileUploaderDropzoneInstructions",
    "stNumberInputIcon",
    "stTextInputIcon",
    "stHeaderActionElements",  # seen only while it is pointed at
    "stIconMaterial",
    "stIconEmoji",
    "stHeadingIcon",
    "stExpanderIcon",
    "stExpanderIconCheck",
    "stExpanderIconError",
    "stExpanderStepIcon",
    "stExpanderStepConnector",
    "stTooltipIcon",
    "stTooltipHoverTarget",
}
# What is around a link to a page is higher than the room it takes.
AROUND_LINKS = {"stElementContainer", "stPageLink", "stMarkdownContainer"}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("part", ["text", "widgets", "blocks"])
def test_texts_and_boxes_are_those_of_streamlit(unhinted: Browser, addresses: Addresses, part: str, width: int) -> None:
    both = Both(unhinted, addresses, part, width)
    found = []
    for scheme in SCHEMES:
        both.show(scheme)
        theirs, ours = both.looks()
        assert theirs.keys() == ours.keys()
        assert len(theirs) > 20
        for key, look in theirs.items():
            # What scrolls in a box of its own has the height there in Streamlit, and in the box around it here.
            left_out = OTHER_PARTS | {"stVerticalBlock"} if key == "fixed" else OTHER_PARTS
            if key.startswith("page_"):
                left_out = left_out | AROUND_LINKS
            differences = hooks_that_differ(look, ours[key], left_out)
            if not near(look["box"], ours[key]["box"]):
                differences.append(f"the container is {ours[key]['box']}, not {look['box']}")
            if key not in OTHER_TEXT:
                differences += texts_that_differ(look, ours[key], CONTRAST)
            found += [f"{scheme}, {key}: {difference}" for difference in differences]
    both.context.close()
    assert not found, "\n".join(found)


# --- the frame -------------------------------------------------------------------------------------------------------

BOX = ("x", "y", "width", "height")
LETTERS = ("color", "font-size", "font-weight", "display")
LINK = (*BOX, "color", "background-color", "border-radius", "padding-left", "padding-right", "display")
SIDE_LINK, TOP_LINK = "[data-testid=stSidebarNavLink]", "[data-testid=stTopNavLink]"
NAME = "[data-testid=stMarkdownContainer]"
MAIN = "[data-testid=stMainBlockContainer]"
PADDING = ("x", "width", "padding-top", "padding-right", "padding-bottom", "padding-left")

# (part, width, what is added to the address, selector, styles)
FRAME = [
    ("pages", 1200, "", SIDE_LINK, LINK),
    ("pages", 1200, "", f"{SIDE_LINK} {NAME}", (*BOX, *LETTERS)),
    ("pages", 1200, "", f"{SIDE_LINK} [data-testid=stIconMaterial]", BOX),
    ("pages", 1200, "", "[data-testid=stNavSectionHeader]", BOX),
    ("pages", 1200, "", f"[data-testid=stNavSectionHeader] {NAME}", (*BOX, *LETTERS)),
    ("pages", 1200, "", "[data-testid=stSidebarNavSeparator]", (*BOX, "border-bottom-color")),
    ("pages", 1200, "", "[data-testid=stSidebar] .stText", ("x", "y", "height")),
    ("pages", 1200, "", "[data-testid=stSidebarCollapseButton] button", (*BOX, "border-radius")),
    ("pages", 1200, "", MAIN, PADDING),
    ("pages", 390, "", "[data-testid=stExpandSidebarButton]", BOX),
    ("pages", 390, "", MAIN, PADDING),
    ("top", 1200, "", TOP_LINK, LINK),
    ("top", 1200, "", f"{TOP_LINK} {NAME}", (*BOX, *LETTERS)),
    ("top", 1200, "", "[data-testid=stTopNavSection]", ("x", "y", "height", "color")),
    ("top", 1200, "", f"[data-testid=stTopNavSection] {NAME}", ("x", "y", "height", *LETTERS)),
    ("top", 1200, "", ".st-key-page h2", BOX),
    ("top", 1200, "", MAIN, PADDING),
    ("top", 390, "", MAIN, PADDING),
    ("bottom", 1200, "", MAIN, PADDING),
    ("bottom", 1200, "", "[data-testid=stChatInput]", BOX),
    ("bottom", 390, "", "[data-testid=stChatInput]", BOX),
    ("wide", 1200, "", MAIN, PADDING),
    ("wide", 1200, "", "[data-testid=stChatInput]", BOX),
    ("wide", 850, "", MAIN, PADDING),
    ("wide", 850, "", "[data-testid=stChatInput]", BOX),
    ("wide", 390, "&embed=true", MAIN, PADDING),
    ("wide", 390, "&embed=true", "[data-testid=stChatInput]", BOX),
    ("bottom", 1200, "&embed=true", MAIN, PADDING),
    ("bottom", 1200, "&embed=true", "[data-testid=stChatInput]", BOX),
    ("bottom", 390, "&embed=true", "[data-testid=stChatInput]", BOX),
    ("pages", 1200, "&embed=true", MAIN, PADDING),
    ("bottom", 1200, "&embed=true&embed_options=show_padding", MAIN, PADDING),
]


def styles_that_differ(both: Both, selector: str, names: tuple[str, ...]) -> list[str]:
    theirs, ours = both.styles(selector, *names)
    if len(theirs) != len(ours) or not theirs:
        return [f"{selector} is there {len(ours)} times, not {len(theirs)}"]
    return [
        f"{selector} [{place}] has {name} {here[name]}, not {there[name]}"
        for place, (there, here) in enumerate(zip(theirs, ours, strict=True))
        for name in names
        if not alike(there[name], here[name])
    ]


def alike(one: str | float, other: str | float) -> bool:
    """Lengths may differ a little, everything else not at all."""
    if isinstance(one, str) and isinstance(other, str) and one.endswith("px") and other.endswith("px"):
        one, other = float(one[:-2]), float(other[:-2])
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= TOLERANCE


@pytest.mark.parametrize(
    ("part", "width", "options"), list(dict.fromkeys((part, width, options) for part, width, options, *_ in FRAME))
)
def test_the_frame_is_that_of_streamlit(
    unhinted: Browser, addresses: Addresses, part: str, width: int, options: str
) -> None:
    both = Both(unhinted, addresses, part, width, options)
    found = []
    for scheme in SCHEMES:
        both.show(scheme)
        both.looks()
        for selector, names in [row[3:] for row in FRAME if row[:3] == (part, width, options)]:
            found += [f"{scheme}: {difference}" for difference in styles_that_differ(both, selector, names)]
    titles = [page.title() for page in both.pages]
    both.context.close()
    assert not found, "\n".join(found)
    assert titles == ["Home" if part in ("pages", "top") else "Streamlit"] * 2


def test_pages_without_room_along_the_top_are_in_a_menu(unhinted: Browser, addresses: Addresses) -> None:
    both = Both(unhinted, addresses, "crowded", 800)
    for page in both.pages:
        both.looks()
        more = page.get_by_test_id("stTopNavSection").filter(visible=True)
        shown = page.locator(f"{TOP_LINK}:visible").filter(visible=True).count()
        expect(more).to_have_text(re.compile(r"^\d+ more$"))
        if page is both.ours:
            expect(more).to_have_text(f"{40 - shown} more")
        more.click()
        expect(page.get_by_test_id("stTopNavDropdownLink").last).to_have_text("Page 39")
    both.context.close()


# --- pointed at ------------------------------------------------------------------------------------------------------


def test_the_sidebars_button_is_seen_by_those_who_point_at_it_and_where_nothing_can_be_pointed_at(
    unhinted: Browser, addresses: Addresses
) -> None:
    seen = """document.querySelector("[data-testid=stSidebarCollapseButton]")
      .checkVisibility({ visibilityProperty: true, opacityProperty: true })"""
    both = Both(unhinted, addresses, "pages", 1200)
    for page in both.pages:
        page.mouse.move(700, 500)
        page.wait_for_function(f"!{seen}")
        page.mouse.move(100, 700)
        page.wait_for_function(seen)
    both.context.close()
    context = unhinted.new_context(has_touch=True, is_mobile=True, viewport=ViewportSize(width=1200, height=900))
    page = context.new_page()
    page.goto(f"{addresses[1]}?part=pages")
    page.wait_for_selector(SHOWN, timeout=START)
    assert page.evaluate(seen)
    context.close()


def test_an_expander_that_is_pointed_at_turns_grey_and_a_frame_has_the_ground_of_the_page(
    unhinted: Browser, addresses: Addresses
) -> None:
    both = Both(unhinted, addresses, "blocks", 1200)
    grounds = set()
    for scheme in SCHEMES:
        both.show(scheme)
        for key in ("expander", "closed"):
            for page in both.pages:
                page.locator(f".st-key-{key} summary").hover()
            both.looks()
            assert styles_that_differ(both, f".st-key-{key} summary", ("color", "background-color")) == []
        theirs, ours = (corner(page, ".st-key-frame iframe") for page in both.pages)
        assert theirs == ours
        grounds.add(ours)
    assert len(grounds) == len(SCHEMES)
    both.context.close()


def corner(page: Page, selector: str) -> Any:
    """The colour that is seen there."""
    with Image.open(BytesIO(page.locator(selector).screenshot())) as picture:
        return picture.convert("RGB").getpixel((1, picture.height - 2))
