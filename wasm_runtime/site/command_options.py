"""Options of the config as arguments of the command: `--theme.primaryColor=#8b5cf6` or `--server.maxUploadSize 10`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from wasm_runtime.config_options import DEFAULTS
from wasm_runtime.site.errors import SiteError

_BOOLS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def parse_options(arguments: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
    """The options by their dotted names, and the arguments that are none. Raises `SiteError` for an unknown option.

    An option that stands there twice is a list if lists are its values, else the last one counts.
    """
    given: dict[str, list[str]] = {}
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        argument = waiting.pop(0)
        name, has_value, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or "." not in name:
            rest.append(argument)
            continue
        if name not in DEFAULTS:
            raise SiteError(f"There is no option --{name}.")
        if not has_value:
            if not waiting or waiting[0].startswith("--"):
                raise SiteError(f"The option --{name} needs a value, such as --{name}=VALUE.")
            value = waiting.pop(0)
        given.setdefault(name, []).append(value)
    return {name: _value(name, texts) for name, texts in given.items()}, rest


def _value(name: str, texts: list[str]) -> Any:
    default = DEFAULTS[name]
    text = texts[-1]
    if isinstance(default, list) or name.rpartition(".")[2] in _LISTS:
        parsed = [_parsed(each) for each in texts]
        return parsed[0] if len(parsed) == 1 and isinstance(parsed[0], list) else parsed
    if isinstance(default, bool) or name.rpartition(".")[2] in _FLAGS:
        if text.lower() not in _BOOLS:
            raise SiteError(f"The option --{name} is true or false, not {text}.")
        return _BOOLS[text.lower()]
    kind = int if name.rpartition(".")[2] in _NUMBERS else type(default)
    if kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            raise SiteError(f"The option --{name} is a number, not {text}.") from None
    return text


def _parsed(text: str) -> Any:
    """A list, a table or a number in JSON; any other text stands for itself."""
    try:
        return json.loads(text)
    except ValueError:
        return text


# Of options whose default is None, what their values are.
_FLAGS = frozenset(("linkUnderline", "showSidebarBorder", "showWidgetBorder"))
_NUMBERS = frozenset(("baseFontSize", "baseFontWeight", "codeFontWeight", "metricValueFontWeight"))
_LISTS = frozenset(
    (
        "chartCategoricalColors",
        "chartDivergingColors",
        "chartSequentialColors",
        "fontFaces",
        "headingFontSizes",
        "headingFontWeights",
    )
)
