"""Files of 100 MB: what is uploaded is read in parts, and what is offered never gets into the page's memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser.app_page import open_app

MB = 1_000_000
APP = """
import csv
import io
import zipfile

import streamlit as st

MB = 1_000_000


def heap():
    try:
        import pyodide_js
    except ImportError:
        return 0  # at build time
    return pyodide_js._module.HEAP8.length


uploaded = st.file_uploader("File", key="file")
if uploaded is not None:
    before = heap()
    with zipfile.ZipFile(uploaded) as archive, archive.open("table.csv") as table:
        rows = sum(int(row["n"]) for row in csv.DictReader(io.TextIOWrapper(table, "utf-8")))
    st.text(f"sum: {rows}, added: {(heap() - before) // MB}")
    st.download_button("Again", uploaded, "again.zip", key="again")
if st.checkbox("Offer"):
    content = io.BytesIO(bytes(100 * MB))
    before = heap()
    st.download_button("Save", content, "big.bin")
    st.text(f"offered, added: {(heap() - before) // MB}")
"""
ZIP = """
() => {
  // A stored archive: 100 MB that are never read, and a small table.
  const text = new TextEncoder();
  const crc = (bytes) => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
    }
    return ~sum >>> 0;
  };
  const part = new Blob([new Uint8Array(1e6)]);
  const parts = [];
  const entries = [];
  let at = 0;
  const add = (name, sum, size, blobs) => {
    const fields = new DataView(new ArrayBuffer(26));
    fields.setUint16(0, 20, true);
    fields.setUint32(10, sum, true);
    fields.setUint32(14, size, true);
    fields.setUint32(18, size, true);
    fields.setUint16(22, name.length, true);
    const head = [text.encode("PK\\x03\\x04"), fields.buffer, text.encode(name)];
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, at, true);
    entries.push(text.encode("PK\\x01\\x02\\x14\\x00"), fields.buffer, rest.buffer, text.encode(name));
    parts.push(...head, ...blobs);
    at += 30 + name.length + size;
  };
  const table = text.encode("n\\n1\\n2\\n39\\n");
  add("big.bin", 0, 100e6, Array(100).fill(part));
  add("table.csv", crc(table), table.length, [table]);
  const size = entries.reduce((sum, each) => sum + each.byteLength, 0);
  const end = new DataView(new ArrayBuffer(18));
  end.setUint16(4, 2, true);
  end.setUint16(6, 2, true);
  end.setUint32(8, size, true);
  end.setUint32(12, at, true);
  const data = new DataTransfer();
  data.items.add(new File([...parts, ...entries, text.encode("PK\\x05\\x06"), end.buffer], "a.zip"));
  const input = document.querySelector(".st-key-file input");
  input.files = data.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
"""


@pytest.fixture(scope="module")
def app(browser: Browser, built: Callable[[Path], str], written: Callable[[str], Path]) -> Iterator[Page]:
    context = browser.new_context()
    yield open_app(context.new_page(), built(written(APP)))
    context.close()


def bytes_in_page(page: Page) -> int:
    """What arrays of the page take."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    size: int = devtools.send("Runtime.getHeapUsage")["backingStorageSize"]
    devtools.detach()
    return size


def saved(page: Page, name: str) -> int:
    """The size of the file that a button saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return Path(download.value.path()).stat().st_size


def test_an_archive_is_read_in_parts_and_offered_again_unread(app: Page) -> None:
    app.wait_for_selector(".st-key-file input", state="attached")
    app.evaluate(ZIP)
    expect(app.get_by_text("sum: 42, added: 0")).to_be_visible()
    assert saved(app, "Again") > 100 * MB
    assert bytes_in_page(app) < 20 * MB


def test_what_is_offered_is_not_in_the_memory_of_the_page_and_not_twice_in_pythons(app: Page) -> None:
    app.get_by_text("Offer").click()
    expect(app.get_by_text("offered, added: 0")).to_be_visible()
    assert bytes_in_page(app) < 20 * MB
    assert saved(app, "Save") == 100 * MB
    assert bytes_in_page(app) < 20 * MB
