"""Files that a page without a browser gives to a session: their content is bytes."""

from __future__ import annotations

from wasm_runtime.protocol.payloads.files import FileReference

ChosenFile = tuple[str, bytes] | tuple[str, bytes, str]  # name, content, MIME type


class GivenFiles:
    """A `FileSource` with all files that were ever given."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}

    def add(self, file: ChosenFile) -> FileReference:
        """Take a file in; the reference is what an event says of it."""
        name, content, *kind = file
        id = f"file-{len(self.contents)}"
        self.contents[id] = content
        return {"id": id, "name": name, "type": kind[0] if kind else "application/octet-stream", "size": len(content)}

    def read(self, id: str, start: int, end: int) -> bytes:
        return self.contents[id][start:end]

    def release(self, id: str) -> None:
        """The content stays: a test may look at a file as long as it likes."""
