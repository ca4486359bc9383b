"""Whether a value, as JSON brought it, is what a declared type says."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from wasm_runtime.protocol import payloads


def faults(value: object, hint: Any, at: str = "message") -> Iterator[str]:
    """What is wrong with `value`, each with the place; nothing if it is of the type `hint`."""
    origin, args = get_origin(hint), get_args(hint)
    if hint is Any:
        return
    if is_typeddict(hint):
        yield from _dict_faults(value, hint, at)
    elif origin in (Union, UnionType):
        yield from _union_faults(value, args, at)
    elif origin is Literal:
        if not any(value == arg and type(value) is type(arg) for arg in args):
            yield f"{at}: {value!r} is none of {args}"
    elif origin in (list, tuple):
        yield from _list_faults(value, origin, args, at)
    elif origin is dict:
        if not isinstance(value, dict):
            yield f"{at}: {value!r} is no object"
        else:
            for name, item in value.items():
                yield from faults(item, args[1], f"{at}.{name}")
    elif not _is_scalar(value, hint):
        yield f"{at}: {value!r} is no {getattr(hint, '__name__', hint)}"


def _dict_faults(value: object, hint: Any, at: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{at}: {value!r} is no {hint.__name__}"
        return
    declared = get_type_hints(hint, include_extras=True)
    for name, inner in declared.items():
        optional = get_origin(inner) is NotRequired
        if name in value:
            yield from faults(value[name], get_args(inner)[0] if optional else inner, f"{at}.{name}")
        elif not optional:
            yield f"{at}: {hint.__name__} without {name}"
    yield from (f"{at}: {hint.__name__} has no {name}" for name in value if name not in declared)


def _union_faults(value: object, choices: tuple[Any, ...], at: str) -> Iterator[str]:
    """The faults under the choice that is meant, which is the one of the same `kind` and `type`."""
    attempts = [list(faults(value, choice, at)) for choice in choices]
    if all(attempts):
        yield from min(attempts, key=lambda found: sum(".type:" in fault or ".kind:" in fault for fault in found))


def _list_faults(value: object, origin: Any, args: tuple[Any, ...], at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{at}: {value!r} is no list"
    elif origin is tuple and len(value) != len(args):
        yield f"{at}: {len(value)} items where {len(args)} belong"
    else:
        for index, item in enumerate(value):
            yield from faults(item, args[index] if origin is tuple else args[0], f"{at}[{index}]")


def _is_scalar(value: object, hint: Any) -> bool:
    if hint in (None, NoneType):
        return value is None
    if isinstance(value, bool):
        return hint is bool
    return isinstance(value, (int, float) if hint is float else hint)


def payload_modules() -> list[ModuleType]:
    """The modules in which payloads are declared."""
    return [import_module(f"{payloads.__name__}.{each.name}") for each in iter_modules(payloads.__path__)]


def payload_types() -> set[str]:
    """The `type` of every payload that is declared."""
    return {
        kind
        for module in payload_modules()
        for each in vars(module).values()
        if is_typeddict(each) and "type" in each.__annotations__
        for kind in get_args(get_type_hints(each)["type"])
    }
