"""What lasts between runs: session state, the widgets that were drawn and what identifies them.

Scripts have asked this module to `save` and `clear` their session, and what of it is `kept` or `skipped`. They still
may: persistence/script_api.py answers, and the console names `sitelet.session`, once.
"""

from __future__ import annotations

import sys
from typing import Any

_OF_PERSISTENCE = frozenset({"clear", "kept", "save", "skipped"})
_said: list[str] = []


def __getattr__(name: str) -> Any:
    if name not in _OF_PERSISTENCE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from wasm_runtime.persistence import script_api  # only here: it is of a layer above

    if not _said:
        _said.append(name)
        sys.stderr.write("`from wasm_runtime import session` is deprecated: use `from sitelet import session`.\n")
    return getattr(script_api, name)
