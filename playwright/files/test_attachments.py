"""Files for the page cross as bytes that change hands, or as files of the browser, in order with the messages."""

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

size = st.number_input("Megabytes", value=0, key="size")
if size == {MEGABYTES}:
    st.text("before")
data = bytes(range(256)) * (4096 * int(size) or 4095)
st.download_button("Save", data, "large.bin")
st.text(f"{{size}} MB offered")
"""

# Notes what is posted: for each list of bytes that is handed over their lengths before and after, the sizes of files,
# and the longest text.
NOTES = """
self.noted = {transfers: [], files: [], longest: 0};
const note = (message) => {
  if (typeof message === "string") noted.longest = Math.max(noted.longest, message.length);
  else if (message instanceof Blob) noted.files.push(message.size);
  else if (Array.isArray(message) || message?.constructor === Object) Object.values(message).forEach(note);
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
def test_no_bytes_are_copied_for_the_page(
    page: Page, open_script: Callable[[str], Page], page_has_channels: bool
) -> None:
    run_first(page.context, NOTES)
    if not page_has_channels:
        page.add_init_script("delete globalThis.BroadcastChannel")
    open_script(APP)
    says(page, "0 MB offered")
    field = page.get_by_label("Megabytes")
    field.fill(str(MEGABYTES))
    field.press("Enter")
    says(page, f"{MEGABYTES} MB offered")
    with page.expect_download() as started:
        page.get_by_role("button", name="Save").click()
    expected = sha256(bytes(range(256)) * (4096 * MEGABYTES)).hexdigest()
    assert sha256(started.value.path().read_bytes()).hexdigest() == expected
    noted = worker_of(page).evaluate("noted")
    assert noted["transfers"] == [[[(1 << 20) - 256], [0]]]
    assert set(noted["files"]) == {MEGABYTES << 20}
    assert 0 < noted["longest"] < 20_000
