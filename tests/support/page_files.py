"""Files that a page without a browser gives to the worker: their content is bytes."""

from __future__ import annotations

from typing import Any

ChosenFile = tuple[str, bytes] | tuple[str, bytes, str]  # name, content, MIME type


class PageFiles:
    """A `FileSource` that remembers what was read of it and what it was told to let go."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}
        self.ranges: list[tuple[int, int]] = []
        self.released: list[str] = []

    def add(self, file: ChosenFile) -> dict[str, Any]:
        """Take a file in; the reference is what an event says of it."""
        name, content, *kind = file
        id = f"file-{len(self.contents)}"
        self.contents[id] = content
        return {"id": id, "name": name, "type": kind[0] if kind else "application/octet-stream", "size": len(content)}

    def read(self, id: str, start: int, end: int) -> bytes:
        self.ranges.append((start, end))
        return self.contents[id][start:end]

    def release(self, id: str) -> None:
        self.released.append(id)
