"""`streamlit.runtime.media_file_storage`, for scripts that catch its error."""

from wasm_runtime.streamlit.elements.lib.media_sources import MediaFileStorageError as MediaFileStorageError
