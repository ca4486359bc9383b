"""WebKitGTK, on a display that exists in memory only."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from tests.support.browser.engines.engine import DESK, EngineMissing

# Now and then a MiniBrowser ends before it has told its driver that it is there, which the driver does not notice.
_ANSWER = 180  # seconds
_MINI_BROWSERS = "usr/lib/*/webkit*gtk-*/MiniBrowser"


class WebKit:
    """WebKitGTK's MiniBrowser on a display of its own, driven over WebDriver by selenium.

    Its driver tells nothing of the console, and with a profile that is not kept the engine writes none: errors are
    known of pages that were built to keep them (`keep_errors`), not of their workers.
    """

    name = "WebKitGTK"

    def __init__(self) -> None:
        self._driver_path = _on_path("WebKitWebDriver", "webkit2gtk-driver")
        self._browser_path = _mini_browser()
        display = _on_path("Xvfb", "xvfb")
        self._display = subprocess.Popen(
            [display, "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._display.stdout is not None
        self._display_name = f":{self._display.stdout.readline().strip()}"
        try:
            self._driver = self._start()
            self.resize(*DESK)
        except BaseException:
            self._end_display()
            raise
        self.version: str = self._driver.capabilities["browserVersion"]

    def fresh(self) -> None:
        # Each session of WebDriver has a profile of its own that it does not keep.
        self._driver.quit()
        self._driver = self._start()
        self.resize(*DESK)

    def open(self, address: str) -> None:
        self._driver.get(address)

    def resize(self, width: int, height: int) -> None:
        # WebDriver knows the size of the window, which has a frame around the page.
        inner = self._driver.execute_script("return [innerWidth, innerHeight]")
        outer = self._driver.get_window_size()
        frame = outer["width"] - inner[0], outer["height"] - inner[1]
        self._driver.set_window_size(width + frame[0], height + frame[1])

    def evaluate(self, expression: str) -> Any:
        return self._driver.execute_script(f"return ({expression})")

    def click(self, selector: str) -> None:
        self._driver.find_element(By.CSS_SELECTOR, selector).click()

    def type(self, selector: str, text: str) -> None:
        self._driver.find_element(By.CSS_SELECTOR, selector).send_keys(text)

    def press(self, key: str) -> None:
        self._driver.switch_to.active_element.send_keys(getattr(Keys, key.upper()))

    def console_errors(self) -> list[str]:
        errors: list[str] = self.evaluate("window.keptErrors ?? []")
        return errors

    def screenshot(self, path: Path) -> None:
        self._driver.save_screenshot(str(path))

    def close(self) -> None:
        try:
            self._driver.quit()
        finally:
            self._end_display()

    def _start(self) -> WebKitGTK:
        options = Options()
        options.binary_location = self._browser_path
        options.add_argument("--automation")
        environment = {
            **os.environ,
            "DISPLAY": self._display_name,
            "GDK_BACKEND": "x11",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            # Its sandbox needs rights that containers seldom give; nothing but our own pages is opened.
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }

        def started() -> WebKitGTK:
            return WebKitGTK(options=options, service=Service(self._driver_path, env=environment))

        with _time_limit(_ANSWER):
            try:
                return started()
            except HTTPError:
                return started()

    def _end_display(self) -> None:
        self._display.terminate()
        self._display.communicate()


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Let drivers that are made meanwhile wait no longer for an answer, which selenium takes from here alone."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(seconds)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)


def _on_path(command: str, package: str) -> str:
    path = shutil.which(command)
    if path is None:
        raise EngineMissing(f"{command} is not installed: Debian's package {package} has it")
    return path


def _mini_browser() -> str:
    found = sorted(Path("/").glob(_MINI_BROWSERS))
    if not found:
        raise EngineMissing(f"WebKitGTK's MiniBrowser is not installed: there is no /{_MINI_BROWSERS}")
    return str(found[-1])
