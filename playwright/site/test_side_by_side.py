"""Twelve small apps, each used as a person would, here and in Streamlit at once: after each step both show the same.

All of them are in one site and behind one server: `?app=NAME` says which one a tab is about.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.support.browser.app_page import START
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.static_host import StaticHost
from tests.support.hosts.streamlit_server import StreamlitServer

APPS = ROOT / "examples" / "apps"
MINUS = "\N{MINUS SIGN}"
LIMIT = 30.0  # seconds until both show the same

CHOOSER = """
from pathlib import Path

import streamlit as st

if "app" in st.query_params:
    st.session_state.app = st.query_params["app"]
if "app" in st.session_state:
    script = Path(__file__).parent / f"{st.session_state.app}.py"
    exec(compile(script.read_text("utf-8"), script, "exec"), globals())
"""

# What a person sees: text line by line, what fields hold, what is chosen, marked or cannot be used. Dates are edited
# in parts here and as one text there, so they are not among the fields; the commas of JSON are shown here alone; the
# picture in Streamlit's button for more files has a name that is read out before the button's.
SEEN = """
() => {
  const FIELDS = ["stTextInput", "stTextArea", "stNumberInput", "stChatInput", "stSelectbox", "stCheckbox", "stRadio"]
    .map((name) => `[data-testid="${name}"]`).join();
  const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const seen = [];
  for (const name of ["stSidebarUserContent", "stSidebarNav", "stMain", "stDialog"]) {
    const place = document.querySelector(`[data-testid="${name}"]`);
    if (place === null || !shown(place)) continue;
    const lines = place.innerText.split("\\n").map((line) => line.trim().replace(/^(".*),$/, "$1"))
      .filter((line) => line !== "" && line !== "add icon");
    const fields = [...place.querySelectorAll("input, textarea")].filter((field) => field.closest(FIELDS) !== null)
      .map((field) => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value);
    const buttons = [...place.querySelectorAll("button[kind], button[data-testid]")].filter(shown);
    const words = buttons.map((button) => button.innerText.split(/\\s+/).join(" ").replace("add icon ", "").trim());
    seen.push(`-- ${name}`, ...lines, "-- fields", ...fields, "-- buttons", ...words);
    seen.push("-- disabled", ...buttons.map((button) => button.disabled));
  }
  return seen.join("\\n");
}
"""


class Both:
    """Two tabs with the same app; what is done in one is done in the other, and then they show the same."""

    def __init__(self, ours: Page, streamlits: Page) -> None:
        self.pages = (ours, streamlits)

    def do(self, act: Callable[[Page], Any], *, shows: str | None = None) -> None:
        """Do something in both; `shows` is what both must show then."""
        for page in self.pages:
            act(page)
        for page in self.pages:
            if shows is not None:
                expect(page.get_by_text(shows).filter(visible=True).first).to_be_visible(timeout=LIMIT * 1000)
        self.agree()

    def agree(self) -> None:
        end = monotonic() + LIMIT
        while True:
            ours, streamlits = (f"{page.title()}\n{page.evaluate(SEEN)}" for page in self.pages)
            if ours == streamlits and all(map(is_at_rest, self.pages)):
                return
            if monotonic() > end:
                told = unified_diff(streamlits.split("\n"), ours.split("\n"), "Streamlit", "Sitelet", lineterm="")
                raise AssertionError("\n".join(told) or "a run did not end")
            self.pages[0].wait_for_timeout(50)

    def click(self, name: str, *, shows: str | None = None) -> None:
        self.do(lambda page: page.get_by_role("button", name=name, exact=True).click(), shows=shows)

    def enter(self, label: str, text: str, *, shows: str | None = None) -> None:
        def type_(page: Page) -> None:
            field = page.get_by_label(label, exact=True).and_(page.locator("input, textarea"))
            field.fill(text)
            field.press("Control+Enter" if field.evaluate("field => field.tagName") == "TEXTAREA" else "Enter")

        self.do(type_, shows=shows)

    def mark(self, text: str, *, shows: str | None = None) -> None:
        """Click a checkbox, a toggle, an option of a radio or of a row of buttons by its label."""
        self.do(lambda page: page.get_by_test_id("stMain").get_by_text(text, exact=True).first.click(), shows=shows)

    def choose(self, label: str, option: str, *, shows: str | None = None) -> None:
        def act(page: Page) -> None:
            box(page, label).get_by_role("combobox").click()
            page.get_by_role("option", name=option, exact=True).click()

        self.do(act, shows=shows)


def is_at_rest(page: Page) -> bool:
    return page.get_by_test_id("stApp").get_attribute("data-test-script-state") == "notRunning"


def box(page: Page, label: str) -> Locator:
    return page.get_by_test_id("stSelectbox").filter(has=page.get_by_text(label, exact=True))


@pytest.fixture(scope="module")
def addresses(host: StaticHost, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of the site and of Streamlit's server, both with all apps in them."""
    folder = tmp_path_factory.mktemp("apps")
    shutil.copytree(APPS, folder, dirs_exist_ok=True)
    shutil.copytree(APPS / "report", folder, dirs_exist_ok=True)
    (folder / "streamlit_app.py").rename(folder / "report.py")
    script = folder / "streamlit_app.py"
    script.write_text(CHOOSER, "utf-8")
    done = run_sitelet("build", folder, "-o", host.folder / "side_by_side")
    assert done.returncode == 0, done.stderr
    with StreamlitServer(script) as server:
        yield f"{host.address}/side_by_side/", server.address


@pytest.fixture
def both(page: Page, browser: Browser, addresses: tuple[str, str]) -> Iterator[Callable[[str], Both]]:
    others = browser.new_context()

    def open_(app: str) -> Both:
        pages = (page, others.new_page())
        for each, address in zip(pages, addresses, strict=True):
            each.goto(f"{address}?app={app}")
            each.wait_for_selector('[data-test-script-state="notRunning"]', timeout=START)
        opened = Both(*pages)
        expect(page.get_by_role("heading").first).to_be_visible()
        opened.agree()
        return opened

    yield open_
    others.close()


def test_every_app_is_used_here() -> None:
    mine = Path(__file__).read_text("utf-8")
    names = {path.stem for path in APPS.iterdir()} - {"__pycache__"}
    assert len(names) == 12
    assert all(f'both("{name}")' in mine for name in names)


def test_timer(both: Callable[[str], Both]) -> None:
    app = both("timer")
    app.enter("What for", "tea")
    app.click("Start", shows="1. tea: 3 s")
    app.enter("Seconds", "60", shows="Ready")
    for page in app.pages:
        page.get_by_role("button", name="Start").click()
        expect(page.get_by_text("58 s left")).to_be_visible(timeout=LIMIT * 1000)
    app.click("Halt", shows="Halted")
    app.enter("Seconds", "2", shows="Ready")
    app.click("Start", shows="2. tea: 2 s")


def test_guessing_game(both: Callable[[str], Both]) -> None:
    app = both("guessing_game")
    app.click("Guess", shows="Enter a number first.")
    low, high, text = 1, 100, ""
    for _ in range(7):
        guess = (low + high) // 2
        app.enter("Your guess", str(guess), shows=f"{guess} i")
        text = app.pages[0].get_by_test_id("stAlert").last.inner_text()
        if "it is" in text:
            break
        low, high = (guess + 1, high) if "too low" in text else (low, guess - 1)
        assert f"{guess} is too" in text
    assert "it is" in text
    app.choose("Level", "Easy", shows="between 1 and 20")
    app.enter("Your guess", "21")
    app.enter("Your guess", "20", shows="20 i")
    app.enter("Game", "2")
    app.click("Start again")


def test_calculator(both: Callable[[str], Both]) -> None:
    app = both("calculator")
    for pressed, display in (("7", "7"), ("÷", "7÷"), ("2", "7÷2"), ("=", "3.5")):
        app.click(pressed, shows=display)
    app.click("+")
    app.click("=", shows="This cannot be computed: 3.5+")
    app.click("Clear")
    app.enter("Or type it", "2*(3+4)-1", shows="2*(3+4)-1 = 13")
    app.enter("Or type it", "1/0", shows="Nothing can be divided by zero.")
    app.enter("Or type it", "open('x')", shows="This cannot be computed: open('x')")
    app.click(MINUS, shows=f"13{MINUS}")


def test_chat(both: Callable[[str], Both]) -> None:
    app = both("chat")

    def say(text: str, answer: str) -> None:
        def send(page: Page) -> None:
            page.get_by_test_id("stChatInputTextArea").fill(text)
            page.get_by_test_id("stChatInputTextArea").press("Enter")

        app.do(send, shows=answer)

    say("Hello there", "say goodbye.")
    say("What about the *weather*?", "always sunny")
    app.enter("Your name", "Grace", shows="Grace and the assistant have exchanged 5 messages.")
    say("1 < 2 & 3", "You said: 1 < 2 & 3")
    app.click("Forget the chat", shows="exchanged 1 messages")
    say("goodbye", "Everything you wrote")


def test_quiz(both: Callable[[str], Both]) -> None:
    app = both("quiz")
    app.click("Answer", shows="Choose an answer.")
    for answer, verdict, end in (
        ("5", "Right.", "1 of 3 answered"),
        ("a list", "No: a frozenset.", "2 of 3 answered"),
        ("False", "Right.", "You have 2 of 3 points"),
    ):
        app.mark(answer)
        app.click("Answer", shows=verdict)
        app.mark("Why?")
        app.click("Next", shows=end)
    app.click("Play again", shows="0 of 3 answered")


def test_report(both: Callable[[str], Both]) -> None:
    app = both("report")

    def go(page: Page, name: str) -> None:
        page.get_by_test_id("stSidebarNavLink").filter(has_text=name).click()

    app.do(lambda page: go(page, "By region"), shows="Region")
    app.mark("Largest first")
    app.do(lambda page: expect(page).to_have_url(re.compile("largest=true")))
    app.click("Remove East")
    app.do(lambda page: go(page, "By year"), shows="Year")
    app.click("Back to the overview", shows="Sales")
    app.do(lambda page: page.get_by_role("link", name="Year by year").click(), shows="Back to the overview")
    app.do(lambda page: page.go_back(), shows="Best")
    app.do(lambda page: go(page, "About"), shows="four pages")
    app.mark("Where the figures come from", shows="From a formula")


def test_csv_viewer(both: Callable[[str], Both], tmp_path: Path) -> None:
    app = both("csv_viewer")
    app.enter("Search", "norway", shows="2 of 4 rows")
    app.choose("Sort by", "population", shows="2 of 4 rows")
    app.mark("Descending")
    file = tmp_path / "prices.csv"
    file.write_text('fruit;price\nplum;3.5\napple;12\n"semi;colon";7\n', "utf-8")
    app.do(lambda page: page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file), shows="prices.csv")
    app.enter("Search", "")
    app.mark(";", shows="3 of 3 rows")
    app.choose("Sort by", "price")

    def download(page: Page) -> str:
        with page.expect_download() as started:
            page.get_by_role("button", name="Download").click()
        done: Download = started.value
        assert done.suggested_filename == "found.csv"
        return done.path().read_text("utf-8")

    ours, streamlits = map(download, app.pages)
    assert ours == streamlits
    assert len(ours.splitlines()) == 4


def test_settings(both: Callable[[str], Both]) -> None:
    app = both("settings")
    app.enter("Name", "Ada", shows="Not saved yet: name")
    app.choose("Language", "日本語", shows="Not saved yet: name, language")
    app.do(lambda page: page.get_by_role("tab", name="Notices").click(), shows="Topics")
    app.mark("Send me notices", shows="Not saved yet: name, language, notify")
    app.do(lambda page: page.get_by_role("tab", name="Looks").click(), shows="Letters")
    app.do(lambda page: page.get_by_role("slider").first.press("ArrowRight"), shows="the letters are large")
    app.click("Save", shows="Saved: name, language, notify, size")
    app.click("Set back", shows="Not saved yet: name, language, notify, size")
    app.do(lambda page: page.get_by_text("What is saved").click())


def test_wizard(both: Callable[[str], Both]) -> None:
    app = both("wizard")
    app.enter("Name", "Ada", shows="Where can you be reached?")
    app.enter("Email", "ada@example")
    app.enter("Email", "ada@example.org")
    app.click("Next", shows="Step 2 of 3: Delivery")
    app.mark("Bicycle courier", shows="The courier needs to know where to ring.")
    app.enter("Notes", "Second floor\n**left**")
    app.mark("It is a gift")
    app.click("Back", shows="Step 1 of 3: Address")
    app.click("Next", shows="Step 2 of 3: Delivery")
    app.click("Next", shows="as a gift")
    app.click("Send the order", shows="Your order is on its way, Ada.")
    app.click("Another one", shows="Who is it for?")


def test_dashboard(both: Callable[[str], Both]) -> None:
    app = both("dashboard")
    app.choose("Region", "South", shows="Far from the goal")
    app.do(lambda page: page.get_by_role("slider").first.press("ArrowRight"), shows="45.0")
    app.do(lambda page: page.get_by_role("slider").nth(1).press("ArrowLeft"), shows="61.0 k€")
    app.do(lambda page: page.get_by_test_id("stSidebar").get_by_text("Show costs").click(), shows="36.6 k€")
    app.enter("Goal", "100", shows="39.0 k€ to go")
    app.enter("Goal", "60", shows="The goal is reached!")
    app.do(lambda page: page.get_by_text("Checked").click(), shows="106.0")
    app.do(
        lambda page: page.get_by_test_id("stMetric").first.get_by_test_id("stTooltipHoverTarget").hover(),
        shows="Revenue of 2023",
    )


def test_members(both: Callable[[str], Both]) -> None:
    app = both("members")
    app.do(lambda page: page.get_by_role("button", name="Add a member").click(), shows="Who joins the team?")
    app.click("Join", shows="A name is needed.")
    app.enter("Name", "Grace", shows="Grace")
    app.enter("Notes", "two words", shows="2 words")

    def open_popover(page: Page) -> None:
        page.get_by_test_id("stPopoverButton").click()

    app.do(open_popover, shows="Compact")
    app.click("Remove all…", shows="to go on")
    app.enter("Type ALL to go on", "ALL")

    def confirm(page: Page) -> None:
        page.get_by_role("button", name="Remove all", exact=True).click()
        expect(page.get_by_text("Nobody yet")).to_be_visible(timeout=LIMIT * 1000)
        page.mouse.click(5, 700)  # here the popover is still open

    app.do(confirm)


def test_todo(both: Callable[[str], Both]) -> None:
    app = both("todo")
    for number, text in enumerate(("Buy milk", "Call Grace", "Write **tests**", "  "), 1):
        app.enter("What is to be done?", text, shows=f"{min(number, 3)} of {min(number, 3)} left")
    app.mark("Call Grace", shows="2 of 3 left")
    app.mark("Open")
    app.mark("Done")
    app.mark("All")

    def rename(page: Page) -> None:
        page.get_by_test_id("stPopover").first.get_by_role("button").click()
        field = page.get_by_label("Text", exact=True)
        field.fill("Buy oat milk")
        field.press("Enter")
        expect(page.get_by_test_id("stMain").get_by_text("Buy oat milk")).to_be_visible(timeout=LIMIT * 1000)
        page.keyboard.press("Escape")

    app.do(rename, shows="Buy oat milk")

    def delete(page: Page) -> None:
        page.get_by_test_id("stPopover").nth(2).get_by_role("button").click()
        page.get_by_role("button", name="Delete").click()

    app.do(delete, shows="1 of 2 left")
    app.click("Clear what is done", shows="1 of 1 left")
