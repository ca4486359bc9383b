"""`streamlit.config`: the app's options, read from its `.streamlit/config.toml`; see `wasm_runtime.config_options`."""

from __future__ import annotations

from typing import Any

from wasm_runtime.config_options import DEFAULTS, SCRIPTABLE
from wasm_runtime.errors import StreamlitAPIException
from wasm_runtime.script.context import current


def get_option(key: str) -> Any:
    """The value of an option such as `theme.base`. Raises `RuntimeError` for one that Streamlit does not have."""
    _check(key)
    return current().config[key]


def set_option(key: str, value: Any) -> None:
    """Set any option; `st.set_option` only allows a few."""
    _check(key)
    current().config.set(key, value)


def set_user_option(key: str, value: Any) -> None:
    """`st.set_option`. Raises `StreamlitAPIException` for an option that only the config file may set."""
    if key not in DEFAULTS:
        raise StreamlitAPIException(f"Unrecognized config option: {key}")
    if key not in SCRIPTABLE:
        raise StreamlitAPIException(
            f"{key} cannot be set on the fly. Set as command line option, e.g. streamlit run script.py --{key}, or in "
            "config.toml instead."
        )
    current().config.set(key, value)


def _check(key: str) -> None:
    if key not in DEFAULTS:
        raise RuntimeError(f'Config key "{key}" not defined.')
