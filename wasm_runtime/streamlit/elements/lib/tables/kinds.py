"""What the columns of a table hold, in terms of Arrow (https://arrow.apache.org/docs/format/Columnar.html).

Texts and bytes always have offsets of 32 bits: a column crosses in parts, and none of them is that large.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Unit = Literal["s", "ms", "us", "ns"]
Name = Literal[
    "null",
    "int",
    "float",
    "bool",
    "decimal",
    "text",
    "bytes",
    "fixed_bytes",
    "date",
    "time",
    "moment",
    "duration",
    "list",
    "struct",
    "category",
]
Buffer = bytes | bytearray | memoryview


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of values: its name, and as far as it has them bits, sign, unit, time zone, digits and length.

    Of a list or a category `children` is the kind of what it holds, of a struct its fields. `extension` names what is
    stored in this kind, and says more of it.
    """

    name: Name
    bits: int = 64
    signed: bool = True
    unit: Unit = "ns"
    zone: str | None = None
    digits: int = 0
    scale: int = 0
    size: int = 0
    children: tuple[tuple[str, Kind], ...] = ()
    ordered: bool = False
    extension: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """Values: `buffers` are those of Arrow's layout, the first being the bits of what is not null, or empty.

    `words` are the values that the places of a category stand for.
    """

    kind: Kind
    length: int
    nulls: int
    buffers: Sequence[Buffer]
    children: Sequence[Column] = ()
    words: Column | None = None
