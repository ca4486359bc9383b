"""st.set_page_config and the options of the page's frame: what the page hears of them, and what it costs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import app, run
from tests.support.headless_page import HeadlessPage

PNG = b"\x89PNG\r\n\x1a\n-"
USUAL = {"kind": "page_config", "layout": "centered", "sidebar": "auto", "menu": {}, "toolbar": "auto"}


def said(page: HeadlessPage) -> list[dict[str, Any]]:
    return [message for message in page.messages if message["kind"] == "page_config"]


def test_a_page_that_is_as_usual_is_not_mentioned(tmp_path: Path) -> None:
    assert said(run(tmp_path, "st.set_page_config()\nst.set_page_config(layout='centered')")) == []


def test_what_one_call_sets_stays_until_another_sets_it(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        run = st.session_state["run"] = st.session_state.get("run", 0) + 1
        if run == 1:
            st.set_page_config("one", "🦈", "wide")
            st.set_page_config(initial_sidebar_state="collapsed")
        if run == 3:
            st.set_page_config(page_title="three", layout="centered")
        """,
    )
    first = {**USUAL, "title": "one", "icon": "🦈", "layout": "wide"}
    assert said(page) == [first, {**first, "sidebar": "collapsed"}]
    page.rerun()
    assert said(page) == []
    page.rerun()
    assert said(page) == [{**first, "sidebar": "collapsed", "title": "three", "layout": "centered"}]


@pytest.mark.parametrize(
    ("state", "sidebar", "width"),
    [("'locked'", "locked", None), ("350", "auto", 350), ("10", "auto", 200), ("5000", "auto", 600)],
)
def test_a_width_of_the_sidebar_is_one_that_it_can_have(
    tmp_path: Path, state: str, sidebar: str, width: int | None
) -> None:
    [message] = said(run(tmp_path, f"st.set_page_config(initial_sidebar_state={state})"))
    assert (message["sidebar"], message.get("sidebar_width")) == (sidebar, width)


def test_a_state_of_the_sidebar_takes_its_width_back(tmp_path: Path) -> None:
    page = run(
        tmp_path, "st.set_page_config(initial_sidebar_state=350)\nst.set_page_config(initial_sidebar_state='auto')"
    )
    assert said(page)[-1] == USUAL


def test_menu_items_are_set_and_removed_one_by_one(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        st.set_page_config(menu_items={"Get help": "https://a.b", "About": "  # Hi\\n  there"})
        st.set_page_config(menu_items={"REPORT A BUG": "mailto:a@b.c", "About": ""})
        st.set_page_config(menu_items={"about": None})
        """,
    )
    help_and_about = {"get_help": "https://a.b", "about": "# Hi\nthere"}
    assert [message["menu"] for message in said(page)] == [
        help_and_about,
        {**help_and_about, "report_a_bug": "mailto:a@b.c"},
        {"get_help": "https://a.b", "report_a_bug": "mailto:a@b.c"},
    ]


def pictures(page: HeadlessPage) -> dict[str, tuple[str, Any]]:
    """What the page was given: type and content by address."""
    return {each["url"]: (each["mime"], each["content"]) for each in page.messages if each["kind"] == "media"}


def icon(page: HeadlessPage) -> str:
    assert page.exceptions() == []
    return str(said(page)[-1]["icon"])


@pytest.mark.parametrize("name", ["'icon.png'", "Path('icon.png')", "Path('icon.png').read_bytes()", "BytesIO(PNG)"])
def test_a_picture_is_a_file_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    (tmp_path / "icon.png").write_bytes(PNG)
    monkeypatch.chdir(tmp_path)
    source = f"from pathlib import Path\nfrom io import BytesIO\nPNG = {PNG!r}\nst.set_page_config(page_icon={name})"
    page = run(tmp_path, source)
    assert pictures(page) == {icon(page): ("image/png", PNG)}


@pytest.mark.parametrize("name", ["https://a.b/c.png", ":shark:", ":material/star:", "nofile.png", "data:image/png,x"])
def test_other_icons_are_left_to_the_page(tmp_path: Path, name: str) -> None:
    assert icon(run(tmp_path, f"st.set_page_config(page_icon={name!r})")) == name


def test_a_drawing_is_a_file_of_the_page(tmp_path: Path) -> None:
    page = run(tmp_path, "st.set_page_config(page_icon='<svg/>')")
    assert pictures(page)[icon(page)] == ("image/svg+xml", b'<svg xmlns="http://www.w3.org/2000/svg"/>')


def test_a_picture_stays_as_long_as_it_is_the_icon(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        f"""
        run = st.session_state["run"] = st.session_state.get("run", 0) + 1
        if run == 1:
            st.set_page_config(page_icon={PNG!r})
        if run == 5:
            st.set_page_config(page_icon="🦈")
        """,
    )
    address = icon(page)
    gone = []
    for _ in range(6):
        page.rerun()
        gone.append([each["url"] for each in page.messages if each["kind"] == "media_gone"])
    assert gone == [[], [], [], [], [address], []]


def test_an_image_of_pillow_is_a_picture(tmp_path: Path) -> None:
    source = "from PIL import Image\nst.set_page_config(page_icon=Image.new('RGB', (4, 4)))"
    assert icon(run(tmp_path, source)).startswith("media/")


def test_a_random_icon_is_an_emoji(tmp_path: Path) -> None:
    assert not icon(run(tmp_path, "st.set_page_config(page_icon='random')")).isascii()


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("page_icon=5", "Invalid `page_icon` type. Expected one of: str, Path, image, bytes of an image, None."),
        ("page_icon=b'xx'", "Invalid `page_icon` type."),
        ("menu_items='x'", "Invalid `menu_items` type. Expected one of: dict, None. Provided type: str."),
        ("menu_items=[1]", "Invalid `menu_items` type."),
        ("initial_sidebar_state=True", "Invalid `initial_sidebar_state` value."),
        ("menu_items={'Get help': 'http://[x'}", '"http://[x" is not a valid URL.'),
    ],
)
def test_where_streamlit_trips_over_bad_input_it_is_named(tmp_path: Path, call: str, expected: str) -> None:
    [(_, message)] = run(tmp_path, f"st.set_page_config({call})").exceptions()
    assert message.startswith(expected)


# --- options of the frame --------------------------------------------------------------------------------------------


def test_the_frame_obeys_the_apps_options(tmp_path: Path) -> None:
    page = run(tmp_path, "", config='[client]\ntoolbarMode = "minimal"\n[ui]\nhideTopBar = true\n')
    assert said(page) == [{**USUAL, "toolbar": "minimal", "hide_top_bar": True}]


def test_an_option_that_the_script_sets_counts_from_the_next_run(tmp_path: Path) -> None:
    page = run(tmp_path, "st.set_option('client.toolbarMode', 'viewer')")
    assert said(page) == []
    page.rerun()
    assert said(page) == [{**USUAL, "toolbar": "viewer"}]


@pytest.mark.parametrize("shown", ["true", "false"])
def test_links_to_pages_are_in_the_sidebar_if_the_option_says_so(tmp_path: Path, shown: str) -> None:
    config = f"[client]\nshowSidebarNavigation = {shown}\n"
    page = app(tmp_path, "", config=config)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "other.py").write_text("")
    page.rerun()
    assert page.navigation["position"] == ("sidebar" if shown == "true" else "hidden")
    source = "def a(): pass\nst.navigation([a]).run()"
    assert run(tmp_path, source, config=config).navigation["position"] == page.navigation["position"]
    top = run(tmp_path, "def a(): pass\nst.navigation([a], position='top').run()", config=config)
    assert top.navigation["position"] == "top"
