"""What a build tells its page and its service worker of the site."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from wasm_runtime.protocol.boot_messages import Images
from wasm_runtime.protocol.persistence import PersistenceOptions


class SiteOptions(TypedDict):
    """What a page's configuration may say besides: `folders` of the app outlive the page.

    `packages` are archives of packages or wheels, `changes` is where `sitelet run` tells of changed files. `site` is
    the root of a site with several apps.
    """

    site: NotRequired[str]
    packages: NotRequired[list[str]]
    keep: NotRequired[PersistenceOptions]
    folders: NotRequired[list[str]]
    changes: NotRequired[str]


class SiteConfig(SiteOptions):
    """The configuration in a page: addresses of the site's parts, and the path of `script` in the app's files.

    `base` is the root of the app.
    """

    base: str
    worker: str
    pyodide: str
    runtime: str
    images: Images
    time_zones: str
    app: str
    script: str


class PartDescription(TypedDict):
    """What is stored as a whole. Names are relative to the site, and not encoded.

    `build` is another name whenever any file is another. `pages` have that name in them; a page's own name is that of
    its folder, "" or "folder/". `files` are those whose names change with their content, `others` those that keep their
    names, each with its SHA-256 in base64.
    """

    build: str
    pages: list[str]
    files: dict[str, str]
    others: dict[str, str]


class SiteDescription(PartDescription):
    """What stands in front of the service worker.

    Where a site has several apps, `apps` are those by their folders, each with what it needs besides; the rest is what
    all need. `hashed` is the regular expression that tells `files`, of this build or another. `images` are files that
    only one kind of engine starts from. `absolute`: pages may be served at addresses without the slash at the end;
    `isolated`: pages are to be isolated from other origins.
    """

    version: int
    apps: NotRequired[dict[str, PartDescription]]
    hashed: str
    images: Images
    absolute: bool
    isolated: bool
