"""Files of a site for its web host alone: no page asks for them, and some hosts do not even serve them.

So they are none of those that the service worker keeps.

`_headers` is read by Netlify, Cloudflare Pages and others. Its rules never fit one file twice, because Cloudflare joins
what they say of the same header. `.nojekyll` has GitHub Pages take the files of a branch as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wasm_runtime.site.contents.service_worker import HASHED
from wasm_runtime.site.output import OutputFolder

HEADERS = "_headers"
NO_JEKYLL = ".nojekyll"
# Of a site with several apps, each has a folder with some of these.
_FOLDERS = re.compile(r"((?!components/)[\w-]+/|)(?:assets|icons|media|mermaid|packages|pdf|pyodide-[\d.]+)/", re.ASCII)
_FILES = re.compile(r"(?:[\w-]+/|)(?:app|image-\w+|runtime|time-zones)-[\w-]{8,}\.\w+", re.ASCII)
_MOST_RULES = 90  # Cloudflare reads 100
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
# As the service worker has it: see service-worker/src/answer.ts.
_ISOLATED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "credentialless",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def add_for_hosts(site: OutputFolder, base_path: str | None, *, isolated: bool, compress: bool) -> None:
    """Add them to a site that has all its other files, with compressed copies of those if that is wanted."""
    files = dict(site.files)
    copies: dict[str, bytes] = {}
    if compress:
        from wasm_runtime.site.hosting.compressed import compressed_copies

        copies = compressed_copies(files)
    for name, content in (copies | host_files(files, base_path, isolated=isolated)).items():
        site.add(name, content)


def host_files(names: Iterable[str], base_path: str | None, *, isolated: bool) -> dict[str, bytes]:
    """They are for a site of files with these `names`, at `base_path` of its host."""
    base = "/" if base_path is None else f"/{base_path.strip('/')}/".replace("//", "/")
    rules = [(f"{base}{pattern}", _FOREVER) for pattern in _lasting(names)[:_MOST_RULES]]
    if isolated:
        rules.insert(0, (f"{base}*", _ISOLATED))
    lines = [
        line for pattern, headers in rules for line in (pattern, *(f"  {name}: {headers[name]}" for name in headers))
    ]
    return {HEADERS: "".join(f"{line}\n" for line in lines).encode(), NO_JEKYLL: b""}


def _lasting(names: Iterable[str]) -> list[str]:
    """Patterns for the files that never change under their name: folders that have only such, and single files.

    Of the files of an app or a component nobody knows, whatever they are called.
    """
    folders: dict[str, bool] = {}
    single: list[str] = []
    for name in sorted(names):
        if (folder := _FOLDERS.match(name)) is not None:
            is_lasting = bool(HASHED.search(name.removeprefix(folder[1]))) and not name.endswith(".html")
            folders[folder[0]] = folders.get(folder[0], True) and is_lasting
        elif _FILES.fullmatch(name):
            single.append(name)
    return [f"{folder}*" for folder, all_last in folders.items() if all_last] + single
