"""The classes of what `expander`, `tabs`, `popover`, `status` and `grid` return.

They derive from the generator, which is made of the mixins that return them: so the mixins cannot import them, and are
given them by `streamlit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wasm_runtime.streamlit.elements.lib.grid_container import GridContainer
    from wasm_runtime.streamlit.elements.lib.mutable_expander_container import ExpanderContainer
    from wasm_runtime.streamlit.elements.lib.mutable_popover_container import PopoverContainer
    from wasm_runtime.streamlit.elements.lib.mutable_status_container import StatusContainer
    from wasm_runtime.streamlit.elements.lib.mutable_tab_container import TabContainer

expander: type[ExpanderContainer]
tab: type[TabContainer]
popover: type[PopoverContainer]
status: type[StatusContainer]
grid: type[GridContainer]
