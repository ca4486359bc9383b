"""Where tests store sessions."""

from __future__ import annotations

from wasm_runtime.persistence.snapshot import SnapshotChanges
from wasm_runtime.protocol.persistence import SkippedEntry, StoredEntry, StoredSession


class MemorySessionStore:
    """A `SessionStore` in memory. `stored` counts what it was asked to store."""

    def __init__(self) -> None:
        self.entries: dict[str, tuple[StoredEntry, bytes]] = {}
        self.skipped: list[SkippedEntry] = []
        self.page = self.query = ""
        self.files: list[str] = []
        self.stored = 0
        self.last = SnapshotChanges()

    def store(self, changes: SnapshotChanges, page: str, query: str, files: list[str]) -> None:
        self.stored += 1
        self.last = changes
        for name in changes.gone:
            del self.entries[name]
        for entry, part in zip(changes.entries, changes.parts, strict=True):
            assert entry["size"] == len(part)
            self.entries[entry["name"]] = entry, bytes(part)
        self.skipped = changes.skipped
        self.page, self.query, self.files = page, query, list(files)

    def clear(self) -> None:
        self.entries.clear()

    def session(self, *, moves: bool = False) -> tuple[StoredSession, bytes]:
        """What `AppSession.restore` takes."""
        entries = [entry for entry, _ in self.entries.values()]
        kept: StoredSession = {"entries": entries, "page": self.page, "query": self.query, "files": self.files}
        if moves:
            kept["moves"] = True
        return kept, b"".join(part for _, part in self.entries.values())
