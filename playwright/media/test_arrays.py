"""Arrays of NumPy and pictures of Pillow, in the Python of the browser: each pixel and each sample arrives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.support.browser.app_page import complete, new_page, open_app, says

# A distribution that has them is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(
    DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution with NumPy and Pillow"
)
APP = """
import io

import numpy as np
import PIL.Image
import streamlit as st

RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)
flag = np.array([[RED, GREEN], [BLUE, RED]], "uint8").repeat(8, 0).repeat(8, 1)
picture = PIL.Image.fromarray(flag)


def shown(key, data, **how):
    with st.container(key=key):
        st.image(data, **how)


shown("rgb", flag)
shown("bgr", flag, channels="BGR")
shown("floats", flag / 255)
shown("clamped", flag * 2.0, clamp=True)
shown("gray", flag[:, :, 0])
shown("alpha", np.dstack([flag, np.full((16, 16), 255, "uint8")]))
shown("several", np.stack([flag, 255 - flag]))
shown("picture", picture)
shown("palette", picture.convert("P", palette=PIL.Image.Palette.ADAPTIVE))
shown("jpeg", picture, output_format="JPEG")
shown("widened", picture, width="stretch")
saved = io.BytesIO()
picture.save(saved, "PPM")
shown("converted", saved.getvalue())  # no browser shows it
times = np.arange(16000) / 8000
with st.container(key="mono"):
    st.audio(np.sin(2 * np.pi * 440 * times), sample_rate=8000)
with st.container(key="stereo"):
    st.audio(np.stack([np.sin(2 * np.pi * 440 * times), np.zeros(16000)]), sample_rate=8000)
try:
    st.audio(times)
except st.errors.StreamlitAPIException as error:
    st.text(f"refused: {'sample_rate' in str(error)}")
count = st.session_state.count = st.session_state.get("count", 0) + st.button("Next")
st.text(f"count {count}")
"""
# The colours in the middle of the four quarters of each picture.
QUARTERS = """async (images) => Promise.all(images.map(async (image) => {
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const at = (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
  return [at(4, 4), at(12, 4), at(4, 12), at(12, 12)];
}))"""
SAMPLES = """async (audio) => {
  const content = await (await fetch(audio.src)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(content);
  const loudest = (channel) => sound.getChannelData(channel).reduce((most, now) => Math.max(most, Math.abs(now)), 0);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, number) => loudest(number));
  return [channels.length, sound.duration, ...channels];
}"""
RED, GREEN, BLUE = [255, 0, 0], [0, 128, 0], [0, 0, 255]
FLAG = [RED, GREEN, BLUE, RED]


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("arrays")
    (folder / "app.py").write_text(APP, "utf-8")
    (folder / "requirements.txt").write_text("numpy\npillow\n", "utf-8")
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit/config.toml").write_text(f"[sitelet]\npackages = '{DISTRIBUTION}'\n", "utf-8")
    with new_page(browser) as page:
        yield complete(open_app(page, built(folder)))


def images(app: Page, key: str) -> Locator:
    return app.locator(f".st-key-{key} img")


@pytest.mark.parametrize("key", ["rgb", "floats", "alpha", "picture", "palette", "widened", "converted"])
def test_a_picture_has_the_colours_of_the_script(app: Page, key: str) -> None:
    assert images(app, key).evaluate_all(QUARTERS) == [FLAG]


def test_other_orders_of_colours_and_values_out_of_range(app: Page) -> None:
    assert images(app, "bgr").evaluate_all(QUARTERS) == [[BLUE, GREEN, RED, BLUE]]
    assert images(app, "clamped").evaluate_all(QUARTERS) == [[RED, [0, 255, 0], BLUE, RED]]
    assert images(app, "gray").evaluate_all(QUARTERS) == [[[255] * 3, [0] * 3, [0] * 3, [255] * 3]]


def test_four_dimensions_are_several_pictures(app: Page) -> None:
    inverted = [[255 - value for value in colour] for colour in FLAG]
    assert images(app, "several").evaluate_all(QUARTERS) == [FLAG, inverted]


def test_another_format_is_written_by_pillow(app: Page) -> None:
    types: Any = images(app, "jpeg").evaluate("async (image) => (await (await fetch(image.src)).blob()).type")
    assert types == "image/jpeg"
    [quarters] = images(app, "jpeg").evaluate_all(QUARTERS)
    for found, meant in zip(quarters, FLAG, strict=True):
        assert all(abs(one - other) < 12 for one, other in zip(found, meant, strict=True))


def test_samples_are_a_sound_as_loud_as_can_be(app: Page) -> None:
    channels, seconds, loudest = app.locator(".st-key-mono audio").evaluate(SAMPLES)
    assert (channels, seconds) == (1, 2)
    assert loudest > 0.99
    channels, seconds, left, right = app.locator(".st-key-stereo audio").evaluate(SAMPLES)
    assert (channels, seconds, right) == (2, 2, 0)
    assert left > 0.99
    says(app, "refused: True")


def test_an_array_that_is_made_anew_is_the_same_file(app: Page) -> None:
    before = app.locator("img, audio").evaluate_all("(all) => all.map((it) => it.src)")
    app.get_by_role("button", name="Next").click()
    says(app, "count 1")
    assert app.locator("img, audio").evaluate_all("(all) => all.map((it) => it.src)") == before
