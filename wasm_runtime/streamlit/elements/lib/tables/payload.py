"""Tables as they cross to the page: the first rows with the payload, the others in parts, by columns."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import accumulate, pairwise
from typing import Any

from wasm_runtime.protocol.messages import ARROW_STREAM
from wasm_runtime.protocol.payloads.tables import TableLayout, TablePayload
from wasm_runtime.session.media import FILES, KnownFile, MediaFile
from wasm_runtime.streamlit.elements.lib.tables.fingerprint import fingerprint
from wasm_runtime.streamlit.elements.lib.tables.ipc_writer import arrow_stream
from wasm_runtime.streamlit.elements.lib.tables.kinds import Column, Kind
from wasm_runtime.streamlit.elements.lib.tables.pandas_metadata import metadata_of
from wasm_runtime.streamlit.elements.lib.tables.pandas_table import table_of_frame
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable, Source

HEAD_CELLS = 8192  # of a table with more of them, only the first rows cross with the payload
HEAD_ROWS = 128  # as many as a screen shows, at least
PART_ROWS = 1 << 16


def table_payload(table: ReadTable, address_of: Callable[[MediaFile], str]) -> TablePayload:
    """The payload of a table; `address_of` publishes a file and gives its address."""
    payload = head_payload(table)
    add_columns(payload, table, address_of)
    return payload


def head_payload(table: ReadTable) -> TablePayload:
    """The payload of a table before anything is known of what is not in its head."""
    width = max(len(table.columns), 1)
    head = table.rows if table.rows * width <= HEAD_CELLS else min(table.rows, HEAD_ROWS, 8 + HEAD_CELLS // width)
    payload: TablePayload = {"rows": table.rows, "head": stream_of(table, 0, head)}
    if head < table.rows:
        payload["parts"] = [min(PART_ROWS, table.rows - start) for start in range(head, table.rows, PART_ROWS)]
    return payload


def add_columns(payload: TablePayload, table: ReadTable, address_of: Callable[[MediaFile], str]) -> None:
    """Adds the addresses of all parts."""
    if "parts" not in payload:
        return
    ends = list(accumulate(payload["parts"], initial=table.rows - sum(payload["parts"])))
    addresses: list[list[str]] = [[] for _ in table.columns]
    for start, end in pairwise(ends):
        for column, listed in zip(table.columns, addresses, strict=True):
            listed.append(address_of(_part(column.source, start, end)))
    payload["columns"] = addresses


def stream_of(table: ReadTable, start: int = 0, end: int | None = None) -> bytes:
    """The Arrow stream of a table, or of some of its rows."""
    end = table.rows if end is None else end
    columns = [each.source.part(start, end) for each in table.columns]
    about = {"pandas": json.dumps(metadata_of(table)), "table": json.dumps(_layout(table))}
    return arrow_stream([each.name for each in table.columns], columns, end - start, about)


def stream_of_frame(frame: Any) -> bytes:
    """The Arrow stream of a DataFrame."""
    return stream_of(table_of_frame(frame))


def _layout(table: ReadTable) -> TableLayout:
    """What a page needs to know that Arrow does not say."""
    layout: TableLayout = {
        "labels": [list(each.labels) for each in table.columns],
        "index": sum(each.is_index for each in table.columns),
    }
    counted = table.index
    if counted is not None:
        layout["counted"] = {"start": counted.start, "step": counted.step, "name": counted.name}
    return layout


def _part(source: Source, start: int, end: int) -> MediaFile:
    """A part of a column. Where it is made of memory, that is much faster to tell apart than what is made of it."""
    if source.memory is None:
        return MediaFile(_stream_of_part(source, start, end), ARROW_STREAM)
    known = fingerprint(source.memory(start, end), repr(source.kind))
    return MediaFile(KnownFile(FILES + known, lambda: _stream_of_part(source, start, end)), ARROW_STREAM)


def _stream_of_part(source: Source, start: int, end: int) -> bytes:
    return arrow_stream([""], [_places_alone(source.part(start, end))], end - start)


def _places_alone(column: Column) -> Column:
    """Of a category only the places: what they stand for is in the head."""
    if column.words is None:
        return column
    return Column(Kind("int", column.kind.bits), column.length, column.nulls, column.buffers)
