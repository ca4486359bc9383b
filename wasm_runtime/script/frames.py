"""Exceptions as a person should see them: the frames of their own code, without ours.

Frames of this package and of the interpreter itself are left out; where nothing else is left, all are shown, because
then the fault is likely ours.
"""

from __future__ import annotations

import inspect
import traceback
from pathlib import Path
from types import TracebackType

# Where this package was compiled, which need not be where it was loaded from.
_OURS = str(Path((lambda: None).__code__.co_filename).parent.parent)
_CAUSE = "The above exception was the direct cause of the following exception:"
_CONTEXT = "During handling of the above exception, another exception occurred:"


def exception_name(error: BaseException) -> str:
    """The class by its full name, a builtin by its bare one."""
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def message_of(error: BaseException) -> str:
    """`str(error)`, or a note that it cannot be had: an exception's own `__str__` may fail."""
    try:
        if isinstance(error, SyntaxError) and error.text:
            return _place_of(error)
        return str(error).strip()
    except BaseException as second:
        return f"<its message could not be read: {type(second).__name__}>"


def _place_of(error: SyntaxError) -> str:
    """The file, the line and a caret under what is wrong: no frame of the traceback leads there."""
    caret = " " * ((error.offset or 1) - 1) + "^"
    return (
        f'File "{error.filename}", line {error.lineno}\n'
        f"  {(error.text or '').rstrip()}\n  {caret}\n{type(error).__name__}: {error.msg}"
    )


def person_trace(error: BaseException, *, messages: bool = True) -> list[str]:
    """The rows of the traceback, outermost frame first, those of the exceptions it came from before its own.

    Without `messages` those exceptions show their class only.
    """
    rows = _frames(error.__traceback__)
    seen = {id(error)}
    while True:
        origin, link = error.__cause__, _CAUSE
        if origin is None and not error.__suppress_context__:
            origin, link = error.__context__, _CONTEXT
        if origin is None or id(origin) in seen:
            return rows
        message = message_of(origin) if messages else ""
        headline = f"{exception_name(origin)}: {message}" if message else exception_name(origin)
        rows = [*_frames(origin.__traceback__), headline, link, *rows]
        seen.add(id(origin))
        error = origin


def _frames(trace: TracebackType | None) -> list[str]:
    summary = traceback.extract_tb(trace)
    theirs = [frame for frame in summary if not frame.filename.startswith((_OURS, "<frozen "))]
    rows = traceback.StackSummary.from_list(theirs or summary).format()
    return [row.rstrip().removeprefix("  ") for row in rows]


def stack_so_far() -> TracebackType | None:
    """The frames that are running, as the traceback of an exception that was raised here would have them."""
    trace: TracebackType | None = None
    frame = inspect.currentframe()
    while frame is not None and not frame.f_code.co_filename.endswith("script/runner.py"):
        trace = TracebackType(trace, frame, frame.f_lasti, frame.f_lineno)
        frame = frame.f_back
    return trace


def problem_text(error: Exception) -> str:
    """What is wrong with a file of the app; of a syntax error file, line, the line itself with a caret, and why."""
    if isinstance(error, SyntaxError):
        return "".join(traceback.format_exception_only(error)).strip()
    return str(error)
