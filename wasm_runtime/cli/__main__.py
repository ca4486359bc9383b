"""`python -m wasm_runtime.cli`: the command without its script."""

from __future__ import annotations

import sys

from wasm_runtime.cli import main

if __name__ == "__main__":
    sys.exit(main())
