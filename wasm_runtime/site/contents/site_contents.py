"""What a site consists of: what all of its apps need, what each needs besides, and what hardly any needs.

A browser stores the first with the first app that is visited, the second with that app, and the third not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wasm_runtime.site.contents.app_part import AppContents, AppPart
from wasm_runtime.site.contents.apps_page import ListedApp, apps_page
from wasm_runtime.site.contents.page_html import base_of, not_found_html
from wasm_runtime.site.contents.rare_parts import without_rare
from wasm_runtime.site.contents.service_worker import Contents
from wasm_runtime.site.contents.time_zones import time_zones
from wasm_runtime.site.theme import is_serif
from wasm_runtime.site.web_files import FAVICON, NOT_FOUND, WebFiles

Files = Mapping[str, bytes | Path]


@dataclass(frozen=True)
class SiteContents:
    """`apps` are the parts of several apps by their folders; the one app of a site is part of what is `common`."""

    common: Contents
    apps: Mapping[str, Contents]
    rest: Files

    @property
    def whole(self) -> Contents:
        parts = [self.common, *self.apps.values()]
        files = {name: content for part in parts for name, content in part.files.items()}
        return Contents({**self.rest, **files}, {name: text for part in parts for name, text in part.texts.items()})


def site_contents(
    web: WebFiles, parts: Sequence[AppPart], made: Sequence[AppContents], shared: str, base_path: str | None
) -> SiteContents:
    """`made` are the contents of the parts, and `shared` is the folder of what apps have in common."""
    files = {f"{shared}{name}": content for name, content in _files_of_all(web).items()}
    needed = _needed(files, parts, shared)
    rest = {name: content for name, content in files.items() if name not in needed and not is_serif(Path(name))}
    own = {
        part.folder: Contents(
            {**_needed(files, [part], shared), **part.shared_files(), **contents.files}, contents.texts
        )
        for part, contents in zip(parts, made, strict=True)
    }
    if not shared:
        [alone] = own.values()
        lost = not_found_html(web, base_path)
        return SiteContents(Contents(alone.files, {**alone.texts, NOT_FOUND: lost}), {}, rest)
    listed = [ListedApp(part.folder, each.first_run, each.files) for part, each in zip(parts, made, strict=True)]
    texts = {
        "index.html": apps_page(listed, f"{shared}{FAVICON}", base_of(base_path)),
        NOT_FOUND: not_found_html(web, base_path, sorted(own)),
    }
    common = Contents(_needed(files, [], shared), texts)
    besides = {
        folder: Contents({name: each.files[name] for name in each.files if name not in common.files}, each.texts)
        for folder, each in own.items()
    }
    return SiteContents(common, besides, rest)


def _files_of_all(web: WebFiles) -> Files:
    """What every site has, whatever its apps."""
    files = {name.as_posix(): file for name, file in web.static_files().items()}
    return {**files, time_zones().name: time_zones().content}


def _needed(files: Files, parts: Sequence[AppPart], shared: str) -> Files:
    """What of it these apps need."""
    uses_serif = any(part.theme.uses_serif for part in parts)
    kept = without_rare(files, [part.app for part in parts], shared)
    return {name: content for name, content in kept.items() if uses_serif or not is_serif(Path(name))}
