"""What a rerun is asked with, where scripts look for it."""

from wasm_runtime.script.control import RerunData as RerunData
