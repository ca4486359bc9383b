"""What a chat input that accepts files or audio returns."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wasm_runtime.session.uploaded_file import UploadedFile

_NAMES = ("text", "files", "audio")


class ChatInputValue(MutableMapping[str, Any]):
    """A message: `text`, `files` and `audio`, as attributes and as items.

    `files` exists if the field accepts files, `audio` if it accepts audio; `audio` is None without a recording.
    """

    text: str
    files: list[UploadedFile]
    audio: UploadedFile | None

    def __init__(
        self,
        text: str,
        files: list[UploadedFile] | None = None,
        audio: UploadedFile | None = None,
        _include_files: bool = False,
        _include_audio: bool = False,
    ) -> None:
        self.text = text
        if _include_files:
            self.files = files or []
        if _include_audio:
            self.audio = audio

    def __getattr__(self, name: str) -> Any:
        why = {"files": " (accept_file=False)", "audio": " (accept_audio=False)"}.get(name, "")
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'{why}")

    def __iter__(self) -> Iterator[str]:
        return (name for name in _NAMES if name in vars(self))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getitem__(self, name: str) -> Any:
        self._check(name)
        return vars(self)[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._check(name)
        setattr(self, name, value)

    def __delitem__(self, name: str) -> None:
        self._check(name)
        delattr(self, name)

    def _check(self, name: str) -> None:
        if name not in iter(self):
            raise KeyError(f"Invalid key: {name}")

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if isinstance(other, ChatInputValue) else NotImplemented

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={self[name]!r}' for name in self)})"

    def to_dict(self) -> dict[str, Any]:
        """The message as a plain dict."""
        return dict(self)


ChatInputValue.__module__ = "streamlit.elements.widgets.chat"
