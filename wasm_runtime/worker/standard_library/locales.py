"""Locales. Emscripten's C library is musl, which accepts any name of a locale and then behaves as in "C.UTF-8"
(https://www.openwall.com/lists/musl/2017/11/08/1). Here all others count as not installed.

So `locale.setlocale` raises `locale.Error` for them, as Python does wherever a locale is not installed, and an app
takes the way that it has for that case.
"""

from __future__ import annotations

import _locale
import os
from collections.abc import Callable
from functools import partial
from types import ModuleType

from wasm_runtime.worker.standard_library.changes import Changes

_INSTALLED = frozenset({"C", "POSIX", "C.UTF-8", "C.UTF8", "C.utf-8", "C.utf8"})
_CATEGORIES = "LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES".split()


def apply(changes: Changes) -> None:
    checked = partial(_setlocale, _locale.setlocale)

    def change_locale(module: ModuleType) -> None:
        changes.set(module, "_setlocale", checked)

    changes.set(_locale, "setlocale", checked)
    changes.when_imported("locale", change_locale)


def _setlocale(usual: Callable[[int, str | None], str], category: int, locale: str | None = None, /) -> str:
    """As `_locale.setlocale`, for the locales that there are."""
    if isinstance(locale, str) and not _INSTALLED.issuperset(_named(category, locale)):
        raise vars(_locale)["Error"]("unsupported locale setting")
    return usual(category, locale)


def _named(category: int, locale: str) -> list[str]:
    """The locales that are asked for: one, one for each category, or those that the environment names."""
    if locale:
        return locale.split(";")  # as what is set is told when the categories differ
    names = [each for each in _CATEGORIES if category in (_locale.LC_ALL, getattr(_locale, each))]
    environment = os.environ
    found = (environment.get("LC_ALL") or environment.get(name) or environment.get("LANG") for name in names)
    return [each for each in found if each]
