"""All rules, in the order of docs/check.md. A new one is a line here and a paragraph there."""

from __future__ import annotations

from wasm_runtime.site.check.rule import Rule
from wasm_runtime.site.check.rules.files import ABSOLUTE_PATH, MISSING_FILE
from wasm_runtime.site.check.rules.integers import INT32
from wasm_runtime.site.check.rules.network import DATABASE, INSECURE, SOCKET
from wasm_runtime.site.check.rules.processes import PROCESS, THREAD
from wasm_runtime.site.check.rules.secrets import ENVIRONMENT, PUBLISHED_KEY, SECRETS
from wasm_runtime.site.check.rules.streamlit_api import CALLS, PARAMETERS
from wasm_runtime.site.check.rules.syntax import SYNTAX
from wasm_runtime.site.check.rules.terminal import LOCALE, SIGNAL, TERMINAL, WINDOW
from wasm_runtime.site.check.rules.waits import WAIT

RULES: tuple[Rule, ...] = (
    SYNTAX,
    CALLS,
    PARAMETERS,
    THREAD,
    PROCESS,
    WAIT,
    SOCKET,
    DATABASE,
    INSECURE,
    TERMINAL,
    WINDOW,
    SIGNAL,
    LOCALE,
    ABSOLUTE_PATH,
    MISSING_FILE,
    SECRETS,
    ENVIRONMENT,
    PUBLISHED_KEY,
    INT32,
)
# Of rules that know more than the sources, and are given to `findings_of`.
MORE = ("package",)
IGNORE = "ignore"  # of comments that name no rule
