"""The git repository that an app lies in, as far as a workflow needs to know of it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

_BRANCH = "main"


@dataclass(frozen=True)
class Repository:
    """`top` is the folder of the work tree, and `branch` the one that others see first."""

    top: Path
    branch: str = _BRANCH


def repository_of(folder: Path) -> Repository | None:
    """The one that `folder` lies in, if git is installed and knows of one."""
    top = _said(folder, "rev-parse", "--show-toplevel")
    if not top:
        return None
    remote = _said(folder, "symbolic-ref", "--short", "refs/remotes/origin/HEAD")
    branch = remote.removeprefix("origin/") or _said(folder, "symbolic-ref", "--short", "HEAD")
    return Repository(Path(top), branch or _BRANCH)


def _said(folder: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="surrogateescape", check=False)  # noqa: S603
    return done.stdout.strip("\n") if done.returncode == 0 else ""
