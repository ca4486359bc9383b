"""What `[theme]` of a config makes of the page, and what it can never make of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.command_options import parse_options
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.theme import Theme, theme_of

ROOT = Path(__file__).parents[2]


def theme(folder: Path, config: str, **options: object) -> Theme:
    (folder / ".streamlit").mkdir(exist_ok=True)
    (folder / ".streamlit" / "config.toml").write_text(config, "utf-8")
    (folder / "app.py").write_text("import streamlit as st\n", "utf-8")
    return theme_of(find_app(folder / "app.py", options=dict(options)))


def tokens(found: Theme, where: str = ':root:not([data-theme="dark"])') -> dict[str, str]:
    rule = re.search(re.escape(where) + r"\{([^}]*)\}", found.styles)
    assert rule is not None
    return dict(each.split(":", 1) for each in rule[1].split(";"))


def defaults(where: str) -> dict[str, str]:
    """The tokens of the page itself."""
    text = (ROOT / "web" / "src" / "theme" / "tokens.css").read_text("utf-8")
    rule = re.search(rf"^{re.escape(where)} \{{(.*?)^\}}", text, re.DOTALL | re.MULTILINE)
    assert rule is not None
    return dict(re.findall(r"^\s+([\w-]+): ([^;]+);", rule[1], re.MULTILINE))


def test_an_app_without_a_theme_adds_nothing_to_the_page(tmp_path: Path) -> None:
    assert theme(tmp_path, "[server]\nmaxUploadSize = 1\n") == Theme()


@pytest.mark.parametrize(("base", "where"), [("light", ":root"), ("dark", ':root[data-theme="dark"]')])
def test_the_palettes_are_those_of_the_page(tmp_path: Path, base: str, where: str) -> None:
    found = theme(tmp_path, f'[theme]\nbase = "{base}"\n')
    own = tokens(found, ':root[data-theme="dark"]' if base == "dark" else ':root:not([data-theme="dark"])')
    page = {**defaults(":root"), **defaults(where)}
    same = [name for name in own if name.startswith("--") and name in page and "var(" not in page[name] + own[name]]
    # White and black grounds are also fixed there; what floats has the same.
    differing = {name: (own[name], page[name]) for name in same if plain(own[name]) != plain(page[name])}
    assert len(same) > 30
    assert differing == {}


def plain(color: str) -> str:
    return re.sub(r"\s+/\s+", " / ", color).lower()


def test_one_theme_is_set_before_anything_runs_and_two_are_chosen_from(tmp_path: Path) -> None:
    assert theme(tmp_path, '[theme]\nbackgroundColor = "#112233"\n').scheme == "dark"
    assert theme(tmp_path, '[theme.sidebar]\nbackgroundColor = "#112233"\n').scheme == "light"
    two = theme(tmp_path, '[theme]\ntextColor = "#880000"\n[theme.dark]\nbackgroundColor = "#002000"\n')
    assert two.scheme is None
    assert tokens(two)["--text"] == tokens(two, ':root[data-theme="dark"]')["--text"] == "#880000"


def test_a_theme_of_a_file_is_under_the_options_of_the_app(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[theme]\nbase = "dark"\nprimaryColor = "#00ff00"\ntextColor = "#ffffff"\n')
    found = theme(tmp_path, '[theme]\nbase = "base.toml"\nprimaryColor = "#0000ff"\n')
    assert found.scheme == "dark"
    assert (tokens(found, ':root[data-theme="dark"]')["--primary"]) == "#0000ff"
    with pytest.raises(SiteError, match=r"nothing\.toml"):
        theme(tmp_path, '[theme]\nbase = "nothing.toml"\n')
    (tmp_path / "base.toml").write_text("[theme]\nnosuch = 1\n")
    with pytest.raises(SiteError, match="nosuch"):
        theme(tmp_path, '[theme]\nbase = "base.toml"\n')


def test_options_of_the_command_line_count_more(tmp_path: Path) -> None:
    found = theme(tmp_path, '[theme]\nprimaryColor = "#0000ff"\n', **{"theme.primaryColor": "#00ff00"})
    assert tokens(found)["--primary"] == "#00ff00"


def test_options_of_the_config_are_arguments() -> None:
    given = ["build", "app.py", "--theme.baseFontSize", "18", "--theme.linkUnderline=false", "-o", "out"]
    assert parse_options(given) == (
        {"theme.baseFontSize": 18, "theme.linkUnderline": False},
        ["build", "app.py", "-o", "out"],
    )
    many = ["--theme.chartCategoricalColors=#f00", "--theme.chartCategoricalColors=#0f0"]
    assert parse_options(many)[0] == {"theme.chartCategoricalColors": ["#f00", "#0f0"]}
    for wrong in (["--theme.nosuch=1"], ["--server.maxUploadSize=x"], ["--theme.primaryColor"]):
        with pytest.raises(SiteError):
            parse_options(wrong)


HOSTILE = [
    "red;} body{display:none}",
    "url(https://canary.example/x)",
    "</style><script>canary()</script>",
    "expression(canary())",
    "var(--text)",
    "red !important",
    '"; background: url(//canary.example)',
]
TEXTS = (
    "primaryColor redColor linkColor borderColor baseRadius buttonRadius codeFontSize paddingTop metricValueFontSize"
)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_stays_a_value(tmp_path: Path, value: str) -> None:
    text = value.replace("\\", "\\\\").replace('"', '\\"')
    lines = [f'{name} = "{text}"' for name in TEXTS.split()]
    lines += [f'headingFontSizes = ["{text}"]', f'chartCategoricalColors = ["{text}"]', f'font = "{text}"']
    lines += ["[[theme.fontFaces]]", f'family = "{text}"', f'url = "{text}"']
    lines += ["[[theme.fontFaces]]", 'family = "Good"', 'url = "app/static/good.woff2"', f'weight = "{text}"']
    found = theme(tmp_path, "[theme]\n" + "\n".join(lines) + "\n")
    assert "<" not in found.styles
    assert "unicode-range" not in found.styles and "font-weight:" not in found.styles
    outside = re.sub(r'"[^"]*"', '""', found.styles)  # the name of a font may be any text, and its file
    assert outside.count("{") == outside.count("}") == 2 + outside.count("@font-face")
    assert not re.search(r"canary|display:none|important|expression|\\", outside)
    for name in TEXTS.split():
        assert any(f"theme.{name} " in remark for remark in found.remarks), name


def test_faces_of_fonts_are_files_of_the_app_or_of_another_host(tmp_path: Path) -> None:
    found = theme(
        tmp_path,
        """
[theme]
font = "Inter, serif"
[[theme.fontFaces]]
family = "Inter"
url = "app/static/inter.woff2"
weight = "200 900"
style = "italic"
unicodeRange = "U+0000-00FF, U+0131"
[[theme.fontFaces]]
family = "Other"
url = "https://fonts.example/other.woff2"
[[theme.fontFaces]]
family = "Bad"
url = "javascript:canary()"
""",
    )
    assert 'src:url("./app/static/inter.woff2");font-display:swap;font-weight:200 900;font-style:italic' in found.styles
    assert 'url("https://fonts.example/other.woff2")' in found.styles
    assert "canary" not in found.styles
    assert tokens(found)["--font"].startswith('"Inter", serif, ')
    assert len(found.remarks) == 1


def test_a_font_may_come_with_the_style_sheet_of_another_host(tmp_path: Path) -> None:
    found = theme(tmp_path, '[theme]\nfont = "Nunito:https://fonts.example/css2?family=Nunito&display=swap, serif"\n')
    assert found.sheets == ["https://fonts.example/css2?family=Nunito&display=swap"]
    assert tokens(found)["--font"].startswith('"Nunito", serif, ')
