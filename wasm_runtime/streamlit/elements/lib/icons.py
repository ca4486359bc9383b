"""Icons: one emoji, one of the icon font's by `:material/name:`, or a spinner."""

from __future__ import annotations

import re

from wasm_runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

# What Streamlit takes for an emoji; observed on Streamlit 1.67.
_PICTURES = """
a9 ae 203c 2049 2122 2139 2194-2199 21a9-21aa 231a-231b 2328 23cf 23e9-23f3 23f8-23fa 24c2 25aa-25ab 25b6 25c0
25fb-25fe 2600-2604 260e 2611 2614-2615 2618 261d 2620 2622-2623 2626 262a 262e-262f 2638-263a 2640 2642 2648-2653
265f-2660 2663 2665-2666 2668 267b 267e-267f 2692-2697 2699 269b-269c 26a0-26a1 26a7 26aa-26ab 26b0-26b1 26bd-26be
26c4-26c5 26c8 26ce-26cf 26d1 26d3-26d4 26e9-26ea 26f0-26f5 26f7-26fa 26fd 2702 2705 2708-270d 270f 2712 2714 2716
271d 2721 2728 2733-2734 2744 2747 274c 274e 2753-2755 2757 2763-2764 2795-2797 27a1 27b0 27bf 2934-2935 2b05-2b07
2b1b-2b1c 2b50 2b55 3030 303d 3297 3299 1f004 1f0cf 1f170-1f171 1f17e-1f17f 1f18e 1f191-1f19a 1f201-1f202 1f21a
1f22f 1f232-1f23a 1f250-1f251 1f300-1f321 1f324-1f393 1f396-1f397 1f399-1f39b 1f39e-1f3f0 1f3f3-1f3f5 1f3f7-1f4fd
1f4ff-1f53d 1f549-1f54e 1f550-1f567 1f56f-1f570 1f573-1f57a 1f587 1f58a-1f58d 1f590 1f595-1f596 1f5a4-1f5a5 1f5a8
1f5b1-1f5b2 1f5bc 1f5c2-1f5c4 1f5d1-1f5d3 1f5dc-1f5de 1f5e1 1f5e3 1f5e8 1f5ef 1f5f3 1f5fa-1f64f 1f680-1f6c5
1f6cb-1f6d2 1f6d5-1f6d9 1f6dc-1f6e5 1f6e9 1f6eb-1f6ec 1f6f0 1f6f3-1f6fc 1f7e0-1f7eb 1f7f0 1f90c-1f93a 1f93c-1f945
1f947-1f9ff 1fa70-1fa7c 1fa80-1fac6 1fac8 1facc-1fadd 1fadf-1faeb 1faef-1fafa
"""
_PICTURE = "[{}]".format("".join("-".join(chr(int(end, 16)) for end in part.split("-")) for part in _PICTURES.split()))
_STYLED = f"{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # a flag
    "|[0-9#*]\ufe0f?\u20e3"  # a keycap
    "|\U0001f3f4[\U000e0061-\U000e007a0-9]+\U000e007f"  # a region's flag
    f"|{_STYLED}(\u200d{_STYLED})*"
)
_MATERIAL = re.compile(r":material/(.+?):")
_SHORTCODE = re.compile(r":[a-zA-Z0-9_+-]+:")
SPINNER = "spinner"


def icon_of(icon: object) -> str | None:
    """An icon: one emoji, `:material/name:` or "spinner". None and blank text mean no icon."""
    if icon is None:
        return None
    if not isinstance(icon, str):
        raise StreamlitInvalidParameterTypeError("icon", ["str", "None"], icon)
    icon = icon.strip()
    if not icon:
        return None
    if icon.startswith(":material"):
        match = _MATERIAL.fullmatch(icon)
        if match is None or not _is_material_icon(match[1]):
            shown = icon.replace("/", "\u200b/")
            raise StreamlitAPIException(
                f'The value `"{shown}"` is not a valid Material icon. Please use a Material icon shortcode like '
                f"**`:material\u200b/thumb_up:`**{'.' if match else ''}"
            )
    elif icon != SPINNER and not is_emoji(icon):
        if not icon.isascii():
            raise StreamlitAPIException(f'The value "{icon}" is not a valid emoji. Please use a single emoji.')
        shortcodes = "Emoji shortcodes are not supported. " if _SHORTCODE.fullmatch(icon) else ""
        raise StreamlitAPIException(
            f'The value "{icon}" is not a valid icon. {shortcodes}Please use a single emoji or a Material icon '
            "shortcode like `:material\u200b/thumb_up:`."
        )
    return icon


def leading_icon(text: str) -> str:
    """The icon that a text begins with, before a blank or its end; "" if it begins with none."""
    first = text.split(" ", 1)[0]
    match = _MATERIAL.fullmatch(first)
    known = is_emoji(first) if match is None else _is_material_icon(match[1])
    return first if known else ""


def split_icon(text: str) -> tuple[str, str]:
    """The icon that a text begins with, "" if it begins with none, and the rest of it."""
    match = _MATERIAL.match(text)
    if match is not None and not _is_material_icon(match[1]):
        return "", text
    match = match or _EMOJI.match(text)
    return (match[0], text[match.end() :].lstrip(" ")) if match else ("", text)


def is_emoji(text: str) -> bool:
    """Whether `text` is one emoji, with its variation, skin tone and joined parts."""
    return _EMOJI.fullmatch(text) is not None


def _is_material_icon(name: str) -> bool:
    from wasm_runtime.compat.material_icons import NAMES  # only here: it is large, and most apps show no icon

    return name in NAMES
