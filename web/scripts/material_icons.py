"""Makes wasm_runtime/compat/material_icons.py out of the font that the page draws icons with.

An icon's name is a ligature of the font. With `--check` it only says whether the file is up to date.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).parents[2]
FONT = ROOT / "node_modules/@fontsource/material-symbols-rounded/files/material-symbols-rounded-latin-400-normal.woff2"
FILE = ROOT / "wasm_runtime" / "compat" / "material_icons.py"


def icon_names(font: TTFont) -> set[str]:
    """Every name that the font draws as an icon."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items() if code < 128}
    names = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, ligatures in getattr(table, "ligatures", {}).items():
                for ligature in ligatures:
                    names.add("".join(letters[glyph] for glyph in (first, *ligature.Component)).lower())
    return names


def module(names: set[str]) -> str:
    lines = textwrap.wrap(" ".join(sorted(names)), 118, break_on_hyphens=False)
    return (
        '"""The icons of the font that the page draws them with, by name; made by web/scripts/material_icons.py."""\n\n'
        "NAMES = frozenset(\n"
        '    """\n' + "\n".join(lines) + '\n""".split()\n)\n'
    )


if __name__ == "__main__":
    text = module(icon_names(TTFont(FONT)))
    if sys.argv[1:] == ["--write"]:
        FILE.write_text(text, "utf-8")
    elif FILE.read_text("utf-8") != text:
        sys.exit(f"{FILE} is not what the font holds: run `make format`.")
