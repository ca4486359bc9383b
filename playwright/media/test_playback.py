"""Sounds and videos are played as Streamlit plays them: from where, to where, how often, with which subtitles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser.app_page import complete, new_page, open_app, says, settle
from tests.support.browser.kept_session import reload, stored
from tests.support.browser.worker_script import run_first, worker_of
from tests.support.command import ROOT
from tests.support.hosts.streamlit_server import StreamlitServer

TONE = (ROOT / "examples/gallery/elements/media/audio.py").read_text("utf-8").partition("\n\n\nst.")[0]
SCRIPT = f"""{TONE}

from pathlib import Path

MOVIE = Path(__file__).parent / "movie.webm"
WORDS = "WEBVTT\\n\\n00:00.000 --> 00:02.900\\nHello"
SRT = "1\\n00:00:00,000 --> 00:00:02,900\\nHello"
SOUND = tone(440, 4)


def shown(key, call, *data, **how):
    with st.container(key=key):
        call(*data, **how)


st.button("Run")
# In sight of the button: a browser lets nothing play by itself that nobody sees.
shown("movie_itself", st.video, MOVIE.read_bytes(), "video/webm", autoplay=True, loop=True, muted=True, width=200)
shown("sound", st.audio, SOUND, alt="A tone")
shown("sound_times", st.audio, SOUND, start_time=1, end_time=2)
shown("sound_loop", st.audio, SOUND, start_time=1, end_time="2s", loop=True)
shown("sound_narrow", st.audio, SOUND, width=240)
shown("movie", st.video, MOVIE, alt="A movie")
shown("movie_times", st.video, MOVIE, start_time=1, end_time=2, muted=True)
shown("movie_loop", st.video, MOVIE, start_time=2, loop=True, muted=True)
shown("movie_subtitles", st.video, MOVIE, subtitles={{"English": WORDS, "Deutsch": SRT, "": WORDS}}, width=300)
shown("movie_subtitle", st.video, MOVIE, subtitles=WORDS, width=5000)
if st.checkbox("Others", value=True):
    shown("leaving", st.audio, tone(220, 3), start_time=2)
st.session_state.runs = st.session_state.get("runs", -1) + 1
st.text(f"runs {{st.session_state.runs}}")
"""
KEYS = [line.split('"')[1] for line in SCRIPT.splitlines() if line.strip().startswith('shown("')]
# What can be told of all players, once each has read how long it is.
FACTS = """async (players) => {
  const all = {};
  for (const player of players) {
    if (player.readyState === 0) await new Promise((done) => player.addEventListener("loadedmetadata", done));
    while (player.seeking) await new Promise((done) => player.addEventListener("seeked", done, { once: true }));
    const key = /st-key-(\\w+)/.exec(player.closest("[class*=st-key-]").className)[1];
    const { controls, autoplay, muted, paused, duration, tagName, preload } = player;
    all[key] = {
      tagName, controls, autoplay, muted, paused, preload,
      duration: Math.round(duration * 10),
      starts: paused ? player.currentTime : undefined,
      name: player.getAttribute("aria-label"),
      width: Math.round(player.getBoundingClientRect().width),
      tracks: [...player.querySelectorAll("track")].map(({ label, kind, srclang, default: isDefault, track }) =>
        [label, kind, srclang, isDefault, track.mode]),
    };
  }
  return all;
}"""
# Counts what the page makes addresses of and releases, and what crosses from Python.
COUNT = """
  window.made = new Map();
  const [make, release] = [URL.createObjectURL, URL.revokeObjectURL];
  URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    if (/^(audio|video)/.test(blob.type)) made.set(url, blob.size);
    return url;
  };
  URL.revokeObjectURL = (url) => { made.delete(url); release.call(URL, url); };
"""
NOTES = """
self.transfers = 0;
const post = self.postMessage.bind(self);
self.postMessage = (message, transfer = []) => {
  transfers += transfer.filter((each) => each instanceof ArrayBuffer).length;
  post(message, transfer);
};
"""


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("playback")
    (folder / "movie.webm").write_bytes((ROOT / "examples/gallery/elements/media/movie.webm").read_bytes())
    (folder / "script.py").write_text(SCRIPT, "utf-8")
    return folder / "script.py"


@pytest.fixture(scope="module")
def ours(browser: Browser, built: Callable[[Path], str], script: Path) -> Iterator[Page]:
    with new_page(browser) as page:
        page.add_init_script(COUNT)
        run_first(page.context, NOTES)
        yield complete(open_app(page, built(script)))


@pytest.fixture(scope="module")
def streamlits(browser: Browser, script: Path) -> Iterator[Page]:
    with StreamlitServer(script) as server, new_page(browser) as page:
        page.goto(server.address)
        says(page, "runs 0")
        yield page


@pytest.fixture(params=["ours", "streamlits"])
def either(request: pytest.FixtureRequest) -> Page:
    page: Page = request.getfixturevalue(request.param)
    return page


def player(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-{key}").locator("audio, video")


def facts(page: Page) -> dict[str, Any]:
    expect(page.locator("audio, video")).to_have_count(len(KEYS))
    found: dict[str, Any] = page.locator("audio, video").evaluate_all(FACTS)
    return found


def run(page: Page) -> None:
    runs = int(page.get_by_text("runs ").inner_text().removeprefix("runs "))
    page.get_by_role("button", name="Run").click()
    says(page, f"runs {runs + 1}")
    settle(page)


def test_players_are_those_of_streamlit(ours: Page, streamlits: Page) -> None:
    assert facts(ours) == facts(streamlits)


@pytest.mark.parametrize("key", ["sound_times", "movie_times"])
def test_what_has_an_end_stops_there(either: Page, key: str) -> None:
    found = player(either, key).evaluate(
        """async (it) => {
          const paused = new Promise((done) => it.addEventListener("pause", done, { once: true }));
          await it.play();
          const begun = it.currentTime;
          await paused;
          return [begun, it.currentTime, it.ended];
        }"""
    )
    assert 1 <= found[0] < 2 <= found[1] < 2.9
    assert found[2] is False


@pytest.mark.parametrize(("key", "start"), [("sound_loop", 1), ("movie_loop", 2)])
def test_what_is_repeated_begins_again_at_its_start(either: Page, key: str, start: int) -> None:
    begins = player(either, key).evaluate(
        """async (it) => {
          await it.play();
          const second = await new Promise((done) => {
            it.addEventListener("seeking", () => done(it.currentTime), { once: true });
          });
          if (it.paused) await new Promise((done) => it.addEventListener("playing", done, { once: true }));
          it.pause();
          return second;
        }"""
    )
    assert begins == start


def test_what_plays_by_itself_goes_on_when_the_script_runs(either: Page) -> None:
    itself = player(either, "movie_itself")
    expect(itself).to_have_js_property("paused", False)
    itself.evaluate("(it) => { it.begins = 0; it.addEventListener('loadstart', () => { it.begins += 1; }); }")
    run(either)
    assert itself.evaluate("(it) => [it.paused, it.begins]") == [False, 0]
    itself.evaluate("(it) => it.pause()")
    run(either)
    assert itself.evaluate("(it) => [it.paused, it.begins]") == [True, 0]


def test_a_sound_that_plays_is_not_begun_again_by_a_rerun(either: Page) -> None:
    sound = player(either, "sound")
    sound.evaluate("(it) => it.play()")
    sound.evaluate("(it) => { it.begins = 0; it.addEventListener('seeking', () => { it.begins += 1; }); }")
    run(either)
    assert sound.evaluate("(it) => [it.paused && !it.ended, it.begins]") == [False, 0]
    sound.evaluate("(it) => it.pause()")


def test_subtitles_are_shown_before_a_video_plays(either: Page) -> None:
    movie = player(either, "movie_subtitle")
    movie.scroll_into_view_if_needed()
    movie.evaluate(
        """async (it) => {
          const [element] = it.querySelectorAll("track");
          if (element.readyState !== 2) await new Promise((done) => element.addEventListener("load", done));
        }"""
    )
    hide = "(it, mode) => { it.textTracks[0].mode = mode; }"
    with_words = movie.screenshot()
    movie.evaluate(hide, "hidden")
    without = movie.screenshot()
    movie.evaluate(hide, "showing")
    assert with_words != without


def test_subtitles_are_shown_in_the_first_language_and_can_be_changed(ours: Page) -> None:
    found = player(ours, "movie_subtitles").evaluate(
        """async (it) => {
          const loaded = (track) => new Promise((done) => {
            if (track.readyState === 2) done(); else track.addEventListener("load", done, { once: true });
          });
          const texts = [];
          for (const element of it.querySelectorAll("track")) {
            element.track.mode = "showing";
            await loaded(element);
            texts.push([...element.track.cues].map(({ text, startTime, endTime }) => [text, startTime, endTime]));
          }
          return texts;
        }"""
    )
    assert found == [[["Hello", 0, 2.9]]] * 3


# --- what only this page promises ----------------------------------------------------------------------------------


def test_what_ended_at_its_end_time_can_be_played_on(ours: Page) -> None:
    ended = player(ours, "movie_times").evaluate(
        """async (it) => {
          if (it.currentTime < 2) {
            const paused = new Promise((done) => it.addEventListener("pause", done, { once: true }));
            await it.play();
            await paused;
          }
          const ended = new Promise((done) => it.addEventListener("ended", () => done(true), { once: true }));
          await it.play();
          return ended;
        }"""
    )
    assert ended is True


def test_a_player_is_used_by_the_keyboard(ours: Page) -> None:
    sound = player(ours, "sound_narrow")
    sound.focus()
    ours.keyboard.press("Space")
    expect(sound).to_have_js_property("paused", False)
    ours.keyboard.press("Space")
    expect(sound).to_have_js_property("paused", True)


def test_the_same_file_crosses_once_however_often_it_is_shown(ours: Page) -> None:
    before, made = worker_of(ours).evaluate("transfers"), ours.evaluate("made.size")
    for _ in range(3):
        run(ours)
    assert worker_of(ours).evaluate("transfers") == before
    assert ours.evaluate("made.size") == made
    assert made == len(set(ours.locator("audio, video").evaluate_all("(all) => all.map((it) => it.src)")))


def test_the_address_of_a_sound_that_has_left_is_released_and_made_again_when_it_comes_back(ours: Page) -> None:
    made, address = ours.evaluate("made.size"), player(ours, "leaving").get_attribute("src")
    ours.get_by_text("Others").click()
    expect(player(ours, "leaving")).to_have_count(0)
    for _ in range(2):
        run(ours)
    ours.wait_for_function("(address) => !made.has(address)", arg=address)
    assert ours.evaluate("made.size") == made - 1
    ours.get_by_text("Others").click()
    expect(player(ours, "leaving")).to_have_js_property("currentTime", 2)
    assert ours.evaluate("made.size") == made


def test_players_are_there_again_after_a_reload(ours: Page) -> None:
    before = facts(ours)
    stored(ours)
    reload(ours)
    complete(ours)
    after = facts(ours)
    for key in KEYS:
        assert [after[key][kept] for kept in ("duration", "width", "name")] == [
            before[key][kept] for kept in ("duration", "width", "name")
        ]
    expect(player(ours, "movie_subtitles").locator("track")).to_have_count(3)
