"""The manifest that makes a site an app which people can install."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from wasm_runtime.protocol.messages import FirstRun

MANIFEST = "manifest.webmanifest"


def web_manifest(name: str, icons: Mapping[str, str], favicon: str, ground: str, shared: str) -> bytes:
    """`icons` are PNG files by `KIND-SIZE`: a maskable one fills its square. `shared` is the way to their folder.

    `ground` is the background of the page.
    """
    drawn = [{"src": shared + favicon, "type": "image/svg+xml", "sizes": "any"}]
    for title, address in sorted(icons.items()):
        kind, _, size = title.rpartition("-")
        icon = {"src": shared + address, "type": "image/png", "sizes": f"{size}x{size}"}
        drawn.append(icon | ({"purpose": "maskable"} if kind == "maskable" else {}))
    manifest = {
        "name": name,
        "short_name": name,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": ground,
        "theme_color": ground,
        "icons": drawn,
    }
    return (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode()


def with_manifest(page: str, root: str) -> str:
    """The page with a link to the manifest, which is at the root of its app."""
    # Where a host asks for a password, the manifest needs it too.
    link = f'<link rel="manifest" href="{root}{MANIFEST}" crossorigin="use-credentials" />'
    return page.replace("</head>", f"{link}</head>", 1)


def page_name(first_run: FirstRun) -> str | None:
    """What the script calls its page in its first run, else what its navigation calls it."""
    about: dict[str, Any] = {message["kind"]: message for message in first_run["messages"]}
    name: str | None = about.get("page_config", {}).get("title") or about.get("navigation", {}).get("title")
    return name


def app_name(title: str, first_run: FirstRun | None) -> str:
    """The name of the app: what the script calls its page in its first run, else `title`."""
    for message in first_run["messages"] if first_run else []:
        if message["kind"] == "page_config" and "title" in message:
            return message["title"]
    return title
