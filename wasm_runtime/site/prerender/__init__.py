"""What a site shows before its script is up: the first run, made at build time, as HTML and as messages.

The HTML paints with no script at all. The page's script draws the same from the messages, over it, and lets a person
use it; the app's own first run, in the browser, has the last word.
"""

from __future__ import annotations

from wasm_runtime.protocol.encoding import encode_inline
from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.prerender.frame import page_html

LARGEST = 2_000_000  # characters: a page that takes longer to fetch than to make is no gain
_ROOT = '<div id="root"></div>'


def with_first_run(page: str, first_run: FirstRun, base: str) -> str | None:
    """The HTML of the site's page with the first run in it, or None if that is too large."""
    # Inside a script element nothing may look like its end.
    messages = encode_inline(first_run).replace("<", "\\u003c")
    content = page_html(first_run, base)
    if len(messages) + len(content) > LARGEST:
        return None
    root = f'<div id="root" data-prerendered>{content}</div>'
    script = f'<script type="application/json" id="sitelet-first-run">{messages}</script>'
    return page.replace(_ROOT, f"{root}\n    {script}", 1)
