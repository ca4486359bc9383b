"""Files to upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from wasm_runtime.protocol.payloads.files import FileReference, FileUploaderFields
from wasm_runtime.session.uploads import FileStore
from wasm_runtime.streamlit.elements.lib.file_types import accepted_types, check_file_name, max_upload_size_of
from wasm_runtime.streamlit.elements.lib.input import Input, RegisteredInput, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import Key, OnChange

if TYPE_CHECKING:
    from wasm_runtime.session.uploaded_file import UploadedFile


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
    ) -> Any:
        """Files that the user chooses: one file or None, or a list with `accept_multiple_files`.

        `accept_multiple_files="directory"` accepts all files of a directory. `type` lists extensions, MIME types, or
        "image", "audio", "video", "text"; `max_upload_size` is in megabytes.
        """
        call = Input(
            self,
            label,
            key=key,
            help=help,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            disabled=disabled,
            label_visibility=label_visibility,
            width=width,
        )
        accepted = accepted_types(type)
        largest = max_upload_size_of(max_upload_size, call.context)
        directory = accept_multiple_files == "directory"
        several = directory or accept_multiple_files is True
        identity = (accepted, accept_multiple_files, largest)
        uploader = register_files(call, "file_uploader", identity, identity, several=several)
        for file in files_in(uploader.value):
            check_file_name(file.name, accepted)
        fields: FileUploaderFields = {"type": "file_uploader", "accept": accepted, "max_size": largest}
        if several:
            fields["multiple"] = True
        if directory:
            fields["directory"] = True
        uploader.write({"value": references_of(uploader), "default": [], **fields, **uploader.common()})
        value: UploadedFile | list[UploadedFile] | None = uploader.value
        return value


def register_files(
    call: Input, kind: str, identity: object, keyed_identity: object = (), *, several: bool = False
) -> RegisteredInput[Any]:
    """Register a widget that takes files: its value is a list of them with `several`, else one or None.

    Nobody but a person may choose them.
    """
    store = call.context.services.files

    def parse(wire: list[FileReference] | None) -> Any:
        files = uploaded_files(store, wire or [])
        return files if several else files[0] if files else None

    return call.register(kind, parse, identity=identity, keyed_identity=keyed_identity, assignable=False)


def references_of(widget: RegisteredInput[Any]) -> list[FileReference]:
    """The files of a widget, as the page gets them."""
    return widget.serialized(_references, widget.value, [])


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
