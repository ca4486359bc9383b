"""The page at the root of a site with several apps: a list of them, which needs no script."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.contents.web_manifest import app_name

# The colours of an app without a theme of its own: see web/src/theme/tokens.css.
_STYLES = """
:root { color-scheme: light dark; --text: #2f2d2b; --ground: #ffffff; --line: #dcd8d4; --link: #244fb4; }
@media (prefers-color-scheme: dark) {
  :root { --text: #edebe8; --ground: #171614; --line: #4a4742; --link: #85b8f8; }
}
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
main { max-width: 46rem; margin: 0 auto; padding: 4rem 1rem; }
h1 { font-size: 2rem; margin: 0 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
a { display: flex; align-items: center; gap: 0.75rem; padding: 0.75rem 1rem; border: 1px solid var(--line);
  border-radius: 0.5rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
a:hover, a:focus-visible { color: var(--link); border-color: var(--link); }
a > :first-child { flex: none; width: 2rem; height: 2rem; font-size: 1.5rem; line-height: 2rem; text-align: center;
  object-fit: contain; }
"""


@dataclass(frozen=True)
class ListedApp:
    """An app with its folder in the site, such as "one/", and what it has said of itself in its first run.

    `files` are those of the site, by name.
    """

    folder: str
    first_run: FirstRun | None
    files: Mapping[str, object]

    @property
    def title(self) -> str:
        return app_name(self.folder.rstrip("/").replace("_", " "), self.first_run)

    def icon(self, usual: str) -> str:
        """The app's icon as HTML; the one at `usual`, if it has none that can be shown here."""
        messages: list[Any] = [*self.first_run["messages"]] if self.first_run else []
        named = next((str(each["icon"]) for each in messages if each["kind"] == "page_config" and "icon" in each), "")
        if named and not any(character.isascii() and character.isalnum() for character in named):
            return f'<span aria-hidden="true">{html.escape(named)}</span>'
        content = next((each.get("content") for each in messages if each.get("url") == named), None)
        address = usual
        if f"{self.folder}{named}" in self.files:
            address = quote(f"{self.folder}{named}")
        elif isinstance(content, dict):
            mime = next(each["mime"] for each in messages if each.get("url") == named)
            address = f"data:{mime};base64,{content['base64']}"
        return f'<img src="{html.escape(address)}" alt="" />'


def apps_page(apps: list[ListedApp], favicon: str, lead: str = "./") -> str:
    """The page; `lead` is the way from it to the site's root, and `favicon` the usual icon's name in the site."""
    items = "\n".join(
        f'        <li><a href="{html.escape(lead + quote(app.folder))}">{app.icon(lead + favicon)}'
        f"<span>{html.escape(app.title)}</span></a></li>"
        for app in apps
    )
    return f"""<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Apps</title>
    <link rel="icon" href="{html.escape(lead + favicon)}" type="image/svg+xml" />
    <style>{_STYLES}</style>
  </head>
  <body>
    <main>
      <h1>Apps</h1>
      <ul>
{items}
      </ul>
    </main>
  </body>
</html>
"""
