"""The start from an image of Pyodide's memory, and what happens where there is none that fits."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.support.browser.app_page import open_app, says, settle
from tests.support.command import ROOT

DIST = ROOT / "web" / "dist"
IMAGES: dict[str, str] = json.loads((DIST / "assets.json").read_text("utf-8"))["images"]
WITHOUT_JSPI = "delete WebAssembly.Suspending; delete WebAssembly.promising;\n"
SCRIPT = """
import datetime, random, time
import streamlit as st

if "drawn" not in st.session_state:
    st.session_state.drawn = random.random()
st.text(f"drawn: {st.session_state.drawn}")
st.text(f"zone: {time.timezone} {time.tzname[0]} {datetime.datetime.now().astimezone().utcoffset()}")
if st.button("Import"):
    import colorsys
    st.text(f"imported: {colorsys.rgb_to_hsv(1, 0, 0)}")
if st.button("Import what is not there"):
    try:
        import nowhere
    except ModuleNotFoundError as error:
        st.text(f"not there: {error}")
"""


@pytest.fixture(scope="module")
def site(built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    script = tmp_path_factory.mktemp("start") / "start.py"
    script.write_text(SCRIPT, "utf-8")
    return built(script)


def console_of(page: Page) -> list[str]:
    """What the page says in the console, as it comes."""
    lines: list[str] = []
    page.on("console", lambda message: lines.append(message.text))
    return lines


def requests_of(page: Page) -> list[str]:
    """The names of the files that the page and its worker ask for."""
    names: list[str] = []
    page.context.on("request", lambda request: names.append(request.url.rsplit("/", 1)[-1]))
    return names


def forget_jspi(page: Page) -> None:
    """The worker's engine cannot suspend WebAssembly."""

    def answer(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=WITHOUT_JSPI + response.text())

    page.route("**/assets/worker-*.js", answer)


def test_a_start_from_the_image_asks_for_no_archive(page: Page, site: str) -> None:
    console, names = console_of(page), requests_of(page)
    open_app(page, site)
    assert IMAGES["suspending"] in names
    assert not [name for name in names if name.startswith(("python_stdlib", "runtime-", IMAGES["plain"]))]
    page.get_by_role("button", name="Import what is not there").click()
    says(page, "not there: No module named 'nowhere'")
    assert "python_stdlib.zip" not in names
    page.get_by_role("button", name="Import", exact=True).click()
    says(page, "imported: (0.0, 1.0, 1)")
    assert names.count("python_stdlib.zip") == 1
    assert console == []


def test_without_jspi_the_other_image_is_taken(page: Page, site: str) -> None:
    console, names = console_of(page), requests_of(page)
    forget_jspi(page)
    open_app(page, site)
    assert IMAGES["plain"] in names
    assert IMAGES["suspending"] not in names
    page.get_by_role("button", name="Import", exact=True).click()
    says(page, "imported: (0.0, 1.0, 1)")
    assert console == []


def test_two_tabs_draw_different_random_numbers(context: BrowserContext, site: str) -> None:
    drawn = set()
    for _ in range(2):
        page = open_app(context.new_page(), site)
        drawn.add(page.get_by_text("drawn: ").inner_text())
    assert len(drawn) == 2


def test_the_time_zone_is_the_visitors(browser: Browser, site: str) -> None:
    context = browser.new_context(timezone_id="Asia/Kolkata")
    page = open_app(context.new_page(), site)
    says(page, "zone: -19800 UTC+0530 5:30:00")
    context.close()


def cut(image: bytes) -> bytes:
    return image[: len(image) // 2]


def torn(image: bytes) -> bytes:
    return image[:100_000] + bytes(1000) + image[101_000:]


def of_another_build(image: bytes) -> bytes:
    inflated: bytes = gzip.decompress(image)
    return gzip.compress(inflated.replace(b'"runtime":"runtime-', b'"runtime":"runtimE-', 1), 1)


def of_another_engine(image: bytes) -> bytes:
    return (DIST / IMAGES["plain"]).read_bytes()


def a_web_page(image: bytes) -> bytes:
    return b"<!doctype html><title>Not found</title>"


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (cut, "it is damaged or incomplete"),
        (torn, "it is damaged or incomplete"),
        (of_another_build, "it was made with another build of the runtime"),
        (of_another_engine, "it was made for another kind of browser engine"),
        (a_web_page, "it is damaged"),
    ],
)
def test_an_image_that_does_not_fit_is_left_alone(
    page: Page, site: str, damage: Callable[[bytes], bytes], reason: str
) -> None:
    console = console_of(page)
    image = (DIST / IMAGES["suspending"]).read_bytes()
    page.route("**/image-*", lambda route: route.fulfill(body=damage(image)))
    open_app(page, site)
    expect(page.get_by_text("drawn: ")).to_be_visible()
    assert [
        line for line in console if reason in line and "Python starts more slowly, without its memory image" in line
    ]


def test_an_image_that_is_gone_is_done_without(page: Page, site: str, no_errors: list[str]) -> None:
    console = console_of(page)
    page.route("**/image-*", lambda route: route.fulfill(status=404))
    open_app(page, site)
    settle(page)
    assert [line for line in console if "the web host responded 404" in line]
    no_errors.clear()


def test_an_image_that_the_web_host_has_inflated_is_taken(page: Page, site: str) -> None:
    console = console_of(page)
    image = gzip.decompress((DIST / IMAGES["suspending"]).read_bytes())
    page.route("**/image-*", lambda route: route.fulfill(body=image))
    open_app(page, site)
    assert console == []


def test_an_import_from_an_archive_that_is_gone_fails_alone(page: Page, site: str, no_errors: list[str]) -> None:
    open_app(page, site)
    page.route("**/python_stdlib.zip", lambda route: route.fulfill(status=404))
    page.get_by_role("button", name="Import", exact=True).click()
    expect(page.get_by_test_id("stException")).to_be_visible()
    assert [line for line in no_errors if "python_stdlib.zip could not be fetched: the web host responded 404" in line]
    page.unroute_all()
    page.get_by_role("button", name="Import", exact=True).click()
    says(page, "imported: (0.0, 1.0, 1)")
    no_errors.clear()
