"""What a site shows before its script is up: the first run, made when the site is built."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import notices
from wasm_runtime.cli import main
from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.builder import build
from wasm_runtime.site.prerender.drawing import Drawn, draw
from wasm_runtime.site.prerender.first_run import run_once
from wasm_runtime.site.web_files import web_files

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u2028\0\ud800"


class Seen(HTMLParser):
    """What a browser makes of the page: its elements, its text outside scripts and styles, the data for its script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.data = ""
        self._script: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append((tag, found))
        self._script = found.get("id") or "" if tag in ("script", "style") else None

    def handle_endtag(self, tag: str) -> None:
        self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is None:
            self.text += data
        elif self._script == "sitelet-first-run":
            self.data += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.elements)

    @property
    def first_run(self) -> FirstRun:
        found: FirstRun = json.loads(self.data)
        return found


def app_of(folder: Path, source: str, **others: str) -> Path:
    folder = folder / "app"
    for name, text in {"app.py": f"import streamlit as st\n{source}\n", **others}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def site_of(folder: Path, source: str, **others: str) -> tuple[Path, list[str]]:
    notices: list[str] = []
    build(app_of(folder, source, **others), folder / "site", notice=notices.append)
    return folder / "site", notices


def seen(folder: Path, source: str, **others: str) -> Seen:
    site, notices = site_of(folder, source, **others)
    assert notices == []
    return Seen((site / "index.html").read_text("utf-8"))


def drawn(*first_runs: FirstRun) -> list[str]:
    """The HTML of each."""
    pages = draw(web_files().prerenderer, [(first_run, "./") for first_run in first_runs])
    assert all(isinstance(page, Drawn) for page in pages), pages
    return [page.html for page in pages if isinstance(page, Drawn)]


def first_run_of(*payloads: Any) -> FirstRun:
    messages: list[Any] = [
        {"kind": "element", "path": [0, index], "payload": each} for index, each in enumerate(payloads)
    ]
    return {"page": "", "messages": messages}


def shown(*texts: str, **more: Any) -> list[Seen]:
    """A page for each text in Markdown."""
    common = {"type": "markdown", "width": "stretch", **more}
    return [Seen(html) for html in drawn(*(first_run_of({**common, "body": text}) for text in texts))]


# --- the page ----------------------------------------------------------------------------------------------------


def test_the_page_holds_the_text_of_the_first_run_and_the_messages_that_draw_it(tmp_path: Path) -> None:
    page = seen(tmp_path, "st.title('Hello')\nst.text_input('Name', 'Ada')\nst.button('Go')")
    assert "Hello" in page.text
    assert "Name" in page.text
    fields = [attributes for tag, attributes in page.elements if tag == "input"]
    assert [(field["value"], "disabled" in field) for field in fields] == [("Ada", True)]
    kinds = [message["payload"]["type"] for message in page.first_run["messages"] if message["kind"] == "element"]
    assert kinds == ["heading", "text_input", "button"]


def test_the_script_is_told_its_place_as_in_the_browser(tmp_path: Path) -> None:
    page = seen(tmp_path, "import os, sys\nst.text(f'{len(sys.argv)} {os.path.basename(sys.argv[0])} {sys.path[0]}')")
    assert re.search(r"1 app\.py /app\b", page.text)


def test_only_how_a_run_ends_is_shown_not_the_way_there(tmp_path: Path) -> None:
    page = seen(
        tmp_path, "place = st.empty()\nplace.text('before')\nplace.text('after')\nst.spinner('Wait').__enter__()"
    )
    assert "after" in page.text
    assert "before" not in page.text
    assert "Wait" not in page.text


def test_without_prerendering_the_page_is_empty_and_the_script_never_runs(tmp_path: Path) -> None:
    app = app_of(tmp_path, f"open({str(tmp_path / 'ran')!r}, 'w')\nst.title('Hello')")
    build(app, tmp_path / "site", prerender=False)
    page = Seen((tmp_path / "site/index.html").read_text("utf-8"))
    assert "Hello" not in page.text
    assert page.data == ""
    assert not (tmp_path / "ran").exists()


def test_each_page_of_an_app_shows_its_own_first_run(tmp_path: Path) -> None:
    site, notices = site_of(
        tmp_path, "st.title('Home')", **{"pages/about.py": "import streamlit as st\nst.title('Us')"}
    )
    home, about = (Seen((site / name).read_text("utf-8")) for name in ("index.html", "about/index.html"))
    assert notices == []
    assert (home.first_run["page"], about.first_run["page"]) == ("", "about")
    assert "Home" in home.text
    assert "Us" in about.text
    links = [
        attributes["href"] for _, attributes in about.elements if attributes.get("data-testid") == "stSidebarNavLink"
    ]
    assert links == ["../", "../about/"]


def test_pages_that_the_script_names_show_their_own_first_run(tmp_path: Path) -> None:
    source = "\n".join(
        (
            "first = st.Page(lambda: st.text('one'), title='A', url_path='a')",
            "second = st.Page(lambda: st.text('two'), title='B', url_path='b')",
            "st.navigation([first, second]).run()",
        )
    )
    site, notices = site_of(tmp_path, source)
    assert notices == []
    assert "one" in Seen((site / "index.html").read_text("utf-8")).text
    assert "two" in Seen((site / "b/index.html").read_text("utf-8")).text


def test_what_stops_early_is_shown_up_to_there(tmp_path: Path) -> None:
    page = seen(tmp_path, "st.text('first')\nst.stop()\nst.text('second')")
    assert "first" in page.text
    assert "second" not in page.text


def test_a_bar_is_as_full_as_the_first_run_left_it(tmp_path: Path) -> None:
    page = seen(tmp_path, "bar = st.progress(0, 'Begins')\nbar.progress(0.75, '**Three** quarters')")
    assert "Three quarters" in page.text
    assert "Begins" not in page.text
    (bar,) = (attributes for _, attributes in page.elements if attributes.get("role") == "progressbar")
    assert (bar["aria-valuenow"], bar["aria-valuetext"]) == ("75", "75%")


def test_an_exception_that_the_script_shows_is_part_of_the_page(tmp_path: Path) -> None:
    source = """
try:
    1 / 0
except ZeroDivisionError as error:
    st.write(error)
st.exception(ValueError("**bad** <b>"))
st.exception("no exception")
st.text(__file__)
st.text("after")
"""
    page = seen(tmp_path, source)
    assert page.text.count("Traceback:") == 1
    assert "ZeroDivisionError: division by zero" in page.text
    assert 'File "/app/app.py", line 4, in <module>' in page.text
    assert "ValueError: **bad** <b>" in page.text
    assert "after" in page.text
    kinds = [message["payload"]["type"] for message in page.first_run["messages"] if message["kind"] == "element"]
    assert kinds == ["exception"] * 3 + ["text"] * 2


def test_where_the_build_runs_is_not_seen_on_the_page(tmp_path: Path) -> None:
    source = "import os\nst.text(f'{__file__} {os.getcwd()}')\nst.exception(ValueError('x'))"
    one = site_of(tmp_path / "one", source)[0] / "index.html"
    two = site_of(tmp_path / "two", source)[0] / "index.html"
    assert one.read_bytes() == two.read_bytes()
    assert "/app/app.py /app" in Seen(one.read_text("utf-8")).text


# --- hostile texts -----------------------------------------------------------------------------------------------


def test_no_text_of_an_app_becomes_markup_or_ends_the_data(tmp_path: Path) -> None:
    source = f"text = {HOSTILE!r}\n" + "\n".join(
        f"st.{call}"
        for call in (
            "title(text, help=text)",
            "markdown(text)",
            "text(text)",
            "code(text, language=text)",
            "caption(text)",
            "error(text)",
            "progress(50, text)",
            "button(text, help=text)",
            "text_input(text, text, placeholder=text)",
            "selectbox(text, [text])",
            "multiselect(text, [text], [text])",
            "radio(text, [text])",
            "expander(text)",
            "tabs([text])",
            "link_button(text, 'javascript:alert(3)')",
            "chat_message(text).text(text)",
        )
    )
    page = seen(tmp_path, source)
    build(tmp_path / "app", tmp_path / "plain", prerender=False)
    plain = Seen((tmp_path / "plain/index.html").read_text("utf-8"))
    assert page.count("script") == plain.count("script") + 1  # the data
    assert page.count("img") == 0
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert not any("javascript:" in (value or "") for _, attributes in page.elements for value in attributes.values())
    assert json.dumps(HOSTILE)[1:40] in json.dumps(page.first_run)


def test_html_that_an_app_allows_is_shown_without_what_would_run() -> None:
    body = "<div onclick='x()'>Words</div><script>alert(1)</script>\n\nand <b>more</b><img src=x onerror='alert(2)'>"
    (page,) = shown(body, allow_html=True)
    assert page.count("b") == 1
    assert page.count("script") == 0
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    assert "Words" in page.text


def test_markdown_is_what_it_is_on_the_page() -> None:
    cases = [
        ("**bold**", "strong", "bold"),
        ("| a |\n|---|\n| 1 |", "td", "1"),
        ("~~gone~~", "del", "gone"),
        (":red[hot]", "span", "hot"),
        (":material/home:", "span", "home"),
        ("# Title", "h1", "Title"),
        ("a -> b :cat:", "p", "a → b 🐱"),
        ("[a](javascript:x)", "a", "a"),
        ("```python\nimport os\n```", "span", "os"),
    ]
    for page, (_, element, words) in zip(shown(*(text for text, *_ in cases)), cases, strict=True):
        assert page.count(element) >= 1
        assert page.text.rstrip().endswith(words)


def test_headings_have_the_ids_that_streamlit_gives_them() -> None:
    anchors = json.loads((Path(__file__).parents[1] / "data" / "anchors.json").read_text("utf-8"))
    headings = [{"type": "heading", "level": 2, "body": text, "width": "stretch"} for text in anchors]
    (html,) = drawn(first_run_of(*headings))
    found = [attributes.get("id") for tag, attributes in Seen(html).elements if tag == "h2"]
    assert found == [slug or None for slug in anchors.values()]


def test_a_text_that_nobody_would_write_is_drawn_all_the_same() -> None:
    parts = ["$", "$a ", "`", "` ", "\\", "~~~\n", "$`", ":red[", ":a", "http://", "[^a]", "~a", "> ", "- ", "*"]
    assert len(shown(*(part * 500 for part in parts))) == len(parts)


def test_the_same_is_drawn_each_time(tmp_path: Path) -> None:
    source = "st.text_input('Name', help='x')\nst.selectbox('Pick', ['a'])\nst.tabs(['a', 'b'])\nst.date_input('Day')"
    first_run = run_once(find_app(app_of(tmp_path, source))).first_run
    one, two = drawn(first_run, first_run)
    assert [one, two] == [one] * 2 == drawn(first_run) * 2


def test_a_page_that_cannot_be_drawn_leaves_the_others_alone() -> None:
    good, bad = first_run_of({"type": "text", "body": "x", "width": "stretch"}), first_run_of({"type": "heading"})
    first, broken, last = draw(web_files().prerenderer, [(good, "./"), (bad, "./"), (good, "./")])
    assert first == last
    assert isinstance(broken, str)
    assert broken.startswith("it cannot be drawn: TypeError")


def test_where_the_engine_is_missing_the_build_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = tmp_path / "without"
    (nowhere / "py_mini_racer").mkdir(parents=True)
    (nowhere / "py_mini_racer/__init__.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(nowhere))
    _, notices = site_of(tmp_path, "st.text('there')")
    assert len(notices) == 1
    assert "the package mini-racer, which renders pages, is not installed here" in notices[0]


# --- what a build must not show ----------------------------------------------------------------------------------


def test_secrets_of_the_app_are_not_there_in_the_first_run(tmp_path: Path) -> None:
    secrets = {".streamlit/secrets.toml": "key = 'hush'"}
    site, notices = site_of(tmp_path, "st.text(st.secrets['key'])", **secrets)
    assert "hush" not in (site / "index.html").read_text("utf-8")
    assert [text for text in notices if "is not prerendered" in text] == notices[-1:]


def test_the_environment_of_the_build_is_not_there_in_the_first_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERVICE_TOKEN", "hush")
    page = seen(tmp_path, "import os\nst.text(os.environ.get('SERVICE_TOKEN', 'nobody'))")
    assert "nobody" in page.text


def test_what_the_script_writes_to_disk_does_not_reach_the_app(tmp_path: Path) -> None:
    seen(tmp_path, "open('log.txt', 'w').write('x')\nst.text('done')")
    assert not (tmp_path / "app/log.txt").exists()


def test_small_files_are_part_of_the_page_and_a_large_one_is_not_offered_yet(tmp_path: Path) -> None:
    page = seen(tmp_path, "st.download_button('S', 'x')\nst.download_button('L', b'x' * 100_000)")
    small, large = (message["payload"] for message in page.first_run["messages"] if message["kind"] == "element")
    assert small["type"] == large["type"] == "download_button"
    assert ("url" in large, large["disabled"]) == (False, True)
    file: Any = next(message for message in page.first_run["messages"] if message["kind"] == "media")
    assert (small["url"], "disabled" in small) == (file["url"], False)
    content: Any = file["content"]
    assert (file["mime"], content) == ("text/plain", {"base64": "eA=="})


LARGE_PICTURE = """
from random import Random

def picture(seed):
    dots = "".join(f"<circle cx='{Random(seed + n).random()}' cy='0' r='1'/>" for n in range(2000))
    return f"<svg width='90' height='60'>{dots}</svg>"
"""


def media_of(site: Path) -> dict[str, bytes]:
    """The media of a site, by their addresses."""
    return {f"media/{file.name}": file.read_bytes() for file in (site / "media").glob("*")}


def test_large_media_are_files_of_the_site_that_each_page_shows_from_its_place(tmp_path: Path) -> None:
    page = f"{LARGE_PICTURE}\nimport streamlit as st\nst.image([picture(1)] * 2)\nst.audio(b'RIFF' * 30_000)"
    site, notices = site_of(tmp_path, page, **{"pages/about.py": page})
    assert notices == []
    files = media_of(site)
    picture, sound = sorted(files, key=lambda url: url.endswith(".wav"))
    assert files[picture].startswith(b"<svg xmlns")
    assert files[sound] == b"RIFF" * 30_000
    for name, above in (("index.html", "./"), ("about/index.html", "../")):
        seen = Seen((site / name).read_text("utf-8"))
        sources = [attributes["src"] for tag, attributes in seen.elements if tag in ("img", "audio")]
        assert sources == [above + picture, above + picture, above + sound]
        said = [message for message in seen.first_run["messages"] if message["kind"] == "media"]
        assert said == [
            {"kind": "media", "url": picture, "mime": "image/svg+xml"},
            {"kind": "media", "url": sound, "mime": "audio/wav"},
        ]


def test_with_a_base_path_they_are_below_it(tmp_path: Path) -> None:
    build(app_of(tmp_path, f"{LARGE_PICTURE}\nst.image(picture(1))"), tmp_path / "site", "/demos/")
    page = Seen((tmp_path / "site/index.html").read_text("utf-8"))
    [picture] = media_of(tmp_path / "site")
    assert ("img", f"/demos/{picture}") in [(tag, attributes.get("src")) for tag, attributes in page.elements]


def test_a_build_leaves_none_of_the_media_of_the_one_before_and_the_same_for_the_same(tmp_path: Path) -> None:
    source = f"{LARGE_PICTURE}\nst.image(picture(1))"
    site, _ = site_of(tmp_path, source)
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    site_of(tmp_path, source)
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before
    one = media_of(site)
    site_of(tmp_path, source.replace("picture(1)", "picture(2)"))
    other = media_of(site)
    assert len(one) == len(other) == 1
    assert one.keys() != other.keys()
    site_of(tmp_path, "st.text('none')")
    assert not (site / "media").exists()


def test_media_of_a_page_that_is_not_shown_and_those_that_were_replaced_are_no_files_of_the_site(
    tmp_path: Path,
) -> None:
    source = f"{LARGE_PICTURE}\nplace = st.empty()\nplace.image(picture(1))\nplace.image(picture(2))"
    site, _ = site_of(tmp_path, source)
    assert len(media_of(site)) == 1
    site_of(tmp_path, f"{source}\n1 / 0")
    assert media_of(site) == {}


def test_what_only_the_live_page_can_use_is_no_file_of_the_site(tmp_path: Path) -> None:
    """A download of a picture has a name, which the site's files have not; a format that no host knows."""
    picture = "b'\\x89PNG' + bytes(100_000)"
    site, _ = site_of(
        tmp_path,
        f"st.download_button('Save', {picture}, 'a.png', 'image/png')\nst.audio(bytes(100_000), 'audio/x-own')",
    )
    assert media_of(site) == {}
    page = Seen((site / "index.html").read_text("utf-8"))
    assert [message["kind"] for message in page.first_run["messages"]] == ["element", "element"]
    button = next(attributes for tag, attributes in page.elements if tag == "button" and "Save" in page.text)
    assert "disabled" in button


# --- runs that cannot be shown -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import no_such_package", "it imports no_such_package, which is not installed in this Python"),
        ("import js", "it imports js, which only exists in the browser"),
        ("1 / 0", "its first run raises ZeroDivisionError: division by zero"),
        ("raise ValueError('A sentence.')", "its first run raises ValueError: A sentence"),
        ("st.exception(ValueError('shown'))\nraise KeyError('bad')", "its first run raises KeyError: 'bad'"),
        ("@st.fragment\ndef part(): raise OSError('bad')\npart()", "its first run raises OSError: bad"),
        ("import own.missing", "its first run raises ModuleNotFoundError: No module named 'own.missing'"),
        ("import os\nos._exit(3)", "its first run ended Python with exit status 3"),
        ("st.text('x' * 3_000_000)", "its first run shows too much to be part of the page"),
        ("st.switch_page('pages/b.py')", "its first run shows another page than the default page"),
    ],
)
def test_a_run_that_cannot_be_shown_is_left_out_with_the_reason(tmp_path: Path, source: str, reason: str) -> None:
    others = {"pages/b.py": "import streamlit as st\nst.text('b')", "own/part.py": ""}
    site, notices = site_of(tmp_path, source, **others)
    notices = [
        each
        for each in notices
        if not each.startswith("The app imports modules that the site does not contain: no_such")
    ]
    assert notices == [
        f"app.py is not prerendered: {reason}. It shows nothing until Python has started in the browser."
    ]
    assert Seen((site / "index.html").read_text("utf-8")).data == ""


def test_a_run_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    app = find_app(app_of(tmp_path, "while True: pass"))
    assert run_once(app, timeout=1).problem == "its first run took more than 1 seconds"


def test_a_notice_is_one_line_of_stderr_and_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app = app_of(tmp_path, "print('noise')\nraise ValueError('one\\ntwo')")
    assert main(["build", str(app), "-o", str(tmp_path / "site")]) == 0
    out, err = capsys.readouterr()
    assert re.fullmatch(r"Wrote the site of \S+ to \S+\n", out)
    (notice,) = notices(err)
    assert "ValueError: one two" in notice


def test_threads_of_the_script_do_not_hold_up_the_build(tmp_path: Path) -> None:
    source = "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\nst.text('there')"
    assert run_once(find_app(app_of(tmp_path, source)), timeout=8).problem is None


def test_controls_wait_to_be_noted_and_those_that_are_disabled_stay_so(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(
        "import streamlit as st\n"
        "st.button('Live')\nst.button('Dead', disabled=True)\n"
        "st.slider('Size', 0, 10, 3)\nst.radio('Pick', ['x', 'y'])\nst.radio('None', [])\n",
        "utf-8",
    )
    (html,) = drawn(run_once(find_app(script)).first_run)
    assert re.search(r'<button[^>]* disabled="early">(?:(?!</button>).)*Live', html)
    assert re.search(r'<button[^>]* disabled="">(?:(?!</button>).)*Dead', html)
    fields = [attributes for tag, attributes in Seen(html).elements if tag == "input"]
    assert [(field["type"], field["value"], field["disabled"]) for field in fields if field["type"] == "range"] == [
        ("range", "3", "early")
    ]
    radios = [field for field in fields if field["type"] == "radio"]
    assert [radio["disabled"] for radio in radios] == ["early", "early", ""]
    assert radios[0]["name"] == radios[1]["name"] != radios[2]["name"]
