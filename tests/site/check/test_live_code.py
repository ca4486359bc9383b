"""Code that the app itself keeps from the browser is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import found

KEPT_AWAY = [
    "if sys.platform != 'emscripten':\n    os.fork()",
    "if sys.platform == 'emscripten':\n    pass\nelse:\n    os.fork()",
    "if sys.platform == 'win32':\n    os.fork()\nelif sys.platform.startswith('linux'):\n    os.fork()",
    "if sys.platform in ('linux', 'darwin'):\n    os.fork()",
    "if sys.platform not in ['emscripten', 'wasi']:\n    os.fork()",
    "if not sys.platform == 'emscripten':\n    os.fork()",
    "if os.name == 'nt':\n    os.fork()",
    "import platform\nif platform.system() == 'Linux':\n    os.fork()",
    "if 'pyodide' not in sys.modules:\n    os.fork()",
    "import importlib.util\nif importlib.util.find_spec('pyodide') is None:\n    os.fork()",
    "IN_BROWSER = sys.platform == 'emscripten'\nif not IN_BROWSER:\n    os.fork()",
    "IN_BROWSER = sys.platform == 'emscripten'\ndef f():\n    if IN_BROWSER:\n        return 1\n    os.fork()",
    "try:\n    import pyodide\n    HERE = True\nexcept ImportError:\n    HERE = False\nif not HERE:\n    os.fork()",
    "try:\n    from js import fetch\nexcept ImportError:\n    os.fork()",
    "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    os.fork()",
    "if sys.platform != 'emscripten' and os.fork():\n    pass",
    "if sys.platform == 'emscripten' or os.fork():\n    pass",
    "x = 1 if sys.platform == 'emscripten' else os.fork()",
    "if sys.platform == 'emscripten':\n    st.stop()\nos.fork()",
    "if sys.platform == 'emscripten':\n    sys.exit()\nos.fork()",
    "def f():\n    if sys.platform == 'emscripten':\n        raise OSError\n    os.fork()\nf()",
    "def f():\n    return 1\n    os.fork()",
    "if False:\n    os.fork()",
    "while 0:\n    os.fork()",
    "def serve():\n    os.fork()\nif sys.platform != 'emscripten':\n    serve()",
    "def one():\n    os.fork()\ndef two():\n    one()\nif sys.platform != 'emscripten':\n    two()",
]

RUNNING = [
    "if sys.platform == 'emscripten':\n    os.fork()",
    "if sys.platform != 'win32':\n    os.fork()",
    "if os.name == 'posix':\n    os.fork()",
    "if st.button('Go'):\n    os.fork()",
    "if sys.platform != other:\n    os.fork()",
    "def f(platform):\n    if platform != 'emscripten':\n        os.fork()",
    "if st.button('Stop'):\n    st.stop()\nos.fork()",
    "if __name__ == '__main__':\n    os.fork()",
    "def f():\n    os.fork()\nst.button('Go', on_click=f)",
    "try:\n    import numpy\nexcept ImportError:\n    os.fork()",
    "for i in range(3):\n    if i:\n        continue\n    os.fork()",
    "lambda: os.fork()",
    "@st.cache_data\ndef f():\n    return [os.fork() for _ in range(2)]",
    "FLAG = True\nFLAG = st.toggle('x')\nif not FLAG:\n    os.fork()",
    "match st.text_input('x'):\n    case 'a':\n        os.fork()",
]


@pytest.mark.parametrize("source", KEPT_AWAY)
def test_what_the_app_keeps_from_the_browser_is_passed_over(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, f"import os, sys\nimport streamlit as st\n{source}") == []


@pytest.mark.parametrize("source", RUNNING)
def test_what_runs_or_may_run_is_found(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, f"import os, sys\nimport streamlit as st\nother = str(1)\n{source}") == ["process"]


def test_what_a_module_does_when_it_is_started_by_itself_is_passed_over(tmp_path: Path) -> None:
    assert found(tmp_path, "import tools", tools="import os\nif __name__ == '__main__':\n    os.fork()") == []
