"""Streamlit's own server on this machine, for as long as a test compares its page with ours."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic, sleep
from typing import Self

import httpx

STREAMLIT = Path(sys.executable).parent / "streamlit"
OPTIONS = {
    "server.headless": "true",
    "server.address": "127.0.0.1",
    "server.fileWatcherType": "none",
    "browser.gatherUsageStats": "false",
    "client.toolbarMode": "viewer",
}
START = 120.0  # seconds a slow machine may take to import Streamlit


class StreamlitServer:
    """`streamlit run` of a script, in the script's folder, with settings. Ends with its block, or with `close`."""

    def __init__(self, script: Path, **settings: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        options = [f"--{name}={value}" for name, value in {**OPTIONS, "server.port": port, **settings}.items()]
        self.address = f"http://127.0.0.1:{port}/"
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._process = subprocess.Popen(
            [STREAMLIT, "run", script, *options], cwd=script.parent, stdout=self._log, stderr=subprocess.STDOUT
        )
        self.pid = self._process.pid
        try:
            self._wait()
        except BaseException:
            self.close()
            raise

    def _wait(self) -> None:
        end = monotonic() + START
        while self._process.poll() is None and monotonic() < end:
            try:
                httpx.get(f"{self.address}_stcore/health").raise_for_status()
                return
            except httpx.HTTPError:
                sleep(0.1)
        self._log.seek(0)
        raise RuntimeError(f"Streamlit did not start:\n{self._log.read().decode('utf-8', 'replace')}")

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()
