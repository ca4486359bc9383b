"""HTML as values: text is escaped where it becomes part of an element, and there only."""

from __future__ import annotations

import html
import re

_VOID = frozenset({"br", "hr", "img", "input"})
# What no document may hold: controls, and halves of characters.
_FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

# The value of `disabled` on controls that may be used as soon as it is noted what a person does (web/src/shell/early).
EARLY = "early"

Attribute = str | float | bool | None


class Html(str):
    """Markup, safe to stand in a document as it is."""

    __slots__ = ()


def escaped(text: str) -> Html:
    """The text as markup that shows it."""
    return Html(html.escape(_FORBIDDEN.sub("\ufffd", text)))


def joined(*parts: Html | str | None) -> Html:
    """One after the other; what is not markup is text."""
    return Html("".join(part if isinstance(part, Html) else escaped(part) for part in parts if part is not None))


def element(name: str, *children: Html | str | None, **attributes: Attribute) -> Html:
    """An element. `class_`, `name_` and `for_` lose their underscore, others become dashes.

    None and False leave one out.
    """
    shown = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{shown}>" if name in _VOID else f"<{name}{shown}>{joined(*children)}</{name}>")


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'


def style(**properties: str | None) -> str | None:
    """A style attribute; names that begin with `var_` are custom properties."""
    found = {name: value for name, value in properties.items() if value is not None}
    return ";".join(f"{_property(name)}:{value}" for name, value in found.items()) or None


def _property(name: str) -> str:
    return re.sub("^var-", "--", name.replace("_", "-"))
