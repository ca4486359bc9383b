"""The gallery uses each parameter of each call that shows something, in at least one of its files."""

from __future__ import annotations

import ast
import inspect
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.command import ROOT
from wasm_runtime import streamlit
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.compat.refusals import is_for_servers, refusals_of
from wasm_runtime.streamlit.delta_generator import DeltaGenerator
from wasm_runtime.streamlit.elements.lib.grid_container import GridContainer
from wasm_runtime.streamlit.elements.lib.mutable_status_container import StatusContainer

ELEMENTS = ROOT / "examples" / "gallery" / "elements"

# Streamlit's own older words for others, which it asks apps not to use, and what is not meant for apps.
LEFT_OUT = {"use_container_width", "use_column_width", "_cache"}
