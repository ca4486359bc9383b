"""Columns of Python's own values, put back into the shape that the script gave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def shaped(format: str, names: Sequence[Any], columns: Sequence[list[Any]], labels: Sequence[Any]) -> Any:
    """`labels` are those of the rows."""
    match format:
        case "values":
            return columns[0] if columns else []
        case "tuple":
            return tuple(columns[0]) if columns else ()
        case "set":
            return set(columns[0]) if columns else set()
        case "rows":
            return [list(row) for row in zip(*columns, strict=True)] if columns else [[] for _ in labels]
        case "records":
            rows = zip(*columns, strict=True) if columns else ((),) * len(labels)
            return [dict(zip(names, row, strict=True)) for row in rows]
        case "columns of values":
            return dict(zip(names, columns, strict=True))
        case "columns by index":
            return {name: dict(zip(labels, column, strict=True)) for name, column in zip(names, columns, strict=True)}
    return dict(zip(labels, columns[0], strict=True)) if columns else {}
