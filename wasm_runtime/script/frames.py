"""Exceptions as a person should see them: the frames of their own code, without ours.

Frames of this package and of the interpreter itself are left out; where nothing else is left, all are shown, because
then the fault is likely ours.
"""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

# Where this package was compiled, which need not be where it was loaded from.
_OURS = str(Path((lambda: None).__code__.co_filename).parent.parent)
_CAUSE = "The above exception was the direct cause of the following exception:"
_GROUPS, _MEMBERS = 10, 15  # one in the other and in one, as Python shows them
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
        return f"<str() of this exception raised {type(second).__name__}>"


def notes_of(error: BaseException) -> list[str]:
    """What was added to the exception with `add_note`."""
    notes = getattr(error, "__notes__", None)
    return [note for note in notes if isinstance(note, str)] if isinstance(notes, list) else []


def _place_of(error: SyntaxError) -> str:
    """The file, the line and a caret under what is wrong: no frame of the traceback leads there."""
    caret = " " * ((error.offset or 1) - 1) + "^"
    return (
        f'File "{error.filename}", line {error.lineno}\n'
        f"  {(error.text or '').rstrip()}\n  {caret}\n{type(error).__name__}: {error.msg}"
    )


def person_trace(error: BaseException, *, messages: bool = True) -> list[str]:
    """The rows of the traceback, outermost frame first, those of the exceptions it came from before its own.

    The exceptions of a group come after it, each below its number. Without `messages` all show their class only.
    """
    whole = traceback.TracebackException.from_exception(error)
    ours_too = not any(is_theirs(frame.filename) for each in _all(whole) for frame in each.stack)
    return list(_rows(whole, messages=messages, ours_too=ours_too))


def _all(error: traceback.TracebackException) -> Iterator[traceback.TracebackException]:
    """The exception, those it came from, and those that are in one of them."""
    left = [error]
    while left:
        each = left.pop()
        yield each
        origin, _ = _origin(each)
        left += [*([] if origin is None else [origin]), *(each.exceptions or ())]


def _origin(error: traceback.TracebackException) -> tuple[traceback.TracebackException | None, str]:
    if error.__cause__ is not None:
        return error.__cause__, _CAUSE
    return (None if error.__suppress_context__ else error.__context__), _CONTEXT


def _rows(error: traceback.TracebackException, *, messages: bool, ours_too: bool, depth: int = 0) -> Iterator[str]:
    """The rows of an exception, which has a headline unless it is the one that the page shows above: at depth 0."""
    chain = [(error, "")]
    while (origin := _origin(chain[-1][0]))[0] is not None:
        chain.append((origin[0], origin[1]))
    link = ""
    while chain:
        each, following = chain.pop()
        own = [frame for frame in each.stack if ours_too or is_theirs(frame.filename)]
        has_headline = depth > 0 or bool(chain)
        if link and (own or has_headline):
            yield link
        for row in traceback.StackSummary.from_list(own).format():
            yield row.rstrip().removeprefix("  ")
        if has_headline:
            yield from _headline(each) if messages else [_class_name(each)]
        yield from _members(each, messages=messages, ours_too=ours_too, depth=depth + 1)
        link = following


def _members(group: traceback.TracebackException, *, messages: bool, ours_too: bool, depth: int) -> Iterator[str]:
    members = group.exceptions or []
    if members and depth > _GROUPS:
        yield f"... ({len(members)} nested exceptions not shown)"
        return
    for number, member in enumerate(members[:_MEMBERS], start=1):
        yield f"+---------------- {number} ----------------"
        yield from _rows(member, messages=messages, ours_too=ours_too, depth=depth)
    if len(members) > _MEMBERS:
        yield f"... and {len(members) - _MEMBERS} more exceptions"


def _headline(error: traceback.TracebackException) -> Iterator[str]:
    """The class and the message, and notes that were added to it."""
    return (line.rstrip("\n") for line in error.format_exception_only() if line.strip())


def _class_name(error: traceback.TracebackException) -> str:
    known = getattr(error, "exc_type_str", None) or error.exc_type.__qualname__  # the second before Python 3.13
    return str(known).rpartition(".")[2]


def is_theirs(filename: str) -> bool:
    """Whether a frame of this file belongs to the app or to a package of it."""
    return not filename.startswith((_OURS, "<frozen "))


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
