"""Scripts for tests that do not have a file of their own."""

from __future__ import annotations

import builtins
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_ARGS, _KWARGS = "__args", "__kwargs"


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="sitelet-test-")


def file_with(source: str) -> Path:
    """A file with this source; for the same source always the same."""
    source = textwrap.dedent(source)
    file = Path(_folder().name, sha256(source.encode()).hexdigest()[:32])
    file.write_text(source, "utf-8")
    return file


def source_calling(function: Callable[..., Any]) -> str:
    """A script that defines the function, and nothing of what is around it, and calls it with `arguments`."""
    lines = textwrap.dedent(inspect.getsource(function))
    return f"{lines}\n{function.__name__}(*{_ARGS}, **{_KWARGS})\n"


@contextmanager
def arguments(args: Sequence[Any] | None, kwargs: Mapping[str, Any] | None) -> Iterator[None]:
    """While the `with` block runs, a script of `source_calling` finds these arguments."""
    vars(builtins).update({_ARGS: args or (), _KWARGS: kwargs or {}})
    try:
        yield
    finally:
        del vars(builtins)[_ARGS], vars(builtins)[_KWARGS]
