"""The command `sitelet` of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITELET = Path(sys.executable).parent / "sitelet"


def run_sitelet(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    told = {**os.environ, **environment}
    return subprocess.run([SITELET, *arguments], capture_output=True, text=True, check=False, env=told)
