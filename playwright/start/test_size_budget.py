"""What a visitor downloads before a counter answers stays small: a budget for each kind of file.

The figures are those of a host that compresses with gzip. They were measured and rounded up a little. A change that
needs more says why in its commit, and raises the budget; first look whether the part can be loaded when it is needed
(`lazyComponents` in web/src/components/lazy.ts), or a module of Python imported where it is first used.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.support.browser.app_page import new_page, open_app
from tests.support.command import ROOT, run_sitelet
from tests.support.hosts.static_host import StaticHost

DIST = ROOT / "web" / "dist"
ASSETS: dict[str, Any] = json.loads((DIST / "assets.json").read_text("utf-8"))

Sizes = dict[str, int]  # bytes, by the paths of the files

# Bytes. The styles stand in the page itself, and so does what the build has drawn.
BUDGETS: dict[str, tuple[int, Callable[[str], bool]]] = {
    "the page with its styles": (20_000, lambda path: path == "/" or path.endswith(".css")),
    "scripts": (232_000, lambda path: path.startswith("/assets/") and path.endswith(".js")),
    "fonts": (52_000, lambda path: path.endswith(".woff2")),
    "the image of Python's memory": (5_100_000, lambda path: path.startswith("/image-")),
}
BUILT_BUDGETS = {"runtime-*.zip": 1_080_000, "image-suspending-*.bin": 5_100_000, "image-plain-*.bin": 5_100_000}
# Sites with packages would else fetch the archive of the library, 2.5 MB.
BUILT_BUDGETS |= {"image-packages-suspending-*.bin": 5_950_000, "image-packages-plain-*.bin": 5_950_000}

# A text that only this library has in its code, by the part of the page that holds it.
HEAVY_PARTS = {
    "markdown/formula": "KaTeX parse error",
    "ui/grammars": "clike",
    "markdown/rawHtml": "unexpected-null-character",
    "components/files/audio": "wavesurfer",
    "components/choices/lists": "fuzzysort",
    "components/datetime/moments": "isoWeek",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("counter") / "site"
    done = run_sitelet("build", ROOT / "examples" / "counter.py", "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def downloaded(browser: Browser, folder: Path) -> Iterator[Sizes]:
    """What a first visit to a counter fetches until it is live."""
    host = StaticHost(folder, compress=True)
    with new_page(browser) as page:
        page.add_init_script("delete Navigator.prototype.serviceWorker")
        open_app(page, f"{host.address}/")
        yield host.bytes_sent()
    host.stop()


def largest(sizes: Sizes) -> str:
    ranked = sorted(sizes.items(), key=lambda each: -each[1])
    return "\n".join(f"{size:>10,} {path}" for path, size in ranked[:12])


@pytest.mark.parametrize("kind", BUDGETS)
def test_what_a_counter_downloads_is_within_its_budget(downloaded: Sizes, kind: str) -> None:
    budget, is_of_kind = BUDGETS[kind]
    sizes = {path: size for path, size in downloaded.items() if is_of_kind(path)}
    total = sum(sizes.values())
    assert 0 < total <= budget, f"{kind}: {total:,} bytes, budget {budget:,}. The largest files:\n{largest(sizes)}"


def test_a_counter_downloads_nothing_that_has_no_budget(downloaded: Sizes) -> None:
    rest = {path for path in downloaded if not any(is_of_kind(path) for _, is_of_kind in BUDGETS.values())}
    unnamed = {path for path in rest if not path.startswith(("/pyodide-", "/app-"))}
    assert unnamed - {"/favicon.svg", "/manifest.webmanifest"} == set()


def test_parts_that_are_loaded_when_they_are_needed_are_no_part_of_a_start(downloaded: Sizes) -> None:
    lazy = {f"/{file}": part for part, files in ASSETS["parts"].items() for file in files}
    assert {path: lazy[path] for path in downloaded if path in lazy} == {}


@pytest.mark.parametrize("part", HEAVY_PARTS)
def test_a_large_library_is_in_a_part_that_is_loaded_when_it_is_needed(
    downloaded: Sizes, folder: Path, part: str
) -> None:
    text = HEAVY_PARTS[part]
    scripts = [file for file in ASSETS["parts"][part] if file.endswith(".js")]
    assert any(text in (DIST / file).read_text("utf-8") for file in scripts), f"{text!r} no longer marks {part}"
    started = [path for path in downloaded if path.endswith(".js")]
    assert [path for path in started if text in (folder / path[1:]).read_text("utf-8")] == []


@pytest.mark.parametrize("pattern", BUILT_BUDGETS)
def test_what_is_made_of_the_runtime_is_within_its_budget(pattern: str) -> None:
    (file,) = DIST.glob(pattern)
    size = file.stat().st_size
    assert size <= BUILT_BUDGETS[pattern], f"{file.name}: {size:,} bytes, budget {BUILT_BUDGETS[pattern]:,}"
