"""The parts of a source that run in the browser, as far as the app itself decides it.

Left out is what stands behind `if sys.platform != "emscripten"` and the like, what is for type checkers, what comes
after a `return` or `st.stop()`, and functions that are only called from such places.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from wasm_runtime.site.app.imports import BROWSER_MODULES
from wasm_runtime.site.check.names import Names

_FACTS = {
    "sys.platform": "emscripten",
    "os.name": "posix",
    "platform.system()": "Emscripten",
    "platform.system().lower()": "emscripten",
    "platform.machine()": "wasm32",
}
_ENDING = frozenset({"streamlit.stop", "streamlit.switch_page", "sys.exit", "builtins.exit", "builtins.quit"})
_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})
_DEEP = 10  # conditions in conditions

Caught = frozenset[str]  # the names of exceptions


class LiveCode:
    """`is_script` tells that `__name__` is "__main__" there; functions of a module may be called from elsewhere."""

    def __init__(self, tree: ast.Module, names: Names, *, is_script: bool) -> None:
        self._names = names
        self._is_script = is_script
        self._known = dict(_flags(tree))
        self._dead: set[ast.AST] = set()
        self._caught = self._walk(tree)
        if is_script:
            self._leave_uncalled(tree)

    def __iter__(self) -> Iterator[ast.AST]:
        return iter(self._caught)

    def caught(self, node: ast.AST) -> Caught:
        """The exceptions that the app itself catches around a node, by the last parts of their names."""
        return self._caught.get(node, frozenset())

    def _leave_uncalled(self, tree: ast.Module) -> None:
        functions = {node.name: node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}
        uses: dict[str, list[ast.AST]] = {name: [] for name in functions}
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in uses:
                uses[node.id].append(node)
        found = True
        while found:
            found = False
            for name, function in functions.items():
                used = uses[name]
                if used and function not in self._dead and not any(use in self._caught for use in used):
                    self._dead.add(function)
                    found = True
            if found:
                self._caught = self._walk(tree)

    def _walk(self, tree: ast.Module) -> dict[ast.AST, Caught]:
        found: dict[ast.AST, Caught] = {}
        waiting: list[tuple[ast.AST, Caught]] = [(tree, frozenset())]
        while waiting:
            node, caught = waiting.pop()
            found[node] = caught
            waiting += self._children(node, caught)
        return found

    def _children(self, node: ast.AST, caught: Caught) -> Iterator[tuple[ast.AST, Caught]]:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() if node in self._dead:
                return
            case ast.If(test=test, body=body, orelse=orelse) | ast.While(test=test, body=body, orelse=orelse):
                truth = self.truth(test)
                parts = [
                    test,
                    *(self._running(body) if truth is not False else []),
                    *(self._running(orelse) if truth is not True or isinstance(node, ast.While) else []),
                ]
            case ast.IfExp(test=test, body=one, orelse=other):
                truth = self.truth(test)
                parts = [test, *([one] if truth is not False else []), *([other] if truth is not True else [])]
            case ast.BoolOp(op=operator, values=values):
                parts = []
                for value in values:
                    parts.append(value)
                    if self.truth(value) is isinstance(operator, ast.Or):
                        break
            case ast.Try() | ast.TryStar():
                yield from self._of_try(node, caught)
                return
            case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
                yield from ((item, caught) for item in items)
                inside = caught.union(*(self._suppressed(item.context_expr) for item in items))
                yield from ((part, inside) for part in self._running(body))
                return
            case _:
                parts = list(self._all_children(node))
        yield from ((part, caught) for part in parts)

    def _all_children(self, node: ast.AST) -> Iterator[ast.AST]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns"):
                continue
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield from self._running(value)
            elif isinstance(value, list):
                yield from (each for each in value if isinstance(each, ast.AST))
            elif isinstance(value, ast.AST):
                yield value

    def _of_try(self, node: ast.Try | ast.TryStar, caught: Caught) -> Iterator[tuple[ast.AST, Caught]]:
        inside = caught.union(*(_caught_by(handler) for handler in node.handlers))
        yield from ((part, inside) for part in self._running(node.body))
        for handler in node.handlers:
            if not (_imports_browser(node.body) and _caught_by(handler) <= _IMPORT_ERRORS):
                yield handler, caught
        for part in (*self._running(node.orelse), *self._running(node.finalbody)):
            yield part, caught

    def _suppressed(self, expression: ast.expr) -> Caught:
        if isinstance(expression, ast.Call) and self._names.dotted(expression.func) == "contextlib.suppress":
            return frozenset(filter(None, map(_last_name, expression.args)))
        return frozenset()

    # --- what comes after what ---------------------------------------------------------------------------------------

    def _running(self, statements: Iterable[ast.stmt]) -> list[ast.stmt]:
        """The statements up to one after which none runs."""
        found: list[ast.stmt] = []
        for statement in statements:
            found.append(statement)
            if self._ends(statement):
                break
        return found

    def _ends(self, statement: ast.stmt, depth: int = 0) -> bool:
        def end(statements: list[ast.stmt]) -> bool:
            return depth < _DEEP and any(self._ends(each, depth + 1) for each in statements)

        match statement:
            case ast.Return() | ast.Raise() | ast.Continue() | ast.Break():
                return True
            case ast.Expr(value=ast.Call(func=function)):
                return self._names.dotted(function) in _ENDING
            case ast.If(test=test, body=body, orelse=orelse):
                truth = self.truth(test)
                return (truth is False or end(body)) and (truth is True or end(orelse))
        return False

    # --- conditions --------------------------------------------------------------------------------------------------

    def truth(self, test: ast.expr, depth: int = 0) -> bool | None:
        """What a condition is in the browser; None if that is not certain."""
        if depth > _DEEP:
            return None
        match test:
            case ast.Constant(value=value):
                return bool(value)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                truth = self.truth(operand, depth + 1)
                return None if truth is None else not truth
            case ast.BoolOp(op=operator, values=values):
                decisive = isinstance(operator, ast.Or)
                truths = [self.truth(value, depth + 1) for value in values]
                return decisive if decisive in truths else None if None in truths else not decisive
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return self._compared(left, operator, right)
            case ast.Call(func=ast.Attribute(value=value, attr="startswith"), args=[ast.Constant(value=str(start))]):
                fact = self._fact(value)
                return None if fact is None else fact.startswith(start)
            case ast.Name(id=name) if name in self._known:
                return self._known[name]
        if self._names.dotted(test) == "typing.TYPE_CHECKING":
            return False
        value = self._names.value(test)
        return None if value is None else self.truth(value, depth + 1)

    def _compared(self, left: ast.expr, operator: ast.cmpop, right: ast.expr) -> bool | None:
        negated = isinstance(operator, (ast.NotEq, ast.NotIn, ast.IsNot))
        found: bool | None = None
        fact = self._fact(left)
        match operator, right:
            case ((ast.Eq() | ast.NotEq()), ast.Constant(value=str(text))) if fact is not None:
                found = fact == text
            case ((ast.In() | ast.NotIn()), (ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts))):
                texts = [part.value for part in parts if isinstance(part, ast.Constant)]
                found = fact in texts if fact is not None and len(texts) == len(parts) else None
            case ((ast.In() | ast.NotIn()), _) if self._names.dotted(right) == "sys.modules":
                found = True if isinstance(left, ast.Constant) and left.value in BROWSER_MODULES else None
            case ((ast.Is() | ast.IsNot()), ast.Constant(value=None)) if self._finds_browser(left):
                found = False
        return None if found is None else found is not negated

    def _fact(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Name) and self._names.dotted(node) == "builtins.__name__":
            return "__main__" if self._is_script else "a module"
        dotted = self._names.dotted(node)
        return None if dotted is None else _FACTS.get(dotted)

    def _finds_browser(self, node: ast.expr) -> bool:
        match node:
            case ast.Call(args=[ast.Constant(value=name)]) if name in BROWSER_MODULES:
                return self._names.dotted(node.func) == "importlib.util.find_spec"
        return False


def _flags(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """The names that are set to True or False where something of the browser could be imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and _imports_browser(node.body):
            for part in (*node.body, *node.orelse):
                match part:
                    case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=bool(value))):
                        yield name, value


def _imports_browser(body: list[ast.stmt]) -> bool:
    for statement in body:
        match statement:
            case ast.Import(names=[ast.alias(name=name), *_]) | ast.ImportFrom(module=str(name)):
                if name.partition(".")[0] in BROWSER_MODULES:
                    return True
    return False


def _caught_by(handler: ast.ExceptHandler) -> Caught:
    """What a handler catches and does not raise again."""
    if any(isinstance(statement, ast.Raise) and statement.exc is None for statement in handler.body):
        return frozenset()
    if handler.type is None:
        return frozenset({"BaseException"})
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return frozenset(filter(None, map(_last_name, kinds)))


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
