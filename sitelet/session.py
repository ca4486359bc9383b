"""What a script may ask, and say, about what is stored of its session in the browser.

Under Streamlit, and wherever sessions are not stored, `save` and `clear` do nothing, `kept` and `skipped` are empty.
"""

from wasm_runtime.persistence.script_api import clear, kept, save, skipped

__all__ = ["clear", "kept", "save", "skipped"]
