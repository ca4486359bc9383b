"""What the names in a source stand for, by their full dotted names: `sp.run` is `subprocess.run`.

Names are looked up in the scopes of Python. `()` stands for the result of a call and `[]` for an item, so the second
of `left, right = st.columns(2)` is `streamlit.columns()[]`. A name that may stand for several things stands for none.
"""

from __future__ import annotations

import ast
import builtins
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

_DEEP = 25  # names that stand for names
_MANY = 50  # values of one name
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(frozen=True)
class _Binding:
    """A name gets a value: of an import its dotted name, of an assignment the expression and what is taken of it."""

    dotted: str | None = None
    value: ast.expr | None = None
    taken: str = ""


_UNKNOWN = _Binding()


@dataclass
class _Scope:
    above: _Scope | None
    is_class: bool = False
    is_comprehension: bool = False
    bindings: dict[str, list[_Binding]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: dict[str, _Scope] = field(default_factory=dict)  # of names declared `global` or `nonlocal`

    def bind(self, name: str, binding: _Binding) -> None:
        self.elsewhere.get(name, self).bindings[name].append(binding)

    def find(self, name: str) -> list[_Binding] | None:
        scope: _Scope | None = self
        while scope is not None:
            if name in scope.bindings and (scope is self or not scope.is_class):
                return scope.bindings[name]
            scope = scope.above
        return None


class Names:
    """The names of one source. `is_own` tells whether a module of this name is the app's."""

    def __init__(self, tree: ast.Module, is_own: Callable[[str], bool], of_streamlit: Iterable[str] = ()) -> None:
        self._is_own = is_own
        self._of_streamlit = frozenset(of_streamlit)
        self._scopes: dict[ast.AST, _Scope] = {}  # of each name that is read
        self._module = _Scope(None)
        self._stars: set[str] = set()
        self._known: dict[ast.AST, str | None] = {}  # as far as anybody has asked
        self._bind_all(tree)

    def dotted(self, node: ast.AST, depth: int = 0) -> str | None:
        """The full name of what an expression stands for; None if the source does not tell it."""
        if depth > _DEEP:
            return None
        if node not in self._known:
            self._known[node] = None  # as long as it is looked for: what stands for itself stands for nothing
            self._known[node] = self._look(node, depth)
        return self._known[node]

    def _look(self, node: ast.AST, depth: int) -> str | None:
        match node:
            case ast.Name(id=name):
                return self._of_name(node, name, depth)
            case ast.Attribute(value=value, attr=attribute):
                return _with(self.dotted(value, depth + 1), f".{attribute}")
            case ast.Call(func=function):
                return _with(self.dotted(function, depth + 1), "()")
            case ast.Subscript(value=value):
                return _with(self.dotted(value, depth + 1), "[]")
            case ast.Await(value=value) | ast.NamedExpr(value=value):
                return self.dotted(value, depth + 1)
            case ast.IfExp(body=one, orelse=other):
                found = self.dotted(one, depth + 1)
                return found if found == self.dotted(other, depth + 1) else None
        return None

    def value(self, node: ast.AST) -> ast.expr | None:
        """The expression that a name was assigned, if there is just one."""
        scope = self._scopes.get(node)
        found = scope.find(node.id) if scope is not None and isinstance(node, ast.Name) else None
        if found is None or len(found) != 1 or found[0].taken:
            return None
        return found[0].value

    def is_settled(self, node: ast.AST) -> bool:
        """Whether all names in an expression are imported or assigned, none a parameter."""
        for part in ast.walk(node):
            scope = self._scopes.get(part)
            if scope is not None and isinstance(part, ast.Name) and _UNKNOWN in (scope.find(part.id) or ()):
                return False
        return True

    def _of_name(self, node: ast.AST, name: str, depth: int) -> str | None:
        scope = self._scopes.get(node)
        found = scope.find(name) if scope is not None else None
        if found is None:
            return self._not_bound(name)
        certain = [binding for binding in found if not _is_none(binding.value)] or found
        if len(certain) > _MANY:
            return None
        dotted = {self._of_binding(binding, depth) for binding in certain}
        return dotted.pop() if len(dotted) == 1 else None

    def _of_binding(self, binding: _Binding, depth: int) -> str | None:
        if binding.value is None:
            return binding.dotted
        return _with(self.dotted(binding.value, depth + 1), binding.taken)

    def _not_bound(self, name: str) -> str | None:
        if self._stars == {"streamlit"} and name in self._of_streamlit:
            return f"streamlit.{name}"
        if self._stars - {"streamlit"}:
            return None
        return f"builtins.{name}" if hasattr(builtins, name) or name.startswith("__") else None

    # --- binding -----------------------------------------------------------------------------------------------------

    def _bind_all(self, tree: ast.Module) -> None:
        waiting: list[tuple[ast.AST, _Scope]] = [(tree, self._module)]
        while waiting:
            node, scope = waiting.pop()
            self._bind(node, scope)
            waiting += self._children(node, scope)

    def _children(self, node: ast.AST, scope: _Scope) -> Iterator[tuple[ast.AST, _Scope]]:
        """What is inside of a node, each with its scope."""
        inner = scope
        if isinstance(node, (*_FUNCTIONS, *_COMPREHENSIONS, ast.ClassDef)):
            inner = _Scope(scope, isinstance(node, ast.ClassDef), isinstance(node, _COMPREHENSIONS))
            self._declare(node, inner)
        own = {"body", "args", "generators", "elt", "key", "value"} if inner is not scope else set()
        for name, value in ast.iter_fields(node):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield child, inner if name in own else scope

    def _declare(self, node: ast.AST, scope: _Scope) -> None:
        """Note which names a function declares to be of other scopes."""
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return
        for part in ast.walk(node):
            if isinstance(part, ast.Global):
                scope.elsewhere |= dict.fromkeys(part.names, self._module)
            elif isinstance(part, ast.Nonlocal):
                for name in part.names:
                    holder = scope.above
                    while holder is not None and (holder.is_class or holder.is_comprehension):
                        holder = holder.above
                    scope.elsewhere.setdefault(name, holder or self._module)

    def _bind(self, node: ast.AST, scope: _Scope) -> None:
        match node:
            case ast.Name(ctx=ast.Load()):
                self._scopes[node] = scope
            case ast.Import(names=aliases):
                for alias in aliases:
                    top = alias.name.partition(".")[0]
                    self._import(scope, alias.asname or top, alias.name if alias.asname else top)
            case ast.ImportFrom(module=module, names=aliases, level=level):
                for alias in aliases:
                    if alias.name == "*":
                        self._stars.add(module or "." if not level else ".")
                    else:
                        full = f"{module}.{alias.name}" if module and not level else None
                        self._import(scope, alias.asname or alias.name, full)
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    self._assign(scope, target, value)
            case ast.AnnAssign(target=target, value=ast.expr() as value):
                self._assign(scope, target, value)
            case ast.NamedExpr(target=target, value=value):
                while scope.is_comprehension and scope.above is not None:
                    scope = scope.above
                self._assign(scope, target, value)
            case ast.For(target=target, iter=items) | ast.AsyncFor(target=target, iter=items):
                self._loop(scope, target, items)
            case ast.comprehension(target=target, iter=items):
                self._loop(scope, target, items)
            case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
                self._assign(scope, target, value)
            case ast.AugAssign(target=ast.Name(id=name)) | ast.arg(arg=name):
                scope.bind(name, _UNKNOWN)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                scope.bind(name, _UNKNOWN)
            case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                scope.bind(name, _UNKNOWN)
            case ast.MatchMapping(rest=str(name)):
                scope.bind(name, _UNKNOWN)

    def _import(self, scope: _Scope, name: str, full: str | None) -> None:
        own = full is None or self._is_own(full.partition(".")[0])
        scope.bind(name, _UNKNOWN if own else _Binding(full))

    def _assign(self, scope: _Scope, target: ast.expr, value: ast.expr, taken: str = "") -> None:
        match target:
            case ast.Name(id=name):
                scope.bind(name, _Binding(None, value, taken))
            case ast.Tuple(elts=targets) | ast.List(elts=targets):
                if isinstance(value, (ast.Tuple, ast.List)) and not taken and len(value.elts) == len(targets):
                    for one, its in zip(targets, value.elts, strict=True):
                        self._assign(scope, one, its)
                else:
                    for one in targets:
                        self._assign(scope, one, value, f"{taken}[]")
            case ast.Starred(value=ast.Name(id=name)):
                scope.bind(name, _UNKNOWN)

    def _loop(self, scope: _Scope, target: ast.expr, items: ast.expr) -> None:
        match target, items:
            case ast.Tuple(elts=targets), ast.Call(func=ast.Name(id="zip"), args=parts) if len(targets) == len(parts):
                for one, its in zip(targets, parts, strict=True):
                    self._assign(scope, one, its, "[]")
            case ast.Tuple(elts=[number, item]), ast.Call(func=ast.Name(id="enumerate"), args=[each, *_]):
                self._assign(scope, number, items, "[][]")
                self._loop(scope, item, each)
            case _:
                self._assign(scope, target, items, "[]")


def _with(dotted: str | None, more: str) -> str | None:
    return None if dotted is None else dotted + more


def _is_none(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Constant) and value.value is None
