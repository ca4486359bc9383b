"""The sites that are measured, and what the cases share."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.costs import COSTS
from tests.support.hosts.static_host import StaticHost

APPS = Path(__file__).parent / "apps"
ROOT = APPS.parent.parent
GALLERY = ROOT / "examples" / "gallery"
SITELET = Path(sys.executable).parent / "sitelet"
BARE = "bare"


@dataclass(frozen=True)
class Bench:
    """Where everything is measured: `host` serves the site of each app, and how often."""

    chrome: Browser
    host: StaticHost
    clicks: int
    starts: int

    def script(self, app: str) -> Path:
        return script_of(app, self.host.folder)

    def site(self, app: str) -> str:
        return f"{self.host.address}/{app}/"


def prepare(folder: Path, apps: Iterable[str]) -> None:
    """Build a site of each app, and the page that has nothing but Pyodide in it."""
    shutil.copytree(GALLERY / "elements" / "text", folder / "apps" / "elements" / "text")
    for file in (GALLERY / "note.html", APPS / "gallery_text.py"):
        shutil.copy(file, folder / "apps")
    scripts = [script_of(app, folder) for app in apps]
    scripts += [cost.write_without(APPS, folder) for cost in COSTS if cost.app in apps]
    for script in scripts:
        build(SITELET, script, folder / script.stem)
    shutil.copytree(ROOT / "benchmarks" / BARE, folder / BARE)
    shutil.copytree(ROOT / "node_modules" / "pyodide", folder / BARE / "pyodide")


def build(sitelet: Path, script: Path, site: Path) -> None:
    subprocess.run([sitelet, "build", script, "-o", site], check=True, capture_output=True)


def script_of(app: str, folder: Path) -> Path:
    """The app's script; the one that shows the gallery's elements stands beside a copy of these."""
    return (folder / "apps" if app == "gallery_text" else APPS) / f"{app}.py"
