"""Checks that many calls share: what a parameter may be, and the error that names it if it is something else.

What a check declares its parameter to be is what it lets pass; what a script gives comes as `Any`.
"""

from __future__ import annotations

import math
import operator
import textwrap
from collections.abc import Callable, Collection, Sequence
from typing import Any, Literal, TypeAlias, TypeVar

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidFormCallbackError,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitJSNumberBoundsError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from wasm_runtime.protocol.payloads.sizes import Gap, Height, Width
from wasm_runtime.protocol.payloads.text import TextAlignment
from wasm_runtime.protocol.payloads.widgets import LabelVisibility
from wasm_runtime.session.widget import Persistence
from wasm_runtime.streamlit.elements.lib.number_kinds import is_integral
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_bool

Key = str | int
OnChangeMode = Literal["rerun", "ignore"]
WidgetCallback = Callable[..., Any]
OnChange = WidgetCallback | OnChangeMode | None
# None, if the script lets the value be absent: as `Any`, so that a type checker does not ask it of all others.
MaybeNone: TypeAlias = Any
T = TypeVar("T", bound=str)

_WIDTHS = ("stretch", "content")
_GAPS = ("xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge")
MAX_SAFE_INTEGER = (1 << 53) - 1
_MAX_PIXELS = (1 << 32) - 1
_MODES = ("rerun", "ignore")
_MAX_FLOAT = 1.7976931348623157e308


def clean_text(body: object) -> str:
    """Text as elements show it: the common indentation and the white space around it removed."""
    text = body if type(body) is str else str(body)
    return textwrap.dedent(text).strip() if "\n" in text else text.strip()


def help_text(help: object) -> str:
    """A help text: its common indentation removed."""
    return textwrap.dedent(str(help))


def is_word(value: object, words: Collection[str]) -> bool:
    """Whether a value is one of these words. What does not compare with words, such as an array, is none of them."""
    return isinstance(value, str) and value in words


def one_of(name: str, value: T, choices: Sequence[T], *, got: bool = False) -> T:
    """`value` if it is one of `choices`; `got` names the wrong value in the error."""
    if is_word(value, choices):
        return value
    raise StreamlitValueError(name, map(repr, choices), f"Got {value!r}." if got else "")


def width_of(width: Width, *, content: bool = True) -> Width:
    """A width: pixels, "stretch", or with `content` as wide as what is in it."""
    if is_word(width, _WIDTHS if content else _WIDTHS[:1]):
        return width
    if isinstance(width, int) and width > 0:
        _check_pixels("width", width)
        return width
    raise StreamlitInvalidWidthError(width, content=content)


def button_width(width: Any, use_container_width: bool | None) -> Width:
    """`use_container_width` is the older way to say it, and wins where it is given."""
    if use_container_width is not None:
        width = "stretch" if use_container_width else "content"
    return width_of(width)


def height_of(height: Height, *, content: bool = True) -> Height:
    """A height: pixels, "stretch", or with `content` as high as what is in it."""
    if is_word(height, _WIDTHS if content else _WIDTHS[:1]) or (isinstance(height, int) and height > 0):
        _check_pixels("height", height)
        return height
    raise StreamlitInvalidHeightError(height, content=content)


def _check_pixels(name: str, size: object, *, least: int = 1) -> None:
    if isinstance(size, int) and size > _MAX_PIXELS:
        raise StreamlitValueOutOfRangeError(name, size, least, _MAX_PIXELS)


def gap_of(gap: Gap | None, where: str = "") -> Gap:
    """A gap between elements: one of seven sizes, pixels, or None for none."""
    if gap is None:
        return "none"
    size: Any = gap.lower() if isinstance(gap, str) else gap
    if is_word(size, _GAPS) or (type(size) is int and size >= 0):
        _check_pixels("gap", size, least=0)
        found: Gap = size
        return found
    choices = [*map(repr, _GAPS), "None", "a non-negative integer (pixels)"]
    raise StreamlitValueError("gap", choices, f"Got {gap!r}{where}.")


def gaps_of(gap: Any) -> tuple[Gap, Gap]:
    """The gaps between rows and between columns: one for both, or a pair."""
    if not isinstance(gap, (tuple, list)):
        both = gap_of(gap)
        return both, both
    if len(gap) != 2:
        choices = ["a gap size", "a 2-tuple or 2-list of (row_gap, column_gap)"]
        raise StreamlitValueError("gap", choices, f"Got a sequence with {len(gap)} elements.")
    return gap_of(gap[0], " for the row gap in `gap`"), gap_of(gap[1], " for the column gap in `gap`")


def positive_integer(name: str, value: Any, *, word: str | None = None, most: int | None = None) -> int | None:
    """A count, or None for the `word` that may stand in its place."""
    if word is not None and is_word(value, (word,)):
        return None
    if isinstance(value, bool) or not (is_integral(value) or (word is not None and isinstance(value, str))):
        raise StreamlitInvalidParameterTypeError(name, ["int", *([] if word is None else [f'"{word}"'])], value)
    if most is not None and is_integral(value):
        if not 1 <= value <= most:
            raise StreamlitValueOutOfRangeError(name, value, 1, most)
    elif isinstance(value, str) or value < 1:
        count = "a positive integer" if most is None else f"an integer from 1 to {most}"
        raise StreamlitValueError(name, [*([] if word is None else [f'"{word}"']), count], f"Got {value!r}.")
    number = int(value)
    _check_pixels(name, number)
    return number


def flag_argument(name: str, value: Any) -> bool:
    """A flag that must be a bool."""
    if isinstance(value, bool):
        return value
    raise StreamlitInvalidParameterTypeError(name, ["bool"], value)


def alignment_of(alignment: Any) -> TextAlignment:
    return "left" if alignment is None else one_of("text_alignment", alignment, ("left", "center", "right", "justify"))


def label_visibility_of(visibility: Any) -> LabelVisibility:
    if type(visibility) is str and visibility == "visible":  # almost always, of each widget of each run
        return "visible"
    return one_of("label_visibility", visibility, ("visible", "hidden", "collapsed"))


def alternative_text(alt: object) -> str | None:
    """What is read out in place of a picture or a sound; None for nothing but blanks."""
    return None if alt is None else str(alt).strip() or None


def integer_argument(value: Any) -> bool:
    """A flag that Streamlit stores as a number: any whole number will do. Raises `TypeError`."""
    return bool(value) if isinstance(value, int) or is_numpy_bool(value) else bool(operator.index(value))


def string_argument(value: object) -> str:
    """A text; bytes count as one. Raises `TypeError`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode()
    raise TypeError("bad argument type for built-in operation")


def optional_string(value: object) -> str | None:
    return None if value is None else string_argument(value)


# --- widgets -----------------------------------------------------------------------------------------------------


def callback_of(
    name: str, callback: Any, *, modes: bool = True, needed: bool = False
) -> tuple[WidgetCallback | None, bool]:
    """A change's callback and whether the change waits for the next event (`on_change="ignore"`)."""
    if callable(callback) or (callback is None and not needed):
        return callback, False
    is_mode = is_word(callback, _MODES)
    if modes and is_mode:
        return None, callback == "ignore"
    if modes:
        raise StreamlitValueError(name, ["'rerun'", "'ignore'", "a callback function"])
    if is_mode:
        raise StreamlitAPIException(
            f'`{name}="{callback}"` is not supported on this widget. Pass a callback, or omit `{name}`.'
        )
    raise StreamlitValueError(name, ["a callback function"])


def no_callback_in_form(callback: WidgetCallback | None, in_form: bool) -> None:
    if in_form and callback is not None:
        raise StreamlitInvalidFormCallbackError


def is_bound(bind: Any, key: object) -> bool:
    """Whether a widget's value stands in the page's address."""
    if bind is None:
        return False
    if not is_word(bind, ("query-params",)):
        raise StreamlitValueError("bind", ["'query-params'", "None"])
    if key is None:
        raise StreamlitMissingRequiredParameterError(
            "key",
            "When using bind='query-params', the widget must have a unique 'key' parameter specified. This 'key' will "
            "be used as the name of the query parameter.",
        )
    return True


def persistence_of(persist_state: Persistence | None, key: object) -> Persistence | None:
    """How long a widget's value stays while the widget is not drawn."""
    if persist_state is None:
        return None
    if not is_word(persist_state, ("page", "session")):
        raise StreamlitValueError("persist_state", ["'page'", "'session'", "None"])
    if key is None:
        raise StreamlitMissingRequiredParameterError(
            "key",
            "When using persist_state, the widget must have a unique 'key' parameter specified so its value can be "
            "preserved across reruns and page switches.",
        )
    return persist_state


def check_javascript_number(name: str, value: Any, *, integer: bool) -> None:
    """Raise `StreamlitJSNumberBoundsError` for a number the page could not hold exactly."""
    if value is None:
        return
    is_whole = is_integral(value)
    if not is_whole and (integer or not isinstance(value, float)):
        raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) is not {'an int' if integer else 'a float'}")
    if integer:
        if value < -MAX_SAFE_INTEGER:
            raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) must be >= -((1 << 53) - 1)")
        if value > MAX_SAFE_INTEGER:
            raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) must be <= (1 << 53) - 1")
    else:
        if math.isnan(value):
            raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) is not a number")
        if value < -_MAX_FLOAT:
            raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) must be >= -1.797e+308")
        if value > _MAX_FLOAT:
            raise StreamlitJSNumberBoundsError(f"`{name}` ({value}) must be <= 1.797e+308")


def in_one_line(wrap: object) -> bool:
    """Whether a text is cut off at the end of one line: `wrap` is False."""
    if wrap not in (True, False):
        raise StreamlitValueError("wrap", ["True", "False"])
    return not wrap


def row_height_of(height: Any) -> int:
    """A height of rows in pixels. Raises `TypeError` or `ValueError`."""
    pixels = operator.index(height)
    if not 0 <= pixels <= _MAX_PIXELS:
        raise ValueError(f"Value out of range: {pixels}")
    return pixels
