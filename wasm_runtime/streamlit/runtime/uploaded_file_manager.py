"""The class of uploaded files, where scripts look for it."""

from wasm_runtime.session.uploaded_file import UploadedFile as UploadedFile
