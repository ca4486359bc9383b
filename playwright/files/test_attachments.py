"""Files for the page cross as bytes that change hands, beside the messages and in order with them."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import pytest
from playwright.sync_api import Page

from tests.support.browser.app_page import says
from tests.support.browser.worker_script import run_first, worker_of

MEGABYTES = 50
APP = f"""
import streamlit as st

size = st.number_input("Megabytes", value=1, key="size")
if size == {MEGABYTES}:
    st.text("before")
data = bytes(range(256)) * (4096 * int(size))
st.download_button("Save", data, "large.bin")
st.text(f"{{size}} MB offered")
"""

# Notes what is posted: for each list of bytes that is handed over their lengths before and after, and the longest text.
NOTES = """
self.noted = {transfers: [], longest: 0};
const note = (message) => {
  for (const each of [message].flat()) {
    const text = typeof each === "string" ? each : each?.text;
    if (typeof text === "string") noted.longest = Math.max(noted.longest, text.length);
  }
};
const post = self.postMessage.bind(self);
self.postMessage = (message, transfer = []) => {
  const before = transfer.map(({byteLength}) => byteLength);
  note(message);
  post(message, transfer);
  if (before.length > 0) noted.transfers.push([before, transfer.map(({byteLength}) => byteLength)]);
};
if (self.BroadcastChannel) {
  const broadcast = BroadcastChannel.prototype.postMessage;
  BroadcastChannel.prototype.postMessage = function (message) { note(message); broadcast.call(this, message); };
}
"""


@pytest.mark.parametrize("page_has_channels", [True, False])
def test_a_large_file_is_handed_over_without_a_copy(
    page: Page, open_script: Callable[[str], Page], page_has_channels: bool
) -> None:
    run_first(page.context, NOTES)
    if not page_has_channels:
        page.add_init_script("delete globalThis.BroadcastChannel")
    open_script(APP)
    says(page, "1 MB offered")
    field = page.get_by_label("Megabytes")
    field.fill(str(MEGABYTES))
    field.press("Enter")
    says(page, f"{MEGABYTES} MB offered")
    with page.expect_download() as started:
        page.get_by_role("button", name="Save").click()
    expected = sha256(bytes(range(256)) * (4096 * MEGABYTES)).hexdigest()
    assert sha256(started.value.path().read_bytes()).hexdigest() == expected
    noted = worker_of(page).evaluate("noted")
    assert noted["transfers"] == [[[1 << 20], [0]], [[MEGABYTES << 20], [0]]]
    assert 0 < noted["longest"] < 20_000
