"""Waits that nothing ends in the one thread there is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.rule import shown
from wasm_runtime.site.check.source import CheckedApp, Source

_QUEUES = ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")
_ENDED_BY: dict[str, frozenset[str]] = {  # the call that waits, and those after which it does not
    "threading.Event().wait": frozenset({"threading.Event().set"}),
    "threading.Condition().wait": frozenset(),
    "threading.Condition().wait_for": frozenset(),
    **{f"queue.{kind}().get": frozenset({f"queue.{kind}().put", f"queue.{kind}().put_nowait"}) for kind in _QUEUES},
}
_RUNS_LOOP = frozenset({"asyncio.run", "asyncio.get_event_loop().run_until_complete", "asyncio.Runner().run"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


class WaitRule:
    """Waiting for another thread, and starting an event loop in one that is running."""

    name = "wait"

    def find(self, app: CheckedApp) -> Iterator[Finding]:
        every = {
            source.names.dotted(node.func)
            for source in app.sources
            for node in source.live
            if isinstance(node, ast.Call)
        }
        for source in app.sources:
            awaits = _awaits_at_top_level(source)
            for node in source.live:
                called = source.names.dotted(node.func) if isinstance(node, ast.Call) else None
                if called is None or not isinstance(node, ast.Call):
                    continue
                limited = node.keywords or (node.args and not called.endswith("wait_for"))
                if called in _ENDED_BY and not limited and not _ENDED_BY[called] & every:
                    yield source.finding(
                        node,
                        self.name,
                        "error",
                        f"`{shown(called)}` waits for another thread, and there are none in a browser: RuntimeError.",
                        "Give it a timeout, or do first what it waits for.",
                        ("RuntimeError",),
                    )
                elif called in _RUNS_LOOP and awaits:
                    yield source.finding(
                        node,
                        self.name,
                        "error",
                        f"`{shown(called)}` in a script that has `await` at its top level, and so runs in an event "
                        "loop: RuntimeError.",
                        "Write `await`.",
                        ("RuntimeError",),
                    )


def _awaits_at_top_level(source: Source) -> bool:
    waiting: list[ast.AST] = list(source.tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
            return True
        if not isinstance(node, _FUNCTIONS):
            waiting += ast.iter_child_nodes(node)
    return False


WAIT = WaitRule()
