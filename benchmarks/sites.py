"""The sites that are measured, and what the cases share."""

from __future__ import annotations

import os
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
WITH_PACKAGES = "with_"  # begins the names of such apps
# Where packages are that apps import: too large for the repository.
DISTRIBUTION = os.environ.get("SITELET_PACKAGES")


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
    for app in apps:
        if app.startswith(WITH_PACKAGES):
            script_of(app, folder).parent.mkdir()
            shutil.copy(APPS / f"{app}.py", script_of(app, folder))
    scripts = [script_of(app, folder) for app in apps]
    scripts += [cost.write_without(APPS, folder) for cost in COSTS if cost.app in apps]
    for script in scripts:
        build(SITELET, script, folder / script.stem)
    shutil.copytree(ROOT / "benchmarks" / BARE, folder / BARE)
    shutil.copytree(ROOT / "node_modules" / "pyodide", folder / BARE / "pyodide")
    if DISTRIBUTION is not None:
        shutil.copytree(DISTRIBUTION, folder / BARE / "packages")


def build(sitelet: Path, script: Path, site: Path) -> None:
    packages = [] if DISTRIBUTION is None else ["--packages", DISTRIBUTION]
    subprocess.run([sitelet, "build", script, "-o", site, *packages], check=True, capture_output=True)


def script_of(app: str, folder: Path) -> Path:
    """The app's script; the one that shows the gallery's elements stands beside a copy of these.

    An app with packages has a folder of its own, into which the build writes what it has chosen.
    """
    if app.startswith(WITH_PACKAGES):
        return folder / "apps" / app / f"{app}.py"
    return (folder / "apps" if app == "gallery_text" else APPS) / f"{app}.py"
