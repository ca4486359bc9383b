"""Colours, and the arithmetic by which Streamlit derives others from them.

A derived colour passes through a text with whole numbers after each step (percents of HSL, bytes of RGB), as it does in
Streamlit: so both round alike.
"""

from __future__ import annotations

import colorsys
import math
from typing import NamedTuple

import tinycss2.color4

_NOISE = 1e-9  # of floating point, which browsers do not have in HSL


class Color(NamedTuple):
    """Bytes of sRGB, and an opacity from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def __str__(self) -> str:
        channels = [_whole(channel) for channel in self[:3]]
        if self.alpha >= 1:
            return "#" + "".join(f"{channel:02x}" for channel in channels)
        return f"rgb({channels[0]} {channels[1]} {channels[2]} / {self.alpha * 100:g}%)"

    @property
    def luminance(self) -> float:
        """As WCAG 2 defines it, from 0 to 1."""
        channels = [value / 255 for value in self[:3]]
        red, green, blue = (v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def is_light(self) -> bool:
        return self.luminance > 0.5

    def lighter(self, amount: float) -> Color:
        """With that much added to the lightness of HSL."""
        hue, lightness, saturation = colorsys.rgb_to_hls(*(value / 255 for value in self[:3]))
        lightness = _whole(min(1.0, max(0.0, lightness + amount)) * 100) / 100
        channels = colorsys.hls_to_rgb(_whole(hue * 360) / 360, lightness, _whole(saturation * 100) / 100)
        red, green, blue = (_whole(value * 255 + _NOISE) for value in channels)
        return Color(red, green, blue, self.alpha)

    def darker(self, amount: float) -> Color:
        return self.lighter(-amount)

    def mixed(self, other: Color) -> Color:
        """Halfway to the other."""
        # In parts of one, as there: a half that is not quite one in floating point is rounded down.
        return Color(
            *(_whole((one / 255 / 2 + two / 255 / 2) * 255) for one, two in zip(self[:3], other[:3], strict=True))
        )

    def clear(self, amount: float) -> Color:
        """With so much less opacity."""
        return self._replace(alpha=round(max(0.0, self.alpha - amount), 3))


def parse(text: object) -> Color | None:
    """The colour that a CSS text stands for, of those with a place in sRGB; None for anything else."""
    if not isinstance(text, str):
        return None
    try:
        found = tinycss2.color4.parse_color(text.strip())
        if found is None or found == "currentcolor":
            return None
        parsed = found.to("srgb")
    except (NotImplementedError, ValueError):  # a colour space without a conversion
        return None
    channels = [min(255, max(0, (0.0 if value is None else value) * 255)) for value in parsed.coordinates]
    red, green, blue = map(_whole, channels)
    return Color(red, green, blue, 1.0 if parsed.alpha is None else parsed.alpha)


def of(text: str) -> Color:
    """A colour of our own."""
    color = parse(text)
    if color is None:
        raise ValueError(text)
    return color


def _whole(value: float) -> int:
    return math.floor(value + 0.5)
