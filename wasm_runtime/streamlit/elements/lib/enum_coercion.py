"""Members of an Enum from run to run: each run of a script creates its classes again.

What `runner.enumCoercion` says decides whether a member of an earlier run becomes the one of this run.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from wasm_runtime.errors import StreamlitValueError
from wasm_runtime.script.context import current


def _same_names(one: type[Enum], other: type[Enum]) -> bool:
    return set(one.__members__) == set(other.__members__)


def _same_values(one: type[Enum], other: type[Enum]) -> bool:
    return set(one._value2member_map_) == set(other._value2member_map_)


def _never(one: type[Enum], other: type[Enum]) -> bool:
    return False


_RULES: dict[object, Callable[[type[Enum], type[Enum]], bool]] = {
    "off": _never,
    "nameOnly": _same_names,
    "nameAndValue": _same_values,
}


def own_member(member: Enum, kind: object) -> Any:
    """The member of this run's Enum `kind` that a member of an earlier run is now, or `member` where there is none."""
    theirs = type(member)
    if not (isinstance(kind, type) and issubclass(kind, Enum)) or isinstance(member, kind):
        return member
    rule = _RULES.get(current().config["runner.enumCoercion"])
    if rule is None:
        raise StreamlitValueError("runner.enumCoercion", map(repr, _RULES))
    if theirs.__qualname__ != kind.__qualname__ or not rule(theirs, kind):
        return member
    return kind.__members__.get(member._name_, member)
