"""How a script controls what is stored of its session in the browser.

Under Streamlit, and where sessions are not stored, `save` and `clear` do nothing, and `kept` and `skipped` return [].
"""

from wasm_runtime.persistence.script_api import clear, kept, save, skipped

__all__ = ["clear", "kept", "save", "skipped"]
