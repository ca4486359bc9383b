"""What Streamlit's own themes have, light and dark: what a theme that says less is completed with."""

from __future__ import annotations

from dataclasses import dataclass

from wasm_runtime.site.theme.colors import Color, of

HUES = ("red", "orange", "yellow", "blue", "green", "violet", "gray")


@dataclass(frozen=True)
class Palette:
    """The colours of a theme without options. `side_` are those of the sidebar; `lines` are by hue."""

    primary: Color
    background: Color
    secondary: Color
    text: Color
    side_background: Color
    side_secondary: Color
    lines: dict[str, Color]
    backs: dict[str, Color]
    texts: dict[str, Color]


def _by_hue(colors: str) -> dict[str, Color]:
    return dict(zip(HUES, map(of, colors.split()), strict=True))


LIGHT = Palette(
    primary=of("#c53948"),
    background=of("#ffffff"),
    secondary=of("#f8f8f7"),
    text=of("#2f2d2b"),
    side_background=of("#f8f8f7"),
    side_secondary=of("#f1f0ee"),
    lines=_by_hue("#d94a57 #e0682b #bb8300 #3b82f6 #079464 #9b5de5 #6b7280"),
    backs=_by_hue("#fff1f2 #fff6ed #fffae5 #edf5ff #f1fbf6 #f8f2ff #f5f4f2"),
    texts=_by_hue("#9e303b #9b4519 #956b0f #244fb4 #0c5a44 #6f33b8 #686255"),
)
DARK = Palette(
    primary=of("#cf4250"),
    background=of("#171614"),
    secondary=of("#2d2b27"),
    text=of("#edebe8"),
    side_background=of("#21201d"),
    side_secondary=of("#2d2b27"),
    lines=_by_hue("#f2919a #f2a56d #fbd54f #85b8f8 #7ed5b0 #bf8ef7 #a9a5a0"),
    backs=_by_hue("#412023 #342414 #302917 #1e2a3d #0e2f24 #332244 #2c2925"),
    texts=_by_hue("#f2919a #f2a56d #fbd54f #85b8f8 #7ed5b0 #bf8ef7 #b8b3a8"),
)
PALETTES = {"light": LIGHT, "dark": DARK}
