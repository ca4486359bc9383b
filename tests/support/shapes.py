"""Values as scripts keep them in session state: written as the source that makes them, so that any Python can."""

from __future__ import annotations

import math
import re
from typing import Any

from hypothesis import strategies as st

# What a script may define. `__main__` has it, as it has what scripts define.
DEFINITIONS = """
import collections, dataclasses, datetime, decimal, enum, fractions, pathlib, uuid

class Colour(enum.Enum):
    RED = 1
    BLUE = "blue"

class Flags(enum.Flag):
    A = 1
    B = 2

@dataclasses.dataclass
class Point:
    x: object
    y: object = None
    tags: list = dataclasses.field(default_factory=list)

@dataclasses.dataclass(frozen=True)
class Frozen:
    x: object

class Slotted:
    __slots__ = ("value",)
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        return type(other) is Slotted and self.value == other.value
    __hash__ = None  # it can change

class Outer:
    class Inner(dict):
        pass

Pair = collections.namedtuple("Pair", "left right")

def double(number):
    return number * 2
"""


def value_of(source: str) -> dict[str, Any]:
    """The names that the source defines."""
    names: dict[str, Any] = {"__name__": "__main__"}
    exec(DEFINITIONS + source if source is not DEFINITIONS and source != DEFINITIONS else source, names)
    return names


def _joined(parts: list[str], left: str, right: str) -> str:
    return left + "".join(f"{part}, " for part in parts) + right


_ATOMS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False).filter(math.isfinite),
    st.text(max_size=5),
    st.binary(max_size=5),
    st.complex_numbers(allow_nan=False, allow_infinity=False),
).map(repr)
_HASHABLE = st.one_of(
    _ATOMS,
    st.datetimes().map(repr),
    st.dates().map(repr),
    st.times().map(repr),
    st.timedeltas().map(repr),
    st.uuids().map(lambda each: f"uuid.{each!r}"),
    st.decimals(allow_nan=False, allow_infinity=False).map(lambda each: f"decimal.{each!r}"),
    st.fractions().map(lambda each: f"fractions.{each!r}"),
    st.sampled_from(
        ["Colour.RED", "Colour.BLUE", "Flags.A | Flags.B", "range(3, 9, 2)", "pathlib.PurePosixPath('a/b')"]
    ),
    st.sampled_from(["double", "Point", "Outer.Inner", "len", "dict", "datetime.timezone.utc"]),
)


def _containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    parts = st.lists(inner, max_size=3)
    keyed = st.lists(st.tuples(_HASHABLE, inner), max_size=3)
    return st.one_of(
        parts.map(lambda each: _joined(each, "[", "]")),
        parts.map(lambda each: _joined(each, "(", ")") if each else "()"),
        keyed.map(lambda each: "{" + "".join(f"{key}: {value}, " for key, value in each) + "}"),
        st.lists(_HASHABLE, max_size=3).map(lambda each: f"set({_joined(each, '[', ']')})"),
        st.lists(_HASHABLE, max_size=3).map(lambda each: f"frozenset({_joined(each, '[', ']')})"),
        parts.map(lambda each: f"collections.deque({_joined(each, '[', ']')}, maxlen=5)"),
        keyed.map(lambda each: f"collections.OrderedDict([{''.join(f'({key}, {value}), ' for key, value in each)}])"),
        inner.map(lambda each: f"collections.defaultdict(list, a={each})"),
        inner.map(lambda each: f"Point({each}, tags=[{each}])"),
        inner.map(lambda each: f"Slotted({each})"),
        _HASHABLE.map(lambda each: f"Frozen({each})"),
        inner.map(lambda each: f"Outer.Inner(a={each})"),
        inner.map(lambda each: f"Pair({each}, 1)"),
        inner.map(lambda each: f"bytearray(repr({each}), 'utf-8', 'replace')"),
        inner.map(lambda each: f"[shared := [{each}], shared, {{'again': shared}}]"),
        inner.map(lambda each: f"(lambda ring: ring.append(ring) or ring)([{each}])"),
    )


SHAPES = st.recursive(_HASHABLE, _containers, max_leaves=8)
UNPICKLABLE = st.sampled_from(
    ["lambda: 1", "[lambda: 1]", "(each for each in 'ab')", "Point(lambda: 1)", "{'a': memoryview(b'a')}"]
)


def same(one: Any, other: Any, seen: tuple[tuple[int, int], ...] = ()) -> bool:
    """Whether two values are equal in every part, type and shared reference."""
    if (id(one), id(other)) in seen:
        return True
    if any((mine == id(one)) != (theirs == id(other)) for mine, theirs in seen) and isinstance(one, list):
        return False
    if type(one).__qualname__ != type(other).__qualname__:
        return False
    seen = (*seen, (id(one), id(other)))
    if isinstance(one, dict):
        return list(map(_shown, one)) == list(map(_shown, other)) and all(
            same(left, right, seen) for left, right in zip(one.values(), other.values(), strict=True)
        )
    if isinstance(one, (list, tuple)) or hasattr(one, "appendleft"):
        return len(one) == len(other) and all(same(*pair, seen) for pair in zip(one, other, strict=True))
    if hasattr(one, "__dict__") and not isinstance(one, type) and not callable(one) and not hasattr(one, "__members__"):
        return same(_plain(one), _plain(other), seen)
    if isinstance(one, (set, frozenset)):
        return sorted(map(_shown, one)) == sorted(map(_shown, other))
    return _shown(one) == _shown(other)


def _shown(value: Any) -> str:
    """How Python shows it, but for where in memory it is."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(value))


def _plain(value: Any) -> dict[str, Any]:
    return {name: part for name, part in vars(value).items() if not name.startswith("__")}
