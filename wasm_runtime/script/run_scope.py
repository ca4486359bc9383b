"""What a request runs: the whole script, or the fragments alone that drew the widgets that changed."""

from __future__ import annotations

from collections.abc import Iterable

from wasm_runtime.protocol.messages import RunEvent
from wasm_runtime.script.fragments import Fragments
from wasm_runtime.script.run_requests import RunRequest
from wasm_runtime.session.state import SessionState


def fragments_to_run(request: RunRequest, state: SessionState, fragments: Fragments) -> list[str] | None:
    """The ids of those that alone have to run. An empty list means the whole script, None that nothing has to run.

    One whose time has come and that is no longer on the page, or is another one elsewhere by now, has no run,
    unless the address has changed.
    """
    timed = [name for name in request.fragments if fragments.get(name)]
    changed = [*request.values, *([request.trigger] if request.trigger else [])]
    widgets = [state.widget(widget_id) for widget_id in changed]
    names = [each.fragment if each is not None else None for each in widgets]
    known = [name for name in names if name is not None and fragments.get(name)]
    if request.whole or len(known) < len(names):
        return []
    alone = list(dict.fromkeys([*timed, *known]))
    return None if request.fragments and not alone and request.query is None else alone


def needs_whole_script(events: Iterable[RunEvent], state: SessionState) -> bool:
    """Whether one of these events needs the whole script, rather than fragments alone.

    None does as long as one names a widget that no run has drawn yet, for the page has it from the build: its
    callback is not known before. Nor does one that presses again what this run has not come to: it is to see it.
    """
    whole = False
    undrawn = state.undrawn_presses()
    for event in events:
        names = list(event["values"])
        if event["kind"] == "change" and "trigger" in event:
            names.append(event["trigger"])
        widgets = [state.widget(name) for name in names]
        if None in widgets or not undrawn.isdisjoint(names):
            return False
        if event["kind"] != "fragment":
            whole |= event["kind"] != "change" or any(each and each.fragment is None for each in widgets)
    return whole
