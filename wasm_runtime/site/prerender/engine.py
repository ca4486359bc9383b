"""The process that draws pages: `python -m wasm_runtime.site.prerender.engine render.js`, from stdin to stdout.

It reads a JSON list of first runs, each with the way from its page to the site's root, and writes one of what
web/src/prerender/render.tsx makes of each, or why it makes nothing.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.prerender.drawing import NO_ENGINE


def _answers(script: Path, runs: list[tuple[FirstRun, str]]) -> Iterator[dict[str, Any] | str]:
    from py_mini_racer import JSEvalException, MiniRacer

    engine = MiniRacer()
    engine.eval(script.read_text("utf-8"))
    for run, base in runs:
        arguments = f"JSON.parse({json.dumps(json.dumps(run))}), {json.dumps(base)}"
        try:
            engine.eval(
                "var drawn = undefined, fault = undefined;"
                f"sitelet.render({arguments}).then((done) => (drawn = done), (error) => (fault = String(error))); 0"
            )
            yield json.loads(str(engine.eval("JSON.stringify(drawn ?? `it cannot be drawn: ${fault}`)")))
        except JSEvalException as error:
            yield f"it cannot be drawn: {str(error).strip().splitlines()[0]}"


def _main(script: str) -> int:
    # V8 itself writes remarks to the standard output: that is no place for the answers.
    answers_to = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        answers = list(_answers(Path(script), json.load(sys.stdin)))
    except ImportError:
        return NO_ENGINE
    with answers_to:
        json.dump(answers, answers_to)
    return 0


if __name__ == "__main__":
    os._exit(_main(sys.argv[1]))  # threads of the engine are not waited for
