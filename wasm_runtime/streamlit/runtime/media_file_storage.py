"""`streamlit.runtime.media_file_storage`, for scripts that catch its error."""

from wasm_runtime.errors import MediaFileStorageError as MediaFileStorageError
