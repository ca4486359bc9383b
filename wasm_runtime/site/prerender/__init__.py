"""What a site shows before its script is up: the first run, made at build time, as HTML and as messages.

The page's own components draw the HTML, which paints with no script at all. In the browser the same components draw the
same from the messages, over it, and let a person use it; the app's own first run there has the last word.
"""

from __future__ import annotations

from collections.abc import Sequence

from wasm_runtime.protocol.encoding import encode_inline
from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.prerender.drawing import Drawn, draw
from wasm_runtime.site.web_files import WebFiles

LARGEST = 2_000_000  # characters: a page that takes longer to fetch than to make is no gain
_TOO_LARGE = "its first run shows too much to be part of the page"
_ROOT = '<div id="root"></div>'


class NotPrerenderedError(Exception):
    """Says why a page cannot show its first run."""


def prerendered(web: WebFiles, runs: Sequence[tuple[FirstRun, str]]) -> list[Drawn | NotPrerenderedError]:
    """What each page shows of its first run. The text beside it is the way from the page to the site's root."""
    fits = [len(encode_inline(run)) <= LARGEST for run, _ in runs]
    drawn = iter(draw(web.prerenderer, [run for run, is_drawn in zip(runs, fits, strict=True) if is_drawn]))
    found = [next(drawn) if is_drawn else _TOO_LARGE for is_drawn in fits]
    return [each if isinstance(each, Drawn) else NotPrerenderedError(each) for each in found]


def with_first_run(page: str, first_run: FirstRun, drawn: Drawn, web: WebFiles, base: str) -> str:
    """The HTML of the site's page with the first run in it. Raises `NotPrerenderedError` if that is too large."""
    # Inside a script element nothing may look like its end.
    messages = encode_inline(first_run).replace("<", "\\u003c")
    if len(messages) + len(drawn.html) > LARGEST:
        raise NotPrerenderedError(_TOO_LARGE)
    root = f'<div id="root" data-prerendered="{" ".join(drawn.parts)}">{drawn.html}</div>'
    script = f'<script type="application/json" id="sitelet-first-run">{messages}</script>'
    page = page.replace(_ROOT, f"{root}\n    {script}", 1)
    files = dict.fromkeys(file for part in drawn.parts for file in web.parts[part])
    links = "".join(f"  {_part_of_page(web, file, base)}\n  " for file in files)
    return page.replace("</head>", f"{links}</head>", 1)


def _part_of_page(web: WebFiles, file: str, base: str) -> str:
    """What has the page fetch the script, or holds the style sheet."""
    if not file.endswith(".css"):
        return f'<link rel="modulepreload" crossorigin href="{base}{file}" />'
    # The link, which is never fetched, tells the page's script that the styles are there.
    return f'{web.inline_styles(file, base)}<link rel="stylesheet" disabled crossorigin href="{base}{file}" />'
