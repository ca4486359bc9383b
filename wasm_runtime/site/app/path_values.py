"""Which paths the expressions of an app's sources stand for, as far as their text tells.

A path is what Python would make of it when the app runs: relative ones begin at the app's folder, which is where it
runs, and what only a run can know is `ANY`.
"""

from __future__ import annotations

import ast
import itertools
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from wasm_runtime.script.app_sources import AppSources

ANY = "\0"
_VALUES_LIMIT = 64  # values of one expression
_DEEP = 20  # expressions in expressions
_PATHS = frozenset({"Path", "PurePath", "PosixPath", "PurePosixPath"})
_SAME = frozenset({"str", "fspath", "abspath", "realpath", "normpath", "resolve", "absolute", "as_posix", "expanduser"})
_HERE = frozenset({"getcwd", "cwd"})
_FIELD = re.compile(r"\{[^{}]*\}")
_PERCENT = re.compile(r"%[-+#0 \d.]*[a-zA-Z]")

Values = frozenset[str]
_NONE: Values = frozenset()


class PathValues:
    """What stands in the `files` of an app. A name stands for all that is assigned to it, in any of them.

    `folder` is what the app's folder is called in the paths, if not by its own name.
    """

    def __init__(self, sources: AppSources, files: Iterable[Path], folder: str | None = None) -> None:
        self._folder = sources.folder.absolute().as_posix() if folder is None else folder
        self._assigned: dict[str, list[tuple[ast.expr, Path]]] = defaultdict(list)
        self._named: dict[str, Values] = {}  # by name, as far as anybody has asked
        self._known: dict[ast.AST, Values] = {}  # likewise
        for file in files:
            for node in ast.walk(sources.tree(file)):
                for name, value in _assignments(node):
                    self._assigned[name].append((value, file))

    def of(self, node: ast.AST, file: Path, depth: int = 0) -> Values:
        """The paths that the expression may be, in `file`; none if it is not a path or cannot be told."""
        if depth > _DEEP:
            return _NONE
        if (known := self._known.get(node)) is None:
            known = self._known[node] = self._look(node, file, depth)
        return known

    def _look(self, node: ast.AST, file: Path, depth: int) -> Values:
        def of(node: ast.AST) -> Values:
            return self.of(node, file, depth + 1)

        match node:
            case ast.Constant(value=str(text)):
                return frozenset({text}) if ANY not in text else _NONE
            case ast.JoinedStr(values=parts):
                return _combined("".join, [self._part(part, file, depth) for part in parts])
            case ast.Name(id="__file__"):
                return frozenset({f"{self._folder}/{file.as_posix()}"})
            case ast.Name(id=name) | ast.Attribute(value=ast.Name(), attr=name) if name in self._assigned:
                return self._of_name(name, depth)
            case ast.Attribute(value=inner, attr="parent"):
                return frozenset(posixpath.dirname(path) for path in of(inner))
            case ast.Subscript(value=ast.Attribute(value=inner, attr="parents"), slice=ast.Constant(value=int(number))):
                paths = of(inner)
                for _ in range(min(number, _DEEP) + 1):
                    paths = frozenset(posixpath.dirname(path) for path in paths)
                return paths
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return _joined([of(left), of(right) or frozenset({ANY})])
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return _combined("".join, [of(left), of(right) or frozenset({ANY})])
            case ast.BinOp(left=ast.Constant(value=str(text)), op=ast.Mod()):
                return frozenset({_PERCENT.sub(ANY, text)})
            case ast.IfExp(body=one, orelse=other):
                return of(one) | of(other)
            case ast.BoolOp(values=several):
                return frozenset(itertools.chain.from_iterable(of(each) for each in several))
            case ast.NamedExpr(value=inner):
                return of(inner)
            case ast.Call():
                return self._of_call(node, of)
        return _NONE

    def _of_name(self, name: str, depth: int) -> Values:
        """All that the name stands for. One that stands for itself has no value on the way."""
        if name not in self._named:
            self._named[name] = _NONE
            found = (self.of(value, where, depth + 1) for value, where in self._assigned[name][:_VALUES_LIMIT])
            self._named[name] = frozenset(itertools.islice(itertools.chain.from_iterable(found), _VALUES_LIMIT))
        return self._named[name]

    def _part(self, part: ast.expr, file: Path, depth: int) -> Values:
        inner = part.value if isinstance(part, ast.FormattedValue) else part
        return self.of(inner, file, depth + 1) or frozenset({ANY})

    def _of_call(self, call: ast.Call, of: Callable[[ast.AST], Values]) -> Values:
        name, owner = called(call)
        arguments = [of(argument) or frozenset({ANY}) for argument in call.args]
        if name in _PATHS:
            return _joined(arguments) if arguments else frozenset({self._folder})
        if name in _HERE:
            return frozenset({self._folder})
        if name in _SAME:
            if call.args and name != "resolve":
                return of(call.args[0])
            return of(owner) if owner is not None else _NONE
        if name == "dirname" and call.args:
            return frozenset(posixpath.dirname(path) for path in of(call.args[0]))
        if owner is None:
            return _NONE
        if name == "join" and getattr(owner, "attr", getattr(owner, "id", "")) in ("path", "osp"):
            return _joined(arguments) if call.args and of(call.args[0]) else _NONE
        if name == "joinpath":
            return _joined([of(owner), *arguments])
        if name == "with_name" and arguments:
            return _joined([frozenset(posixpath.dirname(path) for path in of(owner)), arguments[0]])
        if name == "with_suffix" and arguments:
            return _combined("".join, [frozenset(posixpath.splitext(path)[0] for path in of(owner)), arguments[0]])
        if name == "format":
            return frozenset(_FIELD.sub(ANY, text) for text in of(owner))
        return _NONE


def called(call: ast.Call) -> tuple[str, ast.expr | None]:
    """The last part of the name of what is called, and what that is an attribute of."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr, call.func.value
    return getattr(call.func, "id", ""), None


def _assignments(node: ast.AST) -> Iterable[tuple[str, ast.expr]]:
    """The names that a statement gives to values, loops over literals and defaults of parameters among them."""
    match node:
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                yield from _to_target(target, value)
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield from _to_target(target, value)
        case ast.For(target=ast.Name(id=name), iter=ast.List(elts=values) | ast.Tuple(elts=values)):
            yield from ((name, value) for value in values)
        case ast.arguments():
            positional = [*node.posonlyargs, *node.args]
            defaults = node.defaults
            for parameter, default in zip(positional[len(positional) - len(defaults) :], defaults, strict=True):
                yield parameter.arg, default
            for parameter, named in zip(node.kwonlyargs, node.kw_defaults, strict=True):
                if named is not None:
                    yield parameter.arg, named


def _to_target(target: ast.expr, value: ast.expr) -> Iterable[tuple[str, ast.expr]]:
    match target, value:
        case ((ast.Name(id=name) | ast.Attribute(attr=name)), _):
            yield name, value
        case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
            for one, its in zip(targets, values, strict=True):
                yield from _to_target(one, its)


def _combined(join: Callable[[Iterable[str]], str], parts: list[Values]) -> Values:
    """Each choice of one value for each part, joined; none if a part has none."""
    return frozenset(join(choice) for choice in itertools.islice(itertools.product(*parts), _VALUES_LIMIT))


def _joined(parts: list[Values]) -> Values:
    return _combined(lambda texts: posixpath.join(*texts), parts)
