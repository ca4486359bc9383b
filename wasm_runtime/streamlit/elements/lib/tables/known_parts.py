"""Parts of long tables that have crossed before: told by their memory, which is much faster than to hash them.

The last tables stay here as they were read. pandas copies what a script changes as long as another frame has the same
memory, so the memory of a kept table does not change: a part at the same place is the same, and any other is compared.
Only a script that has given pandas its own array, not to be copied, and changes that itself, goes around this; that is
noticed by a sum of all values and a sample of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wasm_runtime.protocol.messages import ARROW_STREAM
from wasm_runtime.session.media import KnownFile, MediaFile
from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable, Source, TableColumn

_MOST = 4  # tables
_SAMPLE = 256  # values of a part
_kept: dict[object, KnownParts] = {}


@dataclass(slots=True)
class _Part:
    memory: Any
    kind: Kind
    url: str
    sketch: tuple[int, bytes]


@dataclass(slots=True)
class KnownParts:
    """The parts of a table, by column and first row, as the last run and this one have them."""

    table: Any = None  # keeps the memory as it is
    before: dict[tuple[str, int], _Part] = field(default_factory=dict)
    now: dict[tuple[str, int], _Part] = field(default_factory=dict)

    def address(
        self,
        column: TableColumn,
        start: int,
        end: int,
        make: Callable[[Source, int, int], bytes],
        address_of: Callable[[MediaFile], str],
    ) -> str:
        """The address of a part, which is made only if it has none yet."""
        source = column.source
        memory = None if source.memory is None else source.memory(start, end)
        sketch = None if memory is None else _sketch(memory)
        part = self.before.get((column.name, start))
        if part is not None and part.sketch == sketch and part.kind == source.kind and _is_same(part.memory, memory):
            url = address_of(MediaFile(KnownFile(part.url, lambda: make(source, start, end)), ARROW_STREAM))
        else:
            url = address_of(MediaFile(make(source, start, end), ARROW_STREAM))
        if sketch is not None:
            self.now[column.name, start] = _Part(memory, source.kind, url, sketch)
        return url


def known_parts(table: ReadTable) -> KnownParts:
    """What is known of a table like this one."""
    if table.data is None or not hasattr(table.data, "iloc") or not _copies_on_write():
        return KnownParts()
    name = (table.rows, tuple(each.name for each in table.columns))
    former = _kept.pop(name, None)
    known = KnownParts(table.data, {} if former is None else former.now)
    _kept[name] = known
    for oldest in list(_kept)[:-_MOST]:
        del _kept[oldest]
    return known


def _copies_on_write() -> bool:
    from importlib import import_module

    return int(str(import_module("pandas").__version__).partition(".")[0]) >= 3


def _is_same(before: Any, memory: Any) -> bool:
    """Whether two arrays have the same in them, bit for bit; of texts whether they are the same array."""
    if before.dtype != memory.dtype or len(before) != len(memory):
        return False
    places = [(each.ctypes.data, each.strides) for each in (before, memory)]
    if places[0] == places[1]:
        return True
    return memory.dtype.kind != "O" and bool((_bits(before) == _bits(memory)).all())


def _sketch(memory: Any) -> tuple[int, bytes]:
    if memory.dtype.kind == "O":
        return 0, b""
    bits = _bits(memory)
    return int(bits.sum()), bits[:: 1 + len(bits) // _SAMPLE].tobytes()


def _bits(memory: Any) -> Any:
    return memory.view(f"u{memory.dtype.itemsize}")
