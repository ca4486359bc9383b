"""Names of emoji, and letters of many scripts written with Latin ones: the lists that the page has, too."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass

from wasm_runtime.site.web_files import web_files


@dataclass(frozen=True)
class Words:
    emoji: dict[str, str]
    letters: dict[str, str]
    _letter: re.Pattern[str]
    _mark: re.Pattern[str]

    def latin(self, text: str) -> str:
        """The text with Latin letters, without accents, as far as it can be."""
        replaced = self._letter.sub(lambda match: self.letters[match[0]], unicodedata.normalize("NFC", text))
        return self._mark.sub("", unicodedata.normalize("NFD", replaced))


@functools.cache
def words() -> Words:
    found = web_files().words()
    letters = found["letters"]
    longest_first = sorted(letters, key=len, reverse=True)
    return Words(
        found["emoji"],
        letters,
        re.compile("|".join(map(re.escape, longest_first))),
        re.compile(f"[{re.escape(found['marks'])}]"),
    )
