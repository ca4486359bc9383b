"""Tables that go to components and come back from them, with the pandas of a Pyodide distribution."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.app_page import open_app, says
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

# A distribution that has it is too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")
pytestmark = pytest.mark.skipif(DISTRIBUTION is None, reason="SITELET_PACKAGES names no Pyodide distribution")

# Sends each table back that it is given.
PAGE = """<!doctype html><title>Mirror</title><body><script>
const send = (type, data) => parent.postMessage({ isStreamlitMessage: true, type: `streamlit:${type}`, ...data }, "*");
addEventListener("message", ({ data }) => {
  if (data.type !== "streamlit:render" || data.dfs.length === 0) return;
  send("setComponentValue", { value: data.dfs[0].value.data, dataType: "dataframe" });
});
send("componentReady", { apiVersion: 1 });
</script></body>"""
APP = '''
from pathlib import Path

import pandas as pd
import streamlit as st
import streamlit.components.v1 as components

frame = pd.DataFrame({"city": ["Rome", None], "people": [2.8, 0.7]}, index=["a", "b"])
if st.checkbox("Change"):
    frame.loc["b", "city"] = "Oslo"
mirror = components.declare_component("mirror", path=str(Path(__file__).parent / "mirror"))
found = mirror(table=frame, key="mirror")
st.text(f"found={None if found is None else found.to_dict()}")
st.text(f"same={None if found is None else st.session_state.mirror.equals(found)}")
tell = st.components.v2.component("tell", html="<output></output>", js="""
export default ({ data, parentElement }) => {
  const { table, stream, n } = data instanceof Uint8Array ? { stream: data } : data;
  const cells = table && table.toArray().map((row) => row.city).join();
  parentElement.querySelector("output").textContent = stream
    ? `stream ${stream.length > 100}`
    : `${n} ${table.numRows} ${table.schema.fields.map((each) => each.name)} ${cells}`;
};
""")
tell(data={"table": frame, "n": 5}, key="named")
tell(data=frame, key="alone")
'''


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StaticHost]:
    app = tmp_path_factory.mktemp("app")
    (app / "app.py").write_text(APP, "utf-8")
    (app / "requirements.txt").write_text("pandas\n", "utf-8")
    (app / "mirror").mkdir()
    (app / "mirror" / "index.html").write_text(PAGE, "utf-8")
    done = run_sitelet("build", app, "-o", app / "site", "--packages", DISTRIBUTION or "")
    assert done.returncode == 0, done.stderr
    host = StaticHost(app / "site", "etag")
    yield host
    host.stop()


def test_a_table_goes_to_a_frame_and_back(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    says(page, "found={('city',): {('a',): 'Rome', ('b',): nan}, ('people',): {('a',): 2.8, ('b',): 0.7}}")
    says(page, "same=True")
    page.get_by_text("Change").click()
    says(page, "found={('city',): {('a',): 'Rome', ('b',): 'Oslo'}, ('people',): {('a',): 2.8, ('b',): 0.7}}")


def test_a_table_is_one_of_apache_arrow_for_a_component_on_the_page(page: Page, host: StaticHost) -> None:
    open_app(page, f"{host.address}/")
    named = page.locator(".st-key-named output")
    expect(named).to_have_text("5 2 city,people,__index_level_0__ Rome,")
    expect(page.locator(".st-key-alone output")).to_have_text("stream true")
    page.get_by_text("Change").click()
    expect(named).to_have_text("5 2 city,people,__index_level_0__ Rome,Oslo")
