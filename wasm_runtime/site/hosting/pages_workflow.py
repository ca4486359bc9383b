"""The workflow of GitHub Actions that builds an app's site and publishes it with GitHub Pages.

Names of files and branches are hostile here: in YAML, in a shell, and in the expressions of GitHub, `${{ ... }}`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

NAME = "sitelet.yml"
PYTHON = "3.13"

_TEMPLATE = """\
# Builds the site of the app and publishes it with GitHub Pages. Written by `sitelet init`.
name: Publish the app

on:
  push:
    branches: [{branch}]
{paths}\
  workflow_dispatch:

permissions:
  contents: read

# One at a time. One that has begun is not broken off.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-python@v6
        with:
          python-version: "{python}"
      - uses: actions/configure-pages@v6
      - name: Install Sitelet
        run: python -m pip install "$SITELET"
        env:
          SITELET: {sitelet}
      - name: Build the site
        run: sitelet build "$APP" {options}--locked --output "$RUNNER_TEMP/site"
        env:
          APP: {app}
{script}\
      - uses: actions/upload-pages-artifact@v5
        with:
          path: ${{{{ runner.temp }}}}/site
          include-hidden-files: true

  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{{{ steps.deployment.outputs.page_url }}}}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v5
"""
_SPECIAL = re.compile(r"[\\*?+\[\]!]")  # in the patterns of `paths`
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # YAML would break lines there, or refuse it


@dataclass(frozen=True)
class PublishedApp:
    """An app as a workflow publishes it: its path from the top of the repository, `.` for the top itself.

    `folder` is that of the app, from there as well, and `elsewhere` are files above it that a build reads. `sitelet` is
    what pip installs.
    """

    path: str
    folder: str
    branch: str
    sitelet: str
    script: str | None = None
    elsewhere: tuple[str, ...] = ()


def workflow(app: PublishedApp) -> str:
    path = f"./{app.path}" if app.path.startswith("-") else app.path
    script = app.script
    return _TEMPLATE.format(
        branch=_scalar(_literal(app.branch), ""),
        paths=_paths(app.folder, app.elsewhere),
        python=PYTHON,
        sitelet=_scalar(app.sitelet),
        app=_scalar(path),
        options='--script "$SCRIPT" ' if script is not None else "",
        script=f"          SCRIPT: {_scalar(script)}\n" if script is not None else "",
    )


def _paths(folder: str, elsewhere: tuple[str, ...]) -> str:
    """An app in a folder of its own is published again when that has changed, or one of these."""
    if folder == ".":
        return ""
    patterns = [f"{_literal(folder)}/**", *map(_literal, elsewhere), f".github/workflows/{NAME}"]
    return "".join(["    paths:\n", *(f"      - {_scalar(pattern, '')}\n" for pattern in patterns)])


def _literal(text: str) -> str:
    """A pattern that fits this text alone."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _scalar(text: str, expression: str = "${{ '${{' }}") -> str:
    """A string of YAML, in which GitHub finds no expression."""
    quoted = json.dumps(text, ensure_ascii=False)
    quoted = _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
    return quoted.replace("${{", expression) if expression else quoted
