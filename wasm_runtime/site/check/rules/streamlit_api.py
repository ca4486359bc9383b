"""Streamlit's calls and parameters: what is not there, is not built yet, or needs a server.

What there is comes from the runtime itself, as docs/compatibility.md does: its names, signatures and declarations.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from wasm_runtime import streamlit
from wasm_runtime.compat.not_built_yet import NotBuiltYet
from wasm_runtime.compat.refusals import is_for_servers, refusals_of
from wasm_runtime.compat.streamlit_names import COMMANDS, METHODS, REMOVED
from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.source import CheckedApp, Source
from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_PARTS = re.compile(r"\.(\w+)|(\(\))|(\[\])")
_CONTAINERS = frozenset({"sidebar", "bottom"})
_RAISES = ("NotBuiltYetError", "StreamlitAPIException", "StreamlitError", "AttributeError")
_SEE = "docs/compatibility.md lists what is supported."


class _Container:
    """Stands for a container, whose methods are those of all."""


class _Several:
    """Stands for several containers."""


class _NeedsServer:
    """Stands for a call that needs a server."""


class _Missing:
    """Stands for what Streamlit 1.67 does not have either."""


Found = object  # what a name stands for, or one of the classes above; None for what is of no concern here


class CallsRule:
    """Names of Streamlit that are not there."""

    name = "streamlit-call"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        nodes = [(source, node) for source in app.sources for node in source.live]
        exempt = {name for source, node in nodes for name in _asked_for(source, node)}
        for source, node in nodes:
            if not isinstance(node, (ast.Name, ast.Attribute)) or not isinstance(node.ctx, ast.Load):
                continue
            if source.names.value(node) is not None:  # said of what it was assigned
                continue
            dotted = source.names.dotted(node)
            if dotted is None or not dotted.startswith("streamlit.") or not dotted[-1].isalnum():
                continue
            name = dotted.rpartition(".")[2]
            happens, instead = _why(name, dotted, find(dotted))
            if happens and name not in exempt:
                yield source.finding(node, self.name, "error", happens, instead, _RAISES)


class ParametersRule:
    """Parameters that calls of Streamlit do not take."""

    name = "streamlit-parameter"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            for node in source.live:
                if isinstance(node, ast.Call):
                    dotted = source.names.dotted(node.func) or ""
                    found = find(dotted) if dotted.startswith("streamlit.") else None
                    if callable(found) and not isinstance(found, NotBuiltYet):
                        yield from self._of_call(source, node, _written(dotted), found)

    def _of_call(self, source: Source, call: ast.Call, name: str, found: Callable[..., Any]) -> Iterator[Finding]:
        try:
            parameters = inspect.signature(found).parameters
        except (TypeError, ValueError):
            return
        takes_all = any(each.kind is inspect.Parameter.VAR_KEYWORD for each in parameters.values())
        for keyword in call.keywords:
            if keyword.arg is not None and keyword.arg not in parameters and not takes_all:
                happens = f"`{name}` has no parameter `{keyword.arg}`: TypeError."
                yield source.finding(keyword, self.name, "error", happens, f"Leave it out. {_SEE}", ("TypeError",))
        for refusal in refusals_of(found):
            given = _argument(call, refusal.parameter, list(parameters))
            if given is not None and refusal.meets(_literal(given), parameters[refusal.parameter].default):
                happens = f"{refusal} of `{name}` is not supported yet: NotBuiltYetError."
                yield source.finding(given, self.name, "error", happens, f"Leave it out. {_SEE}", _RAISES)


def find(dotted: str) -> Found:
    """What a full name such as `streamlit.columns()[].metric` stands for; None if it cannot be told."""
    parts = _PARTS.findall(dotted.removeprefix("streamlit"))
    found: Found = streamlit
    for name, called, taken in parts:
        if found is None or isinstance(found, NotBuiltYet) or found in (_Missing, _NeedsServer):
            return None  # said of the name before
        if name:
            found = _attribute(found, name)
        elif called:
            found = _result(found)
        elif taken:
            found = _Container if found is _Several else None
    return found


def _attribute(of: Found, name: str) -> Found:
    if name.startswith("_"):
        return None
    if of is streamlit:
        return _of_streamlit(name)
    if of is _Container:
        method = getattr(streamlit, name, None) if name in METHODS else None
        if name in METHODS and not hasattr(DeltaGenerator, name):
            return NotBuiltYet(f"st.{name}")
        return method
    found = getattr(of, name, None) if isinstance(of, ModuleType) else None
    return _NeedsServer if is_for_servers(found) else found


def _of_streamlit(name: str) -> Found:
    if name in _CONTAINERS:
        return _Container
    if name not in COMMANDS:
        is_module = hasattr(streamlit, name) or find_spec(f"{streamlit.__name__}.{name}") is not None
        return None if is_module else _Missing
    found = getattr(streamlit, name)
    return _NeedsServer if is_for_servers(found) else found


def _result(of: Found) -> Found:
    """What a call returns, as its annotation says."""
    try:
        returned = str(inspect.signature(of).return_annotation) if callable(of) else ""
    except (TypeError, ValueError):
        return None
    if re.fullmatch(r"(list|Sequence)\[(DeltaGenerator|\w+Container)\]", returned):
        return _Several
    return _Container if re.fullmatch(r"DeltaGenerator|\w+Container", returned) else None


def _why(name: str, dotted: str, found: Found) -> tuple[str, str]:
    """What happens and what to do; empty for what is there."""
    written = _written(dotted)
    if isinstance(found, NotBuiltYet):
        return f"`{written}` is not supported yet: NotBuiltYetError when it is used.", _SEE
    if found is _NeedsServer:
        return f"`{written}` needs a server, and a static site has none: NeedsServerError.", f"Leave it out. {_SEE}"
    if found is _Missing:
        advice = REMOVED.get(name, "")
        gone = "has been removed from Streamlit" if advice else "does not exist in Streamlit 1.67"
        return f"`{written}` {gone}: AttributeError.", advice or "Correct the name."
    return "", ""


def _asked_for(source: Source, node: ast.AST) -> Iterator[str]:
    """The names that the app looks for on Streamlit, or puts there."""
    match node:
        case ast.Call(func=ast.Name(id="hasattr" | "getattr"), args=[value, ast.Constant(value=str(name)), *_]):
            if source.names.dotted(value) == "streamlit":
                yield name
        case ast.Attribute(value=value, attr=name, ctx=ast.Store()):
            if source.names.dotted(value) == "streamlit":
                yield name


def _written(dotted: str) -> str:
    """`st.sidebar.metric`; of a container's method, the method alone."""
    if "(" in dotted or "[" in dotted:
        return f"st.{dotted.rpartition('.')[2]}"
    return f"st{dotted.removeprefix('streamlit')}"


def _argument(call: ast.Call, name: str, parameters: list[str]) -> ast.expr | None:
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    place = parameters.index(name)
    before = call.args[: place + 1]
    return before[place] if len(before) > place and not any(isinstance(each, ast.Starred) for each in before) else None


def _literal(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else node


CALLS = CallsRule()
PARAMETERS = ParametersRule()
