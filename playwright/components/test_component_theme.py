"""What a component of `st.components.v2` knows of the theme is what Streamlit tells it, also of an app's own theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.support.browser.app_page import START
from tests.support.hosts.streamlit_server import StreamlitServer

APP = """
import streamlit as st

mark = st.components.v2.component("mark", html="<p class='mark'>x</p>", isolate_styles=False)
with st.sidebar:
    mark(key="side")
mark(key="main")
"""
THEME = """
[theme]
primaryColor = "#8b5cf6"
backgroundColor = "#fffdf5"
secondaryBackgroundColor = "#f0e8d0"
textColor = "#222244"
linkColor = "#aa2200"
linkUnderline = false
codeBackgroundColor = "#ddeeff"
codeTextColor = "#003366"
codeFontSize = "15px"
codeFontWeight = 500
headingFont = "monospace"
baseFontSize = 18
baseFontWeight = 300
headingFontSizes = ["40px", "30px", "28px"]
headingFontWeights = [800, 700]
baseRadius = "large"
buttonRadius = "full"
borderColor = "#00ff00"
dataframeBorderColor = "#ff0000"
dataframeHeaderBackgroundColor = "#0000ff"
dataframeHeaderTextColor = "#00ffff"
redColor = "#aa0000"
blueTextColor = "#0000bb"
greenBackgroundColor = "#ccffcc"
metricValueFontSize = "3rem"
metricValueFontWeight = 600
chartCategoricalColors = ["#111111", "#222222"]
chartSequentialColors = ["#000", "#111", "#222", "#333", "#444", "#555", "#666", "#777", "#888", "#999"]

[theme.sidebar]
primaryColor = "#00aaaa"
backgroundColor = "#eeeeff"
textColor = "#440044"
headingFontSizes = ["20px"]
baseRadius = "none"
"""

Values = dict[str, str]

# Colours and lengths as the browser reads them; families of fonts have other names here.
READ = """() => {
    const found = {};
    const probe = document.createElement("i");
    for (const place of ["main", "side"]) {
        const mark = document.querySelector(`.st-key-${place} .mark`);
        if (mark === null) continue;
        mark.append(probe);
        for (const [name] of mark.computedStyleMap()) {
            if (!name.startsWith("--st-") || /font$/.test(name)) continue;
            const isLength = /(size(-\\d)?|radius)$/.test(name);
            const property = /color(-light)?$/.test(name) ? "color" : isLength ? "width" : undefined;
            probe.style.cssText = `display: block; ${property}: var(${name})`;
            const computed = getComputedStyle(probe);
            const written = computed.getPropertyValue(name).split(",").map((part) => {
                probe.style.cssText = `color: black; color: ${part}; display: block; width: 0; width: ${part}`;
                return /^\\s*#/.test(part) ? computed.color : /rem|px/.test(part) ? computed.width : part.trim();
            });
            probe.style.cssText = `display: block; ${property}: var(${name})`;
            const value = property === undefined ? written.join() : computed[property];
            const round = (number) => String(Math.round(number * 100) / 100);
            found[`${place} ${name}`] = value.replace(/\\d+\\.\\d+/g, round);
        }
        probe.remove();
    }
    return found;
}"""


def read(browser: Browser, address: str, scheme: Literal["light", "dark"]) -> Values:
    """The variables once they stay as they are: Streamlit's page follows the system a moment after it is drawn."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(".st-key-main .mark", timeout=START)
    page.wait_for_selector(".st-key-side .mark", timeout=START)
    values: Values = page.evaluate(READ)
    while (later := page.evaluate(f"() => new Promise((r) => setTimeout(() => r(({READ})()), 500))")) != values:
        values = later
    context.close()
    return values


@pytest.mark.parametrize("theme", ["", THEME], ids=["the themes of the page", "a theme of the app"])
def test_variables_are_those_of_streamlit(
    browser: Browser, built: Callable[[Path], str], tmp_path: Path, theme: str
) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(theme, "utf-8")
    script = tmp_path / "app.py"
    script.write_text(APP, "utf-8")
    address = built(script)
    with StreamlitServer(script) as server:
        schemes: tuple[Literal["light", "dark"], ...] = ("light",) if theme else ("light", "dark")
        for scheme in schemes:
            expected, found = read(browser, server.address, scheme), read(browser, address, scheme)
            assert len(expected) > 120
            assert found == expected
