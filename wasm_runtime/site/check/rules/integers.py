"""NumPy's default integer, which has 32 bits in a browser and 64 on a server: what does not fit wraps silently.

Only what can grow is noted: a range that is large, or of which sums or products are made, and conversions of values
that are not known to be small.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding, Severity
from wasm_runtime.site.check.source import CheckedApp, Source

_LIMIT = 2**31
_SMALL = 46_340  # squares of these, and the sums of all of them, fit
_DEEP = 10  # expressions in expressions
_GROWING = frozenset({"sum", "cumsum", "prod", "cumprod", "dot", "trace"})
_TYPED = frozenset(
    "array asarray zeros ones full empty fromiter zeros_like ones_like full_like arange linspace geomspace logspace "
    "loadtxt genfromtxt sum prod cumsum cumprod".split()
)
_PRODUCTS = frozenset({"prod", "cumprod"})
_SMALL_RESULTS = frozenset(
    """
    isin isna isnull notna notnull duplicated between eq ne gt ge lt le contains startswith endswith match fullmatch
    isdigit isnumeric isalpha any all len month day hour minute second weekday dayofweek day_of_week quarter week year
    codes count argmax argmin argsort digitize clip sign floor_divide rank logical_and logical_or logical_not isnan
    """.split()
)
_WRAPS = "In a browser NumPy's default integer has 32 bits: what does not fit wraps without an error."
_PANDAS = frozenset({"pandas.Series", "pandas.DataFrame", "pandas.Index", "pandas.array", "pandas.to_numeric"})


class Int32Rule:
    """Integers of NumPy's default size that may not fit."""

    name = "int32"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        for source in app.sources:
            parents = {child: node for node in source.live for child in ast.iter_child_nodes(node)}
            for node in source.live:
                if isinstance(node, ast.Call):
                    found = self._in_call(source, node, parents)
                    if found is not None:
                        severity, instead = found
                        yield source.finding(node, self.name, severity, _WRAPS, instead)

    def _in_call(self, source: Source, call: ast.Call, parents: dict[ast.AST, ast.AST]) -> tuple[Severity, str] | None:
        called = source.names.dotted(call.func) or ""
        dtype = next((keyword.value for keyword in call.keywords if keyword.arg == "dtype"), None)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "astype" and _uses_numbers(source):
            wanted = [*call.args[:1], *([dtype] if dtype else [])]
            converts = any(_is_default(source, each) for each in wanted) and not _is_small(source, call.func.value)
            return ("note", 'Write `.astype("int64")`.') if converts else None
        if dtype is not None and (
            called in _PANDAS
            or _is_method(source, call, "to_numpy")
            or _of_numpy(called) in _TYPED
            or ".read_" in called
        ):
            kinds = dtype.values if isinstance(dtype, ast.Dict) else [dtype]
            return ("note", 'Write `dtype="int64"`.') if any(_is_default(source, kind) for kind in kinds) else None
        if dtype is None and _overflows(source, call, _of_numpy(called)):
            return "note", 'Write `dtype="int64"` as an argument of it.'
        if dtype is None and called == "numpy.arange" and len(call.args) < 4:
            large = _is_large(call.args) or _grows(source, call, parents)
            return ("note", 'Write `np.arange(..., dtype="int64")`.') if large else None
        if dtype is None and called == "numpy.random.randint" and _is_large(call.args[:2]):
            return "note", 'Write `np.random.randint(..., dtype="int64")`, or use `np.random.default_rng().integers`.'
        return None


def _is_default(source: Source, kind: ast.expr) -> bool:
    """Whether it says "integers of the default size"."""
    if isinstance(kind, ast.Constant):
        return kind.value in ("int", "int_", "intp")
    return source.names.dotted(kind) in ("builtins.int", "numpy.int_", "numpy.intp")


def _is_method(source: Source, call: ast.Call, name: str) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == name and _uses_numbers(source)


def _of_numpy(called: str) -> str:
    module, _, name = called.rpartition(".")
    return name if module == "numpy" else ""


def _is_large(numbers: list[ast.expr]) -> bool:
    """Whether one of these is an integer whose square does not fit."""
    values = [_number(number) for number in numbers]
    whole = all(value is None or isinstance(value, int) for value in values)
    return whole and any(value is not None and abs(value) > _SMALL for value in values)


def _number(node: ast.expr, depth: int = 0) -> float | None:
    """A number that stands there, also as a product or power of others."""
    if depth > _DEEP:
        return None
    match node:
        case ast.Constant(value=int(value) | float(value)):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            positive = _number(operand, depth + 1)
            return None if positive is None else -positive
        case ast.BinOp(left=left, op=ast.Mult() | ast.Pow() as operator, right=right):
            one, other = _number(left, depth + 1), _number(right, depth + 1)
            if one is None or other is None or abs(other) > _LIMIT or abs(one) > _LIMIT:
                return None
            if isinstance(operator, ast.Mult):
                return one * other
            return one**other if 0 <= other <= 64 and abs(one) <= 1024 else None
    return None


def _overflows(source: Source, call: ast.Call, function: str) -> bool:
    """Whether it is a sum or product of numbers that stand there, and does not fit."""
    of: ast.expr | None = call.args[0] if call.args else None
    if function not in _GROWING and isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Call):
        made = call.func.value
        is_array = _of_numpy(source.names.dotted(made.func) or "") in ("array", "asarray")
        function = call.func.attr if is_array else ""
        of = made.args[0] if len(made.args) == 1 and not made.keywords else None
    if function not in _GROWING or not isinstance(of, (ast.List, ast.Tuple)):
        return False
    numbers: list[object] = [_number(each) for each in of.elts]
    whole = [number for number in numbers if isinstance(number, int)]
    if len(whole) < len(numbers) or any(abs(number) >= _LIMIT for number in whole):
        return False  # not all are integers of 32 bits
    total = math.prod(whole) if function in _PRODUCTS else sum(whole)
    return abs(total) >= _LIMIT


def _grows(source: Source, call: ast.Call, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether sums, products or powers are made of a range right where it stands, and its end is not known."""
    numbers = [_number(number) for number in call.args]
    if None not in numbers or any(isinstance(number, float) for number in numbers):
        return False
    above = parents.get(call)
    match above:
        case ast.Attribute(attr=name):
            return name in _GROWING
        case ast.BinOp(op=ast.Pow(), left=left, right=ast.Constant(value=int())):
            return left is call
        case ast.Call(func=function):
            return _of_numpy(source.names.dotted(function) or "") in _GROWING
    return False


def _is_small(source: Source, node: ast.expr, depth: int = 0) -> bool:
    """Whether the values that are converted are truth values, or small by what they are."""
    if depth > _DEEP:
        return True
    match node:
        case ast.Compare() | ast.BoolOp() | ast.UnaryOp(op=ast.Not() | ast.Invert()):
            return True
        case ast.BinOp(left=left, op=ast.BitAnd() | ast.BitOr() | ast.BitXor(), right=right):
            return _is_small(source, left, depth + 1) or _is_small(source, right, depth + 1)
        case ast.BinOp(op=ast.Mod(), right=right):
            value = _number(right)
            return value is not None and abs(value) <= _SMALL
        case ast.Call(func=ast.Attribute(attr=name)) | ast.Attribute(attr=name) if name in _SMALL_RESULTS:
            return True
        case ast.Call(func=ast.Attribute(value=value, attr="fillna" | "round" | "dropna" | "reshape" | "copy")):
            return _is_small(source, value, depth + 1)
    return False


def _uses_numbers(source: Source) -> bool:
    """Whether the source imports NumPy or pandas: other packages have methods of these names."""
    return source.imports & {"numpy", "pandas"} != set()


INT32 = Int32Rule()
