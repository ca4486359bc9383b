"""`streamlit.runtime.scriptrunner`, for scripts that look for their run or end it by hand."""

from wasm_runtime.script.control import RerunData as RerunData
from wasm_runtime.script.control import RerunException as RerunException
from wasm_runtime.script.control import StopException as StopException
from wasm_runtime.streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext as ScriptRunContext
from wasm_runtime.streamlit.runtime.scriptrunner_utils.script_run_context import (
    add_script_run_ctx as add_script_run_ctx,
)
from wasm_runtime.streamlit.runtime.scriptrunner_utils.script_run_context import (
    get_script_run_ctx as get_script_run_ctx,
)
