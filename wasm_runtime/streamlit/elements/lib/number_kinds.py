"""Which values count as numbers: Python's own, NumPy's, and all that register as such.

Asking an abstract class costs a microsecond, three times a comparison of types, and widgets ask for every number of
every run. So Python's own types are told apart first.
"""

from __future__ import annotations

from numbers import Integral, Real
from typing import TypeGuard


def is_integral(value: object) -> TypeGuard[int]:
    """Whether this is a whole number by its type: an int, a bool, an integer of NumPy."""
    kind = type(value)
    return kind is int or (kind is not float and isinstance(value, Integral))


def is_real(value: object) -> TypeGuard[float]:
    """Whether this is a number by its type: what `is_integral` takes, a float, a fraction, a float of NumPy."""
    kind = type(value)
    return kind is int or kind is float or isinstance(value, Real)
