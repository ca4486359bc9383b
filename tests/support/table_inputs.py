"""What scripts may show as a table: of each kind of data and of values at least one."""

from __future__ import annotations

from pathlib import Path

# Makes the names that the expressions in tests/data/tables.txt use.
PREPARATION = """
import array, collections, dataclasses, datetime as dt, enum, fractions, pathlib, types, uuid, zoneinfo
from decimal import Decimal
import numpy as np, pandas as pd, pyarrow as pa

D = lambda **columns: pd.DataFrame(columns)
tz = dt.timezone(dt.timedelta(hours=2))
DC = dataclasses.make_dataclass("DC", ["a", "b"])
NT = collections.namedtuple("NT", ["a", "b"])

class Color(enum.Enum):
    RED = 1
    BLUE = 2

class Obj:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Obj({self.value})"
"""
INPUTS = (Path(__file__).parents[1] / "data" / "tables.txt").read_text("utf-8").splitlines()
