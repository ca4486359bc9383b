"""A smoke run in the engines that Chromium is not: Firefox, which can suspend WebAssembly, and WebKitGTK, which cannot.

A start takes long there, so all of it is one visit of one app, whose promises do not depend on each other's order. On a
machine that lacks an engine its tests are skipped, unless SITELET_ENGINES=required says that it must be there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser.engines import ENGINES
from tests.support.browser.engines.engine import DESK, PHONE, START, Engine, keep_errors, wait_until
from tests.support.browser.engines.started import AT_REST, start
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.static_host import StaticHost

SMOKE = """
import time

import streamlit as st

state = st.session_state
state.runs = state.get("runs", 0) + 1
log = state.setdefault("log", [])

st.title("Smoke")
if st.button("Increment", key="increment"):
    state.count = state.get("count", 0) + 1
for name in "abc":
    st.button(name, key=name, on_click=log.append, args=(name,))
slow = st.button("Slow", key="slow")
compute = st.button("Compute", key="compute")
st.text_input("Name", key="name")
time.sleep(8 if slow else 0.05)
st.text(f"count={state.get('count', 0)}")
st.text(f"runs={state.runs}")
st.text(f"log={''.join(log)}")
st.text(f"name={state.name}")
if compute:
    st.text("half is done")
    until = time.monotonic() + 3
    while time.monotonic() < until:
        pass
    st.text("all is done")
"""
GALLERY = """
import runpy
from pathlib import Path

runpy.run_path(str(Path(__file__).parents[1] / "gallery" / "streamlit_app.py"))
"""
TABLES = """
import streamlit as st

st.container(key="long").dataframe({"i": range(1_000_000)}, hide_index=True)

@st.fragment
def small():
    event = st.dataframe(
        {"a": ["x", "y"], "b": [3, 4]}, key="small", on_select="rerun", selection_mode="single-cell", hide_index=True
    )
    st.text(f"cells={event.selection.cells}")

small()
"""
RUNNING = "document.querySelector('[data-test-script-state=running]')"
NAME = ".st-key-name input"
# At the end of the page, so it runs before the page's own scripts, which wait until all of it is there.
EARLY = """
<script>
if (location.search === "?early") {
  document.querySelector(".st-key-increment button").click();
  const field = document.querySelector(".st-key-name input");
  field.focus();
  field.value = "Typed early";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
// When what is written before and after the script computes is first in sight.
new MutationObserver(() => {
  for (const done of ["half", "all"]) {
    if (document.body.textContent.includes(`${done} is done`)) document.body.dataset[done] ??= performance.now();
  }
}).observe(document.body, { subtree: true, childList: true, characterData: true });
</script>
</body>"""


@pytest.fixture(scope="session")
def app(host: StaticHost, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("engines")
    (folder / "pages").mkdir()
    (folder / "streamlit_app.py").write_text(SMOKE, "utf-8")
    (folder / "pages" / "gallery.py").write_text(GALLERY, "utf-8")
    (folder / "pages" / "tables.py").write_text(TABLES, "utf-8")
    shutil.copytree(ROOT / "examples" / "gallery", folder / "gallery")
    site = host.folder / "engines"
    done = run_sitelet("build", folder, "-o", site)
    assert done.returncode == 0, done.stderr
    keep_errors(site)
    home = site / "index.html"
    home.write_text(home.read_text("utf-8").replace("</body>", EARLY, 1), "utf-8")
    return f"{host.address}/engines/"


@pytest.fixture(scope="module", params=ENGINES)
def started(request: pytest.FixtureRequest, app: str) -> Iterator[Engine]:
    engine = start(ENGINES[request.param])
    try:
        engine.open(app)
        wait_until(engine, AT_REST, START)
        yield engine
    finally:
        engine.close()


@pytest.fixture
def engine(started: Engine) -> Engine:
    """The engine with the app's own page in it, at rest."""
    if started.evaluate("!document.querySelector('.st-key-increment')"):
        started.click("[data-testid=stSidebarNavLink]")
        wait_until(started, "document.querySelector('.st-key-increment')")
    wait_until(started, AT_REST)
    return started


@pytest.fixture(autouse=True)
def no_errors(engine: Engine) -> Iterator[None]:
    before = len(engine.console_errors())
    yield
    # WebKit says so where the work of an observer is put off to the next frame, by which nothing is lost.
    put_off = "error: ResizeObserver loop completed with undelivered notifications."
    assert [error for error in engine.console_errors()[before:] if error != put_off] == []


def shown(engine: Engine, name: str) -> str:
    """What the app says that `name` is."""
    wait_until(engine, AT_REST)
    text: str = engine.evaluate("document.querySelector('[data-testid=stMain]').innerText")
    return next(line.removeprefix(f"{name}=") for line in text.splitlines() if line.startswith(f"{name}="))


def press_at_once(engine: Engine, *keys: str) -> None:
    """Click buttons quicker than any run ends."""
    engine.evaluate(f"{list(keys)}.forEach((key) => document.querySelector(`.st-key-${{key}} button`).click())")


def test_it_starts_with_the_features_that_it_stands_for(engine: Engine) -> None:
    assert engine.evaluate("document.querySelector('h1').innerText.trim()") == "Smoke"
    assert engine.evaluate("'Suspending' in WebAssembly") is (engine.name == "Firefox")
    assert engine.console_errors() == []


def test_a_click_counts_once(engine: Engine) -> None:
    before = int(shown(engine, "count"))
    for clicks in range(1, 4):
        engine.click(".st-key-increment button")
        assert int(shown(engine, "count")) == before + clicks


def test_quick_clicks_all_count_and_each_has_its_run(engine: Engine) -> None:
    count, runs = int(shown(engine, "count")), int(shown(engine, "runs"))
    press_at_once(engine, *["increment"] * 6)
    assert int(shown(engine, "count")) == count + 6
    assert int(shown(engine, "runs")) == runs + 6


def test_callbacks_run_in_the_order_of_the_clicks(engine: Engine) -> None:
    before = shown(engine, "log")
    press_at_once(engine, *"aabbcacb")
    assert shown(engine, "log") == before + "aabbcacb"


def test_text_typed_while_a_run_is_on_is_not_lost(engine: Engine) -> None:
    text = shown(engine, "name") + "Grace Hopper"
    press_at_once(engine, "slow")
    wait_until(engine, RUNNING)
    engine.type(NAME, "Grace Hopper")
    assert engine.evaluate(f"Boolean({RUNNING})")
    engine.press("Enter")
    wait_until(engine, f"document.body.innerText.includes('name={text}')")
    assert shown(engine, "name") == text
    assert engine.evaluate(f"document.querySelector({NAME!r}).value") == text
    assert engine.evaluate(f"document.activeElement === document.querySelector({NAME!r})")


def test_what_was_written_is_seen_while_the_script_computes(engine: Engine) -> None:
    press_at_once(engine, "compute")
    wait_until(engine, "document.body.dataset.all")
    assert engine.evaluate("document.body.dataset.all - document.body.dataset.half") > 1000  # of the three seconds


def test_state_rests_when_the_page_is_left_and_come_back_to(engine: Engine) -> None:
    press_at_once(engine, "increment", "a")
    count, log = shown(engine, "count"), shown(engine, "log")
    go_to_gallery(engine)
    engine.click("[data-testid=stSidebarNavLink]")
    wait_until(engine, "document.querySelector('.st-key-increment')")
    assert (shown(engine, "count"), shown(engine, "log")) == (count, log)


def test_everything_there_is_is_drawn_and_fits(engine: Engine, tmp_path: Path) -> None:
    go_to_gallery(engine)
    assert engine.evaluate("document.querySelectorAll('[data-testid=stException]').length") == 2  # it shows two
    for width, height in (DESK, PHONE):
        engine.resize(width, height)
        wait_until(engine, f"Math.abs(innerWidth - {width}) < 2")
        try:
            assert engine.evaluate("document.documentElement.scrollWidth <= innerWidth")
            assert engine.evaluate("document.fonts.check('16px \\'Source Sans 3 Variable\\'')")
        finally:
            engine.resize(*DESK)


def cells(key: str) -> str:
    """An expression: the cells of a table that the page tells screen readers of."""
    return f"[...document.querySelectorAll('.st-key-{key} [role=gridcell]')].map((each) => each.textContent)"


def click_header(engine: Engine, key: str) -> None:
    """Click the header of the first column, which is drawn on a canvas."""
    engine.evaluate(f"""(() => {{
      const scroller = document.querySelector('.st-key-{key} .dvn-scroller');
      const {{ x, y }} = scroller.getBoundingClientRect();
      const place = {{ clientX: x + 24, clientY: y + 12 }};
      const at = {{ ...place, bubbles: true, cancelable: true, isPrimary: true, pointerType: 'mouse' }};
      const dispatch = (event) => scroller.dispatchEvent(event);
      for (const kind of ['pointermove', 'pointerdown', 'pointerup']) dispatch(new PointerEvent(kind, at));
      for (const kind of ['mousedown', 'mouseup', 'click']) dispatch(new MouseEvent(kind, at));
    }})()""")


def test_a_table_of_a_million_rows_is_scrolled_to_its_end_and_sorted(engine: Engine) -> None:
    go_to_tables(engine)
    wait_until(engine, f"{cells('long')}.includes('0')")
    scroller = "document.querySelector('.st-key-long .dvn-scroller')"
    engine.evaluate(f"({scroller}.scrollTop = {scroller}.scrollHeight, true)")
    wait_until(engine, f"{cells('long')}.includes('999999')")
    engine.evaluate(f"({scroller}.scrollTop = 0, true)")
    wait_until(engine, f"{cells('long')}[0] === '0'")
    for direction in "↑↓":
        click_header(engine, "long")
        wait_until(engine, f"document.querySelector('.st-key-long th').textContent === '{direction} i'")
    wait_until(engine, f"{cells('long')}[0] === '999999'")


def test_cells_are_selected_by_keyboard(engine: Engine) -> None:
    go_to_tables(engine)
    wait_until(engine, f"{cells('small')}.join() === 'x,3,y,4'")
    engine.evaluate("(document.querySelector('.st-key-small canvas').focus(), true)")
    wait_until(engine, "document.body.innerText.includes(\"cells=[(0, 'a')]\")")
    engine.press("End")
    wait_until(engine, "document.body.innerText.includes(\"cells=[(0, 'b')]\")")


def go_to_tables(engine: Engine) -> None:
    if engine.evaluate("!document.querySelector('.st-key-small canvas')"):
        engine.evaluate("document.querySelectorAll('[data-testid=stSidebarNavLink]')[2].click()")
        wait_until(engine, "document.querySelector('.st-key-small canvas')", START)
        wait_until(engine, AT_REST)


def go_to_gallery(engine: Engine) -> None:
    engine.evaluate("document.querySelectorAll('[data-testid=stSidebarNavLink]')[1].click()")
    wait_until(engine, "document.querySelector('[data-testid=stException]')")
    wait_until(engine, AT_REST)


def test_what_is_done_before_the_scripts_are_there_is_done_once_they_are(engine: Engine, app: str) -> None:
    before = int(shown(engine, "count"))
    engine.open(f"{app}?early")
    wait_until(engine, AT_REST, START)
    assert int(shown(engine, "count")) == before + 1
    assert engine.evaluate(f"document.querySelector({NAME!r}).value") == "Typed early"
