"""`st.cache_data.clear` and `st.cache_resource.clear`."""

from __future__ import annotations

from wasm_runtime.script.context import current, is_running
from wasm_runtime.session.caches import SHARED, CacheKind


def clear_all(kind: CacheKind) -> None:
    """Forget all that cached functions of this kind have returned."""
    if is_running():
        current().services.caches.clear(kind)
    else:
        SHARED[kind].clear()
