"""Says when pandas makes integers of 32 bits of numbers that do not fit.

`astype(int)` means NumPy's default integer, which has 32 bits here and 64 on a server, and no error tells of what is
lost: WebAssembly keeps no status flags (https://webassembly.github.io/spec/core/exec/numerics.html), and sums of
integers set none anywhere. NumPy's own methods are compiled and cannot be changed.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from functools import wraps
from types import ModuleType
from typing import Any

from wasm_runtime.worker.standard_library.changes import Changes

_LIMIT = 2**31
_WIDER = ("<i8", "<u8", "<u4", "<f8", "<f4")
_MOST = 100_000  # numbers that are looked at: of more, some of each part


def apply(changes: Changes) -> None:
    def change_astype(module: ModuleType) -> None:
        convert = getattr(module, "astype_array", None)  # in pandas 1.4 to 3
        if convert is not None:
            changes.set(module, "astype_array", _telling(convert))

    changes.when_imported("pandas.core.dtypes.astype", change_astype)


def _telling(convert: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(convert)
    def astype_array(values: Any, dtype: Any, *args: Any, **named: Any) -> Any:
        if getattr(dtype, "str", "") == "<i4" and getattr(values.dtype, "str", "") in _WIDER:
            lost = _outside(values)
            if lost is not None:
                warnings.warn(
                    f"{lost:.15g} does not fit in NumPy's default integer, which has 32 bits in a browser: another "
                    'number is in its place. Write .astype("int64").',
                    RuntimeWarning,
                    stacklevel=_levels_of_pandas(),
                )
        return convert(values, dtype, *args, **named)

    return astype_array


def _outside(values: Any) -> Any:
    """A number that does not fit; None if none is found."""
    step = values.size // _MOST + 1
    seen = values[..., ::step]
    if not seen.size:
        return None
    for number in (seen.max(), seen.min()):
        if number < -_LIMIT or number >= _LIMIT:
            return number
    return None


def _levels_of_pandas() -> int:
    """How far above the caller of this is what called pandas."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and (level == 1 or frame.f_globals.get("__name__", "").startswith("pandas.")):
        level, frame = level + 1, frame.f_back
    return level
