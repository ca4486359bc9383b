"""Firefox, without a window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.support.browser.engines.engine import DESK, EngineMissing


class Firefox:
    """Firefox without a window, driven over WebDriver BiDi by puppeteer-core in a process of Node."""

    name = "Firefox"

    def __init__(self) -> None:
        node = shutil.which("node")
        if node is None:
            raise EngineMissing("Node is not installed: it drives Firefox")
        driver = Path(__file__).with_name("firefox.mjs")
        self._driver = subprocess.Popen(
            [node, driver, _firefox()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.version: str = self._ask("version").removeprefix("firefox/")
        self.fresh()

    def fresh(self) -> None:
        self._ask("fresh", *DESK)

    def open(self, address: str) -> None:
        self._ask("open", address)

    def resize(self, width: int, height: int) -> None:
        self._ask("resize", width, height)

    def evaluate(self, expression: str) -> Any:
        return self._ask("evaluate", expression)

    def click(self, selector: str) -> None:
        self._ask("click", selector)

    def type(self, selector: str, text: str) -> None:
        self._ask("type", selector, text)

    def press(self, key: str) -> None:
        self._ask("press", key)

    def console_errors(self) -> list[str]:
        errors: list[str] = self._ask("errors")
        return errors

    def screenshot(self, path: Path) -> None:
        self._ask("screenshot", str(path))

    def close(self) -> None:
        assert self._driver.stdin is not None and self._driver.stdout is not None
        self._driver.stdin.close()
        self._driver.wait(30)
        self._driver.stdout.close()

    def _ask(self, command: str, *arguments: Any) -> Any:
        assert self._driver.stdin is not None and self._driver.stdout is not None
        self._driver.stdin.write(json.dumps([command, *arguments]) + "\n")
        self._driver.stdin.flush()
        line = self._driver.stdout.readline()
        if line == "":
            self.close()
            raise RuntimeError(
                f"Firefox's driver ended with {self._driver.returncode}, asked to {command}: see its stderr"
            )
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(f"Firefox could not {command} {arguments}: {answer['error']}")
        return answer["result"]


def _firefox() -> str:
    named = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if named is None:
        raise EngineMissing("Firefox is not installed: neither firefox-esr nor firefox is on PATH")
    return named
