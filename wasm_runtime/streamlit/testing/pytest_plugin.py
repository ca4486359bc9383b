"""Makes pytest, and every worker process it starts, find this Streamlit: `pytest -p` with this module's name."""

from __future__ import annotations

from wasm_runtime.compat.importing import install

install()
