"""Design tokens of one part of the page, the main part or the sidebar, in one theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from wasm_runtime.site.theme import values
from wasm_runtime.site.theme.colors import Color, of, parse
from wasm_runtime.site.theme.defaults import DARK, HUES, LIGHT, Palette

Tokens = dict[str, str]
Refuse = Callable[[str, Any], object]  # told the name and the value of an option that is none

# Colours that no option changes, and that the background decides about.
_CHAT_LIGHT = {
    "chat-user": "rgb(240 242 246 / 50%)",
    "avatar": "#262730",
    "avatar-back": "#ffffff",
    "avatar-border": "#d5dae5",
}
_CHAT_DARK = {
    "chat-user": "rgb(38 39 48 / 50%)",
    "avatar": "#ffffff",
    "avatar-back": "#0e1117",
    "avatar-border": "#31333f",
}


class Part:
    """Options of the main part, or of the sidebar when `main` is given, as texts of CSS.

    `base` is the theme that colours the options do not name come from. Once the background is known, the other colours
    come from the theme that fits it: light on dark, dark on light.
    """

    def __init__(self, options: Mapping[str, Any], base: Palette, refuse: Refuse, main: Part | None = None) -> None:
        self.base = base
        self._options = options
        self._refuse = refuse
        self._main = main
        own = (base.background, base.secondary)
        if main is not None:
            is_plain = (main.background, main.secondary) == (main.base.background, main.base.secondary)
            own = (base.side_background, base.side_secondary) if is_plain else (main.secondary, main.background)
        self.background: Color = self._color("backgroundColor") or own[0]
        self.palette = LIGHT if self.background.is_light else DARK
        self.secondary: Color = self._color("secondaryBackgroundColor") or own[1]
        rest = self.palette if main is not None else base
        self.text = self._color("textColor") or rest.text
        primary = self._color("primaryColor")
        self.primary = primary or (self.palette if "primaryColor" in options else rest).primary
        # Colours that a theme of Streamlit's own has by hand are derived once one of these is another.
        plain = (base.primary, *own) if main is not None else (base.primary, base.background, base.secondary)
        self.is_custom: bool = (self.primary, self.background, self.secondary) != plain or (
            main is not None and main.is_custom
        )

    @property
    def is_light(self) -> bool:
        return self.palette is LIGHT

    @property
    def has_border(self) -> bool | None:
        """Whether a line parts the sidebar from the rest; None if nothing is said."""
        return self._flag("showSidebarBorder")

    def tokens(self) -> Tokens:
        return {**self._grounds(), **self._hues(), **self._borders(), **self._texts(), **self._shapes()}

    # --- colours ---

    def _grounds(self) -> Tokens:
        text, background = self.text, self.background
        mixed = background.mixed(self.secondary)
        shade = mixed.darker(0.3) if self.is_light else mixed.lighter(0.6)
        found = {
            "color-scheme": "light" if self.is_light else "dark",
            "background": background,
            "surface": background,
            "floating": background,
            "floating-border": background if self.is_light else "var(--border)",
            "field": self.secondary,
            "text": text,
            "text-faded": text.clear(0.3),
            "text-disabled": text.clear(0.6),
            "disabled-back": text.clear(0.8),
            "track": text.clear(0.8),
            "thumb": "var(--surface)" if self.is_light else "var(--text)",
            "button": background.lighter(0.025),
            "hover": shade.clear(0.85),
            "rail": shade.clear(0.75),
            "primary": self.primary,
            "primary-dark": self.primary.darker(0.15),
            "primary-ring": self.primary.clear(0.5),
            "primary-back": self.primary.clear(0.91 if self.is_light else 0.7),
            "bar": "var(--primary)",
            "summary": mixed,
            "page": text.clear(0.2 if self.is_light else 0.25),
            "page-hovered": shade.clear(0.85),
            "page-shown": shade.clear(0.75),
            **(_CHAT_LIGHT if self.is_light else _CHAT_DARK),
        }
        is_own = self.primary == self.palette.primary
        # Streamlit's own red is hard to read as a text in the dark.
        found["primary-text"] = of("#f2919a") if is_own and not self.is_light else self.primary
        if not self.is_custom:
            del found["summary"]
        return {name: str(value) for name, value in found.items()}

    def _hues(self) -> Tokens:
        found: Tokens = {}
        for hue in HUES:
            line = self._color(f"{hue}Color")
            back, text = self._color(f"{hue}BackgroundColor"), self._color(f"{hue}TextColor")
            if line is not None:
                back = back or line.clear(0.9 if self.is_light else 0.8)
                text = text or (line.darker(0.15) if self.is_light else line.lighter(0.15))
            found[f"{hue}-line"] = str(line or self.palette.lines[hue])
            found[f"{hue}-back"] = str(back or self.palette.backs[hue])
            found[hue] = str(text or self.palette.texts[hue])
        return found

    def _borders(self) -> Tokens:
        found: Tokens = {}
        border = self._color("borderColor")
        if border is not None or self.is_custom:
            found["border"] = str(border or self.text.clear(0.8))
            found["border-light"] = str(border.clear(0.55) if border else self.text.clear(0.9))
            found["border-clear"] = found["border-light"]
        table = self._color("dataframeBorderColor")
        if table is not None:
            found["table-border"] = str(table)
        elif self._main is not None:
            found["table-border"] = "var(--border-light)"
        for name, token in (
            ("dataframeHeaderBackgroundColor", "table-head"),
            ("dataframeHeaderTextColor", "table-head-text"),
        ):
            color = self._color(name)
            if color is not None:
                found[token] = str(color)
        if self._flag("showWidgetBorder") is False:
            found["field-border"] = "var(--field)"
        elif self._main is not None:
            found["field-border"] = "var(--border)"
        return found

    def _texts(self) -> Tokens:
        found: Tokens = {"link": str(self._color("linkColor") or self._color("blueTextColor") or self._blue())}
        if self._flag("linkUnderline") is False:
            found |= {"link-line": "none", "link-underline": "0"}
        elif self._main is not None and self._options.get("linkUnderline") is True:
            found |= {"link-line": "underline", "link-underline": "1"}
        code = self._color("codeTextColor")
        if code is not None or self.is_custom:
            found["code-text"] = str(code) if code else "var(--green)"
        ground = self._color("codeBackgroundColor")
        if ground is not None or self.is_custom:
            found["code"] = str(ground) if ground else "var(--summary)"
        for name, token in (
            ("chartCategoricalColors", "chart-categorical"),
            ("chartSequentialColors", "chart-sequential"),
            ("chartDivergingColors", "chart-diverging"),
        ):
            colors = self._palette_of(name)
            if colors:
                found[token] = ", ".join(map(str, colors))
        return found

    def _blue(self) -> Color:
        line = self._color("blueColor")
        if line is None:
            return self.palette.texts["blue"]
        return line.darker(0.15) if self.is_light else line.lighter(0.15)

    def _palette_of(self, name: str) -> list[Color]:
        """The colours of a list, without those that are none. A scale has ten."""
        given = self._options.get(name)
        if not isinstance(given, list):
            return []
        found = [parse(each) for each in given]
        for value, color in zip(given, found, strict=True):
            if color is None:
                self._refuse(name, value)
        colors = [color for color in found if color is not None]
        if name != "chartCategoricalColors" and len(colors) != 10:
            self._refuse(name, given)
            return []
        return colors

    # --- letters and corners ---

    def _shapes(self) -> Tokens:
        found: Tokens = {}
        self._set(found, "font", "font", lambda value: values.font(value, values.SANS))
        self._set(found, "headingFont", "heading-font", lambda value: values.font(value, values.SANS))
        self._set(found, "codeFont", "font-mono", lambda value: values.font(value, values.MONO))
        self._set(found, "codeFontSize", "code-size", values.length)
        self._set(found, "metricValueFontSize", "metric-size", values.length)
        self._set(found, "metricValueFontWeight", "metric-weight", values.weight)
        self._set(found, "paddingTop", "padding-top", values.length)
        self._set(found, "paddingBottom", "padding-bottom", values.length)
        self._set(found, "baseFontSize", "base-size", lambda value: (size := values.size(value)) and f"{size}px")
        weight = self._valid("baseFontWeight", lambda value: values.weight(value, 600))
        if weight is not None:
            for step, token in enumerate(("weight", "weight-medium", "weight-semibold", "weight-bold")):
                found[token] = str(weight + 100 * step)
        weight = self._valid("codeFontWeight", lambda value: values.weight(value, 600))
        if weight is not None:
            found |= {"code-weight": str(weight), "code-bold": str(weight + 300), "code-semibold": str(weight + 200)}
        self._per_heading(found, "headingFontSizes", "size", values.length)
        self._per_heading(found, "headingFontWeights", "weight", values.weight)
        corner = self._valid("baseRadius", values.radius)
        if corner is not None:
            number, unit = corner
            for token, factor in (("small", 0.5), ("chip", 0.75), ("", 1), ("large", 1.5)):
                found["radius" + (token and f"-{token}")] = f"{number * factor:g}{unit}"
        corner = self._valid("buttonRadius", values.radius)
        if corner is not None:
            found["button-radius"] = f"{corner[0]:g}{corner[1]}"
        return found

    def _per_heading(self, found: Tokens, option: str, kind: str, read: Callable[[Any], Any]) -> None:
        given = self._options.get(option)
        if given is None:
            return
        each = given if isinstance(given, list) else [given] * 6
        for level, value in enumerate(each[:6], 1):
            valid = read(value)
            if valid is None:
                self._refuse(option, value)
            else:
                found[f"h{level}-{kind}"] = str(valid)

    # --- reading ---

    def _set(self, found: Tokens, option: str, token: str, read: Callable[[Any], Any]) -> None:
        value = self._valid(option, read)
        if value is not None:
            found[token] = str(value)

    def _valid(self, option: str, read: Callable[[Any], Any]) -> Any:
        given = self._options.get(option)
        value = None if given is None else read(given)
        if given is not None and value is None:
            self._refuse(option, given)
        return value

    def _color(self, option: str) -> Color | None:
        found: Color | None = self._valid(option, parse)
        return found

    def _flag(self, option: str) -> bool | None:
        given = self._options.get(option)
        return given if isinstance(given, bool) else None
