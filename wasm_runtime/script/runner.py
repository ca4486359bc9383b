"""The run loop of one session: callbacks first, then the script from top to bottom in a fresh `__main__`.

Every run begins with a `run` message "running" and ends with one that names how it ended; in between the tree sends
what changed. `st.rerun` starts over inside the same pair, so the page never sees a pause.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from wasm_runtime.config import Config, ConfigError
from wasm_runtime.errors import FragmentHandledException
from wasm_runtime.page.messages import RunEvent, RunMessage, RuntimeMessage, ScriptState, WireValue
from wasm_runtime.page.tree import MAIN, Tree
from wasm_runtime.script.compile import MAGIC_NAME, compile_script
from wasm_runtime.script.context import Phase, RunContext, entered
from wasm_runtime.script.control import RerunException, StopException
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.fragments import Fragment, Fragments
from wasm_runtime.script.frames import problem_text
from wasm_runtime.script.requests import RunRequest, requests
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState


class _End(Enum):
    COMPLETE = auto()
    STOPPED = auto()
    FAILED = auto()
    RERUN = auto()


@dataclass(slots=True)
class _Outcome:
    """How a run ended, and what the next one is of if it asked for one: these fragments, or the whole script."""

    end: _End
    resets: list[str] = field(default_factory=list)
    next: list[Fragment[Any]] = field(default_factory=list)


class AppSession:
    """One session of the app at `script`.

    `send` gets every message for the page, in order. `write` is what magic calls with a bare expression's value.
    Without a `config` the app's own is read.
    """

    def __init__(
        self,
        script: Path,
        send: Callable[[RuntimeMessage], None],
        write: Callable[..., Any],
        config: Config | None = None,
    ) -> None:
        self.script = script.absolute()
        self.config = config or Config()
        self.state = SessionState()
        self.tree = Tree(send)
        self.fragments = Fragments()
        self.query = QueryParams(lambda query: send({"kind": "query", "query": query}))
        self._send = send
        self._write = write
        self._config = config
        self._code: CodeType | None = None

    def handle(self, events: Iterable[RunEvent]) -> None:
        """Answer events that have come in, with as many runs as they need."""
        for request in requests(events):
            self.run(request)

    def run(self, request: RunRequest) -> None:
        """Answer one request: run the script until it no longer asks to be run again."""
        self._announce("running", request.seq)
        try:
            code = self._code = self._code or self._compile()
        except (SyntaxError, ConfigError, OSError) as error:
            text = problem_text(error)
            _log(text)
            self._announce("compilationError", request.seq, compile_error=text)
            return
        changes, trigger = self._take_in(request.values), request.trigger
        if request.query is not None:
            self.query.read(request.query)
        alone = self._asked_for(request)
        resets: list[str] = []
        while True:
            outcome = self._run_once(code, changes, trigger, alone)
            resets += outcome.resets
            if outcome.end is not _End.RERUN:
                break
            changes, trigger, alone = {}, None, outcome.next
        self._announce("notRunning", request.seq, **({"resets": resets} if resets else {}))

    def files_changed(self) -> None:
        """The app's files are new: the next run reads the config, the script and the modules it imports again."""
        self._code = None
        folder = str(self.script.parent) + "/"
        for name, module in list(sys.modules.items()):
            # A package without __init__.py has no file, only a path.
            places = [getattr(module, "__file__", None), *getattr(module, "__path__", ())]
            if any(isinstance(place, str) and place.startswith(folder) for place in places):
                del sys.modules[name]
        importlib.invalidate_caches()

    def _asked_for(self, request: RunRequest) -> list[Fragment[Any]]:
        """The fragments that alone have to run; none means the whole script."""
        changed = [*request.values, *([request.trigger] if request.trigger else [])]
        names = dict.fromkeys([*request.fragments, *map(self.state.fragment_of, changed)])
        found = [None if name is None else self.fragments.get(name) for name in names]
        known = [fragment for fragment in found if fragment is not None]
        return known if not request.whole and len(known) == len(found) else []

    def _compile(self) -> CodeType:
        self.config = self._config or Config.read(self.script.parent)
        return compile_script(self.script, self.config)

    def _take_in(self, values: dict[str, WireValue]) -> dict[str, WireValue]:
        """Note what the page has already changed, and return it with widgets further up the page first."""
        tree = self.tree
        for widget_id, value in values.items():
            tree.page_changed(widget_id, value)
        if len(values) < 2:
            return values

        def position(widget_id: str) -> list[int]:
            leaf = tree.widget(widget_id)
            return (leaf and leaf.path) or []

        return {widget_id: values[widget_id] for widget_id in sorted(values, key=position)}

    def _run_once(
        self, code: CodeType, changes: dict[str, WireValue], trigger: str | None, alone: list[Fragment[Any]]
    ) -> _Outcome:
        """Run the script, or the fragments in `alone` without it."""
        tree, state = self.tree, self.state
        tree.begin(*(fragment.block for fragment in alone))
        due = state.begin_run(changes, trigger)
        self.fragments.begin_run()
        outcome = _Outcome(_End.COMPLETE)
        with entered(RunContext(tree, state, self.fragments, self.query, self.config, self.script.name)) as context:
            try:
                context.phase = Phase.CALLBACKS
                for widget in due:
                    widget.notify()
                if alone:
                    context.phase = Phase.FRAGMENTS
                    self._run_fragments(alone, context)
                else:
                    context.phase = Phase.SCRIPT
                    exec(code, self._fresh_main().__dict__)
                if self.config["runner.enforceSerializableSessionState"]:
                    state.check_serializable()
            except RerunException as request:
                outcome.end = _End.RERUN
                outcome.next = [found for name in request.fragments if (found := self.fragments.get(name))]
            except (StopException, SystemExit):
                outcome.end = _End.STOPPED
            except FragmentHandledException:
                outcome.end = _End.FAILED
            except BaseException as error:  # whatever a script raises is shown: there is nobody else to take it
                tree.roots[MAIN].put(exception_payload(error, self.config, uncaught=True))
                _log("".join(traceback.format_exception(error)))
                outcome.end = _End.FAILED
        outcome.resets = context.resets
        tree.end(trim=outcome.end is not _End.RERUN)
        only = {fragment.id for fragment in alone} or None
        if outcome.end is _End.COMPLETE:
            tree.forget_widgets(state.end_run(only))
        elif outcome.end is _End.RERUN:
            state.cut_run()
        else:
            state.stop_run(only)
        return outcome

    def _run_fragments(self, alone: list[Fragment[Any]], context: RunContext) -> None:
        """One after the other. One that fails has shown why; one that asks for itself lets the rest come after."""
        for number, fragment in enumerate(alone):
            try:
                fragment.run(context)
            except FragmentHandledException:
                continue
            except RerunException as request:
                if request.fragments:
                    request.fragments = [*request.fragments, *(later.id for later in alone[number + 1 :])]
                raise

    def _fresh_main(self) -> ModuleType:
        main = ModuleType("__main__")
        main.__file__ = str(self.script)
        main.__dict__[MAGIC_NAME] = self._write
        sys.modules["__main__"] = main
        folder = str(self.script.parent)
        if folder not in sys.path:
            sys.path.insert(0, folder)
        return main

    def _announce(self, state: ScriptState, ack: int, **more: Any) -> None:
        message: RunMessage = {"kind": "run", "state": state, "ack": ack, **more}  # type: ignore[typeddict-item]
        self._send(message)


def _log(text: str) -> None:
    """Write to the console, unless the script has taken it away."""
    with contextlib.suppress(Exception):
        sys.stderr.write(text.rstrip("\n") + "\n")
