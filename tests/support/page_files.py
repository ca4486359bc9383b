"""The files that a headless page has given to the worker, with what became of them."""

from __future__ import annotations

from wasm_runtime.streamlit.testing.given_files import GivenFiles


class PageFiles(GivenFiles):
    """Remembers what was read of the files and which were let go."""

    def __init__(self) -> None:
        super().__init__()
        self.ranges: list[tuple[int, int]] = []
        self.released: list[str] = []

    def read(self, id: str, start: int, end: int) -> bytes:
        self.ranges.append((start, end))
        return super().read(id, start, end)

    def release(self, id: str) -> None:
        self.released.append(id)
