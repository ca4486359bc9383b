"""Files to upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.files import FileReference
from wasm_runtime.session.uploads import FileStore
from wasm_runtime.streamlit.elements.lib.file_types import accepted_types, check_file_name, max_upload_size_of
from wasm_runtime.streamlit.elements.lib.input import Input, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange

if TYPE_CHECKING:
    from wasm_runtime.session.uploaded_file import UploadedFile


class FileInput(Input):
    """An input whose value is files. Nobody but a person may choose them."""

    __slots__ = ()

    assignable = False

    def files(self, kind: str, accepted: Sequence[str] = (), *, several: bool = False) -> Any:
        """Register the widget; its value is a list of files with `several`, else a file or None."""

        store = self.context.shared.files

        def parse(wire: list[FileReference] | None) -> Any:
            files = uploaded_files(store, wire or [])
            return files if several else files[0] if files else None

        value, _, _ = self.register(kind, parse)
        for file in files_in(value):
            check_file_name(file.name, accepted)
        return value

    def write_files(self, payload: dict[str, Any], value: Any) -> None:
        self.write(payload, value, [], assigned=False, serialize=_references)


class FileUploaderMixin(WidgetWriter):
    """`file_uploader`."""

    def file_uploader(
        self,
        label: str,
        type: str | Sequence[str] | None = None,
        accept_multiple_files: Any = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        *,
        max_upload_size: int | None = None,
        disabled: bool = False,
        label_visibility: Any = "visible",
        width: Any = "stretch",
    ) -> UploadedFile | list[UploadedFile] | None:
        """Files that a person chooses: one or None, or a list of them with `accept_multiple_files`.

        `accept_multiple_files="directory"` takes all files of a directory. `type` holds extensions, MIME types, or
        "image", "audio", "video", "text"; `max_upload_size` is in megabytes.
        """
        call = FileInput(self, label, key, help, on_change, args, kwargs, disabled, label_visibility, width, None, None)
        accepted = accepted_types(type)
        largest = max_upload_size_of(max_upload_size, call.context)
        directory = accept_multiple_files == "directory"
        several = directory or accept_multiple_files is True
        identity = (accepted, accept_multiple_files, largest)
        call.identify("file_uploader", identity, identity)
        value: UploadedFile | list[UploadedFile] | None = call.files("file_uploader", accepted, several=several)
        payload: dict[str, Any] = {"type": "file_uploader", "accept": accepted, "max_size": largest}
        if several:
            payload["multiple"] = True
        if directory:
            payload["directory"] = True
        call.write_files(payload, value)
        return value


def uploaded_files(store: FileStore, wire: Sequence[FileReference]) -> list[UploadedFile]:
    """The files that the page names."""
    if not wire:
        return []
    from wasm_runtime.session.uploaded_file import UploadedFile  # only here: most apps take no files

    return [UploadedFile(store.file(reference)) for reference in wire]


def _references(value: Any) -> list[FileReference]:
    return [file._reference for file in files_in(value)]


def files_in(value: Any) -> list[UploadedFile]:
    """The files of a widget's value, which is one, a list or None."""
    return value if isinstance(value, list) else [] if value is None else [value]
