"""What `st.help` says about an object: its value or signature, its documentation and its members."""

from __future__ import annotations

import inspect
import re
from types import ModuleType
from typing import Any

from wasm_runtime.protocol.payloads.text import HelpMember
from wasm_runtime.streamlit.runtime.caching.cache_utils import CachedFunc
from wasm_runtime.streamlit.runtime.secrets import Secrets

ADDRESS = re.compile(r"<[a-zA-Z_]+[a-zA-Z0-9<>._ ]* at 0x[0-9a-fA-F]+>")
_LONGEST_VALUE = 300
# What has no documentation of its own has that of its class, but not these.
_UNDOCUMENTED = (type, ModuleType, CachedFunc)


def kind_of(thing: object) -> str:
    return "class" if inspect.isclass(thing) else type(thing).__name__


def documentation(thing: object) -> str:
    text = inspect.getdoc(thing)
    if text is None and not (type(thing) in _UNDOCUMENTED or inspect.isfunction(thing) or inspect.ismethod(thing)):
        text = inspect.getdoc(type(thing))
    return (text or "").strip()


def value_of(thing: object, name: str) -> str:
    """The value, if it says anything; else the full name of the thing or of its class, where `name` is another."""
    if value := _readable_value(thing):
        return value
    signature = _signature(thing if _name(thing) else type(thing))
    return "" if signature == name else signature


def members(thing: object) -> list[HelpMember]:
    """The public members: values before functions, classes last, each in the order of the alphabet."""
    found: list[tuple[int, HelpMember]] = []
    for name in dir(thing):
        if name.startswith("_"):
            continue
        try:
            weight, member = _member(thing, name)
        except AttributeError:  # listed, but not there
            continue
        if member["kind"] != "module":
            found.append((weight, member))
    return [member for _, member in sorted(found, key=lambda each: (each[0], each[1]["name"]))]


def _member(thing: object, name: str) -> tuple[int, HelpMember]:
    # A property is not asked for its value, which may take long or change something.
    if _is_property(thing, name):
        member: HelpMember = {"name": name, "kind": "property"}
        _describe(member, getattr(type(thing), name))
        return 0, member
    value = getattr(thing, name)
    member = {"name": name, "kind": kind_of(value)}
    if shown := _readable_value(value):
        member["shown"] = shown
    else:
        _describe(member, value)
    return 2 if inspect.isclass(value) else 1 if callable(value) else 0, member


def _describe(member: HelpMember, thing: object) -> None:
    if first := documentation(thing).partition("\n")[0]:
        member["doc"] = first


def _is_property(thing: object, name: str) -> bool:
    for base in inspect.getmro(type(thing)):
        attribute = getattr(base, name, None)
        if isinstance(attribute, property) or inspect.isgetsetdescriptor(attribute):
            return True
    return False


def _readable_value(thing: object) -> str:
    """The `repr`, cut if it is long, unless all that it tells is an address in memory."""
    if isinstance(thing, (Secrets, ModuleType)) or inspect.isclass(thing) or callable(thing):
        return ""
    text = repr(thing)
    if not isinstance(thing, str) and ADDRESS.match(text):
        return ""
    text = text.strip()
    return f"{text[:_LONGEST_VALUE]}..." if len(text) > _LONGEST_VALUE else text


def _signature(thing: Any) -> str:
    name = _name(thing)
    module = getattr(thing, "__module__", None)
    if isinstance(module, str):  # scripts import it by the name that Streamlit has
        module = module.removeprefix("wasm_runtime.")
    return f"{f'{module}.' if module else ''}{name}{_parameters(thing)}" if name else ""


def _name(thing: object) -> str:
    return getattr(thing, "__qualname__", None) or getattr(thing, "__name__", None) or ""


def _parameters(thing: Any) -> str:
    if not callable(thing):
        return ""
    try:
        return str(inspect.signature(thing))
    except (ValueError, NameError):  # nothing is known of its parameters, or not what their annotations mean
        return "(...)"
    except TypeError:
        return ""
