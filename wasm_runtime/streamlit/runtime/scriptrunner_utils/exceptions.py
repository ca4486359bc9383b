"""What ends a run, where scripts look for it."""

from wasm_runtime.script.control import RerunException as RerunException
from wasm_runtime.script.control import ScriptControlException as ScriptControlException
from wasm_runtime.script.control import StopException as StopException
