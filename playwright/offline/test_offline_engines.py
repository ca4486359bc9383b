"""A second visit with the host stopped, in the engines that Chromium is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser.engines import ENGINES
from tests.support.browser.engines.engine import START, Engine, keep_errors, wait_until
from tests.support.browser.engines.started import AT_REST, start
from tests.support.command import run_sitelet
from tests.support.hosts.static_host import StaticHost

SCRIPT = """
import streamlit as st

st.button("Import", key="import")
if st.session_state["import"]:
    import colorsys
    st.text(f"imported: {colorsys.rgb_to_hsv(1, 0, 0)}")
"""
KEPT = "navigator.serviceWorker.controller"


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    engine = start(ENGINES[request.param])
    yield engine
    engine.close()


@pytest.fixture(autouse=True)
def no_errors(engine: Engine) -> Iterator[None]:
    yield
    assert engine.console_errors() == []


def test_a_site_that_was_visited_works_while_its_host_is_stopped(engine: Engine, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, "utf-8")
    done = run_sitelet("build", script, "-o", tmp_path / "host" / "app")
    assert done.returncode == 0, done.stderr
    # Hosts may add to pages what they like.
    keep_errors(tmp_path / "host" / "app")
    host = StaticHost(tmp_path / "host", "etag")
    engine.open(f"{host.address}/app/")
    wait_until(engine, KEPT, START)
    host.stop()
    host.asked.clear()
    engine.open(f"{host.address}/app/?again")
    wait_until(engine, AT_REST, START)
    engine.click(".st-key-import button")
    wait_until(engine, "document.body.innerText.includes('imported: (0.0, 1.0, 1)')")
    assert host.asked == []
