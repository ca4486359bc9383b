"""What a page gets of the app's theme: a style sheet, the fonts' addresses, and which themes a user may choose from."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from wasm_runtime.config import ConfigError
from wasm_runtime.site.app.files import App
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.theme import values
from wasm_runtime.site.theme.defaults import PALETTES
from wasm_runtime.site.theme.fonts import faces
from wasm_runtime.site.theme.theme_file import with_base
from wasm_runtime.site.theme.tokens import Part, Tokens
from wasm_runtime.site.web_files import WebFiles

Scheme = Literal["light", "dark"]
# Light is also where nothing is known of the user, since no script runs.
_WHERE: dict[Scheme, str] = {"light": ':root:not([data-theme="dark"])', "dark": ':root[data-theme="dark"]'}
_SERIF = "theme/serif"  # the part of the page that has the font with serifs
_OF_THE_ROOT = ("base-size", "floating", "floating-border")
_NOT_OF_THE_SIDEBAR = frozenset(("headingFontSizes",))


@dataclass
class Theme:
    """`styles` come after the page's own. `scheme` is set when there is only one: then nobody chooses.

    `sheets` are style sheets of other hosts that fonts come from, `ground` the background in light. `remarks` name
    values that are of no use.
    """

    styles: str = ""
    scheme: Scheme | None = None
    sheets: list[str] = field(default_factory=list)
    ground: str = "#ffffff"
    uses_serif: bool = False
    remarks: list[str] = field(default_factory=list)

    def in_page(self, page: str, web: WebFiles, base: str) -> str:
        """The HTML of a page with the theme in it. Raises `SiteError` where the web files are just being built."""
        links = "".join(f'<link rel="stylesheet" href="{html.escape(sheet)}">' for sheet in self.sheets)
        faces = [name for name in web.parts[_SERIF] if name.endswith(".css")] if self.uses_serif else []
        serif = "".join(web.inline_styles(name, base) for name in faces)
        style = f'<style id="sitelet-theme">{self.styles}</style>' if self.styles else ""
        page = page.replace("</head>", f"{links}{serif}{style}</head>", 1)
        if self.scheme is None:
            return page
        # The page's scripts find that nobody has a choice.
        return page.replace("<html ", f'<html data-theme="{self.scheme}" data-only-theme ', 1)


def is_serif(file: Path) -> bool:
    """Whether it is a file of the font with serifs, which few themes use."""
    return file.name.startswith("source-serif")


def theme_of(app: App, base: str = "./") -> Theme:
    """The app's theme; `base` leads from the page to the site. Raises `SiteError` for a config that cannot be read."""
    try:
        config = app.config()
    except (ConfigError, OSError) as error:
        raise SiteError(str(error)) from None
    options = with_base(app.folder, config.section("theme"))
    if not options:
        return Theme()
    theme = Theme()
    said: set[str] = set()

    def refuse(section: str, option: str, value: Any) -> None:
        if option not in said:
            said.add(option)
            theme.remarks.append(f"{section}.{option} has its default: {value!r} is not a valid value.")

    schemes: tuple[Scheme | None, ...] = ("light", "dark") if _names_schemes(options) else (None,)
    rules: list[str] = []
    for scheme in schemes:
        main, side = _parts(options, scheme, refuse)
        if scheme is None:
            theme.scheme = "light" if main.is_light else "dark"
        if scheme != "dark":
            theme.ground = str(main.background)
        rules += _rules(_WHERE[scheme or theme.scheme or "light"], main, side)
    theme.styles = "".join([*faces(options.get("fontFaces"), base, refuse), *rules])
    theme.sheets = sorted({sheet for value in _fonts(options) for sheet in values.font_sheets(value)})
    theme.uses_serif = "Source Serif" in theme.styles
    return theme


def _names_schemes(options: Mapping[str, Any]) -> bool:
    return any(option.startswith(("light.", "dark.")) for option in options)


def _section(options: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """The options of one section, by their names in it."""
    found = {option.removeprefix(prefix): value for option, value in options.items() if option.startswith(prefix)}
    return {option: value for option, value in found.items() if "." not in option}


def _fonts(options: Mapping[str, Any]) -> Iterator[Any]:
    return (value for option, value in options.items() if option.endswith(("font", "Font")))


def _parts(options: Mapping[str, Any], name: Scheme | None, refuse: Any) -> tuple[Part, Part]:
    """The main part and the sidebar of one theme, each with what more general sections say."""
    general = _section(options, "")
    own = general if name is None else {**general, **_section(options, f"{name}.")}
    palette = PALETTES[name or ("dark" if general.get("base") == "dark" else "light")]
    main = Part(own, palette, lambda option, value: refuse("theme", option, value))
    beside = {**_section(options, "sidebar."), **(_section(options, f"{name}.sidebar.") if name else {})}
    inherited = {
        option: value
        for option, value in own.items()
        if option not in _NOT_OF_THE_SIDEBAR and option not in ("backgroundColor", "secondaryBackgroundColor")
    }
    side_palette = PALETTES["light" if main.is_light else "dark"]
    side = Part(
        {**inherited, **beside}, side_palette, lambda option, value: refuse("theme.sidebar", option, value), main
    )
    return main, side


def _rules(where: str, main: Part, side: Part) -> Iterator[str]:
    found, beside = main.tokens(), side.tokens()
    found["background-side"] = beside["surface"] = beside.pop("background")
    for name in _OF_THE_ROOT:
        beside.pop(name, None)
    if side.has_border is not None:
        found["side-border"] = "var(--border)" if side.has_border else "transparent"
    yield _rule(where, found)
    yield _rule(f"{where} .stSidebar", beside)


def _rule(where: str, tokens: Tokens) -> str:
    body = ";".join(f"{name if name == 'color-scheme' else '--' + name}:{value}" for name, value in tokens.items())
    return f"{where}{{{body}}}"
