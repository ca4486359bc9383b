"""Progress that moves, for a terminal. It imports rich, which takes a while: only where something is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from wasm_runtime.site.progress import Received


class LiveProgress:
    """A line for each step and each download that is going on. Texts are free of control characters."""

    def __init__(self) -> None:
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            _OfDownloads(BarColumn(bar_width=20)),
            _OfDownloads(DownloadColumn()),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._lock = Lock()
        self._going_on = 0

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        with self._line(name, None):
            yield

    @contextmanager
    def download(self, name: str, size: int | None) -> Iterator[Received]:
        with self._line(name, size, is_download=True) as task:
            yield lambda length: self._progress.advance(task, length)

    def say(self, text: str) -> None:
        """A line above those that move."""
        self._progress.console.print(Text(text), soft_wrap=True)

    @contextmanager
    def _line(self, name: str, total: int | None, *, is_download: bool = False) -> Iterator[TaskID]:
        task = self._progress.add_task(name, total=total, is_download=is_download)
        try:
            with self._lock:
                self._going_on += 1
                if self._going_on == 1:
                    self._progress.start()
            yield task
        finally:
            self._progress.remove_task(task)
            with self._lock:
                self._going_on -= 1
                if not self._going_on:  # as long as lines move, the terminal has no cursor
                    self.close()

    def close(self) -> None:
        self._progress.stop()


class _OfDownloads(ProgressColumn):
    """A column that is empty for what is no download."""

    def __init__(self, column: ProgressColumn) -> None:
        super().__init__()
        self._column = column

    def render(self, task: Task) -> RenderableType:
        return self._column(task) if task.fields.get("is_download") else Text()
