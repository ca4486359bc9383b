"""What lasts between runs: session state, the widgets that were drawn and what identifies them.

Scripts have asked this module to `save` and `clear` their session, and what of it is `kept` or `skipped`. They still
may: persistence/script_api.py answers.
"""

from typing import Any

_OF_PERSISTENCE = frozenset({"clear", "kept", "save", "skipped"})


def __getattr__(name: str) -> Any:
    if name not in _OF_PERSISTENCE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from wasm_runtime.persistence import script_api  # only here: it is of a layer above

    return getattr(script_api, name)
