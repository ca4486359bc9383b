"""What lasts between runs: session state, the widgets that were drawn and what identifies them.

Scripts may ask what of it outlives the page: `save`, `clear`, `kept`, `skipped`.
"""

from wasm_runtime.session.saving import clear, kept, save, skipped

__all__ = ["clear", "kept", "save", "skipped"]
