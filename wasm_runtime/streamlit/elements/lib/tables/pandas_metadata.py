"""What pandas needs to make a DataFrame of an Arrow table again: its types and its index."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable, TableColumn

_NAMES = {"text": "unicode", "moment": "datetime", "duration": "timedelta", "null": "empty", "list": "list[object]"}


def metadata_of(table: ReadTable) -> dict[str, Any]:
    """The object that is the value of "pandas" in the schema."""
    index: list[Any] = [each.name for each in table.columns if each.is_index]
    if table.index is not None:
        counted = table.index
        index = [
            {
                "kind": "range",
                "name": counted.name,
                "start": counted.start,
                "stop": counted.stop,
                "step": counted.step,
            }
        ]
    is_text = table.label_type == "unicode"
    return {
        "index_columns": index,
        "column_indexes": [
            {
                "name": name,
                "field_name": name,
                "pandas_type": table.label_type,
                "numpy_type": "int64" if table.label_type == "int64" else "str" if is_text else "object",
                "metadata": {"encoding": "UTF-8"} if is_text else None,
            }
            for name in table.label_names
        ],
        "columns": [_about(each) for each in table.columns],
        "creator": {"library": "sitelet", "version": "1"},
        # The same table has the same bytes, whether or not something has imported pandas meanwhile.
        "pandas_version": None,
    }


def _about(column: TableColumn) -> dict[str, Any]:
    kind = column.source.kind
    metadata: dict[str, Any] | None = None
    named, stored = _NAMES.get(kind.name, kind.name), column.stored
    if kind.extension is not None:
        named = "object"
    elif kind.name in ("int", "float"):
        named = f"{'' if kind.signed else 'u'}{kind.name}{kind.bits}"
    elif kind.name == "decimal":
        metadata = {"precision": kind.digits, "scale": kind.scale}
    elif kind.name == "category":
        named, stored = "categorical", f"int{kind.bits}"
        metadata = {"num_categories": None, "ordered": kind.ordered}
    elif kind.zone is not None:
        named, stored, metadata = "datetimetz", f"datetime64[{kind.unit}]", {"timezone": kind.zone}
    name = None if column.is_index and column.name.startswith("__index_level_") else column.name
    return {
        "name": name,
        "field_name": column.name,
        "pandas_type": named,
        "numpy_type": stored if _is_kept(stored, kind) else "object",
        "metadata": metadata,
    }


def _is_kept(stored: str, kind: Kind) -> bool:
    return kind.extension is None and (kind.name not in ("text", "list", "struct") or stored in ("str", "string"))
