"""The values of session state, in three layers, and the mapping that scripts see of them.

    assigned   set by the script or a callback since the last run ended, by user key
    page       what the page shows, by widget id, parsed by the widget when it is first asked for in a run
    settled    all that came before, user keys and widget ids alike

The page outranks what settled because Streamlit's page reports every widget with every event: a value that the script
deleted comes back, one that it assigned comes back as the widget reads it (5.5 in a slider of integers as 5). The layer
gives the same results without the reports. Observed on Streamlit 1.67 and pinned by tests/differential.

A keyed widget and its user key are one entry. Entries are named by user key, or by widget id where they are a widget's;
which of them may have changed is noted, so that a snapshot need not look at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wasm_runtime.errors import StreamlitWidgetAlreadyInstantiatedError
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.session.identity import is_widget_id
from wasm_runtime.session.widget import Widget

ATOMS = frozenset({int, float, str, bool, bytes, complex, type(None)})
MISSING: Any = object()
_ADVICE = (
    "Did you forget to initialize it? More info: "
    "https://docs.streamlit.io/develop/concepts/architecture/session-state#initialization"
)


def missing_item(key: str) -> KeyError:
    return KeyError(f'st.session_state has no key "{key}". {_ADVICE}')


def missing_attribute(name: str) -> AttributeError:
    return AttributeError(f'st.session_state has no attribute "{name}". {_ADVICE}')


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as it outlives the session. `order` sorts those with a key, `page` is the one that it is kept for."""

    value: Any
    key: str | None
    order: int
    page: str | None = None


class Pending:
    """A value that is read when it is first asked for: `load` gives it, or raises what keeps it from being read."""

    __slots__ = ("load",)

    def __init__(self, load: Callable[[], Any]) -> None:
        self.load = load


class Layers:
    """The layers of one session. Keys are user keys; widget ids are internal and never listed."""

    def __init__(self) -> None:
        self._assigned: dict[str, Any] = {}
        self._page: dict[str, WireValue] = {}
        self._parsed: dict[str, Any] = {}  # of the page layer, what this run has asked for
        self._settled: dict[str, Any] = {}
        self._ids: dict[str, str] = {}  # user key -> id of the widget it last belonged to
        self._former_ids: dict[str, set[str]] = {}  # user key -> ids of widgets it belonged to before, perhaps gone
        self._order: dict[str, int] = {}  # user keys in the order they first got a value, and a number that grows
        self._widgets: dict[str, Widget[Any]] = {}  # by id, as last drawn
        self._drawn: set[str] = set()  # ids of this run, of widgets and of other elements with a key
        self._touched: dict[str, None] = {}  # ids whose value the page may report as another one, in order
        self._deleted: dict[str, WireValue] = {}  # by id, what the page shows although the script deleted it
        self._page_keys: dict[str, str] = {}  # user keys that hold a value for a page, and the page
        self._changed: set[str] = set()  # names of entries that may be others than a snapshot knows
        self._lost: dict[str, Exception] = {}  # user keys whose pending value could not be read
        self._last_order = 0
        self._runs = 0  # that the page asked for
        self._assigned_in: dict[str, int] = {}  # by user key, the run that assigned it last
        self._missed: set[str] = set()  # user keys that this run has counted on and that have no value
        self._pressed: list[str] = []  # triggers that have a value

    def _settle(self) -> None:
        self._settled |= self._parsed
        for key, value in self._assigned.items():
            self._settled[self._ids.get(key, key)] = value
            for widget_id in self._former_ids.get(key, ()):
                if widget_id in self._settled:
                    self._settled[widget_id] = value
                    self._changed.add(widget_id)
        self._parsed = {}
        self._assigned = {}

    def _on_page(self, widget_id: str) -> Any:
        value = self._parsed.get(widget_id, MISSING)
        if value is MISSING and widget_id in self._page and (widget := self._widgets.get(widget_id)):
            value = self._parsed[widget_id] = widget.parse(self._page[widget_id])
        return value

    def _of_widget(self, widget_id: str) -> Any:
        value = self._on_page(widget_id)
        return self._from_settled(widget_id) if value is MISSING else value

    def _from_settled(self, name: str) -> Any:
        value = self._settled.get(name, MISSING)
        if type(value) is not Pending:
            return value
        try:
            value = self._settled[name] = value.load()
        except Exception as error:  # reading it runs whatever the value's class does
            del self._settled[name]
            self._changed.add(name)
            self._lost[name] = error
            return MISSING
        return value

    # --- the mapping scripts see ---------------------------------------------------------------------------------

    def _lookup(self, key: str) -> Any:
        value = self._assigned.get(key, MISSING)
        if value is not MISSING:
            return value
        widget_id = self._ids.get(key)
        if widget_id is not None:
            value = self._of_widget(widget_id)
            if value is not MISSING:
                return value
        return self._from_settled(key)

    def _has(self, key: str) -> bool:
        """Whether there is a value, which is not read for it."""
        if key in self._assigned or key in self._settled:
            return True
        widget_id = self._ids.get(key)
        return widget_id is not None and (widget_id in self._settled or self._on_page(widget_id) is not MISSING)

    def _place(self, key: str) -> None:
        """Give a new key the last place among all."""
        if key not in self._order:
            self._last_order += 1
            self._order[key] = self._last_order

    def _drop_empty(self) -> None:
        """Forget the places of keys that have no value any more."""
        self._order = {key: place for key, place in self._order.items() if self._has(key)}

    def _mark(self, key: str) -> None:
        """Note that what is under the key may be another value than before."""
        self._changed.add(key)
        if (widget_id := self._ids.get(key)) is not None:
            self._changed.add(widget_id)

    def peek(self, key: str) -> Any:
        """What is under the key, for those who do not change it; `MISSING` if there is nothing."""
        return self._lookup(key)

    def __getitem__(self, key: str) -> Any:
        value = self._lookup(key)
        if value is MISSING:
            self._missed.add(key)
            raise missing_item(key)
        if type(value) not in ATOMS:
            self._mark(key)  # who has it may change it
        return value

    def __setitem__(self, key: str, value: Any) -> None:
        if self._ids.get(key) in self._drawn or form_id(key) in self._drawn:
            raise StreamlitWidgetAlreadyInstantiatedError(key)
        self._assigned[key] = value
        self._assigned_in[key] = self._runs
        self._place(key)
        self._mark(key)

    def __delitem__(self, key: str) -> None:
        if self._lookup(key) is MISSING:
            raise missing_item(key)
        self._mark(key)
        self._assigned_in.pop(key, None)
        self._assigned.pop(key, None)
        self._settled.pop(key, None)
        widget_id = self._ids.pop(key, None)
        if widget_id is not None:
            self._parsed.pop(widget_id, None)
            self._settled.pop(widget_id, None)
            self._touched[widget_id] = None
            if widget_id in self._page:
                self._deleted[widget_id] = self._page.pop(widget_id)

    def __contains__(self, key: str) -> bool:
        return self._has(key)

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._order if self._has(key))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def to_dict(self) -> dict[str, Any]:
        return {key: self[key] for key in self}

    # --- what outlives the session -------------------------------------------------------------------------------

    def take_changed(self) -> set[str]:
        """The names of entries that may be others than when this was asked last."""
        changed, self._changed = self._changed, set()
        return changed

    def names(self) -> set[str]:
        """The names of all entries, and perhaps of some that are none."""
        return {*self._assigned, *self._page, *self._parsed, *self._settled, *self._ids.values()}

    def entry(self, name: str) -> Entry | None:
        """The entry of this name, if there is one. What is true for one run only, such as a press, is none."""
        value: Any
        if is_widget_id(name):
            widget = self._widgets.get(name)
            if name in self._pressed or (widget is not None and widget.trigger):
                return None
            key = widget.key if widget else next((key for key, found in self._ids.items() if found == name), None)
            if key is not None and self._ids.get(key) != name:
                return None
            value = MISSING if key is None else self._assigned.get(key, MISSING)
            if value is MISSING:
                value = self._on_page(name)
        else:
            key = name
            widget_id = self._ids.get(key)
            of_widget = widget_id is not None and (
                widget_id in self._settled or self._on_page(widget_id) is not MISSING
            )
            if of_widget or (widget_id is not None and key in self._assigned):
                return None
            value = self._assigned.get(key, MISSING)
        if value is MISSING:
            value = self._settled.get(name, MISSING)
        if value is MISSING:
            return None
        return Entry(value, key, self._order.get(key or "", 0), self._page_keys.get(key or ""))

    def restore(self, entries: Mapping[str, Entry]) -> None:
        """Take over the entries of an earlier session, by name. Nothing has run yet."""
        for name, entry in sorted(entries.items(), key=lambda item: item[1].order):
            self._settled[name] = entry.value
            if entry.key is None:
                continue
            self._order[entry.key] = entry.order
            self._last_order = max(self._last_order, entry.order)
            if is_widget_id(name):
                self._ids[entry.key] = name
            if entry.page is not None:
                self._page_keys[entry.key] = entry.page

    def assigned_in(self, key: str) -> int | None:
        """The run, of those that the page asked for, in which a script last assigned the key; None if none did."""
        return self._assigned_in.get(key)

    def take_missed(self) -> set[str]:
        """Keys that the run has counted on, and that have no value even now."""
        missed, self._missed = self._missed, set()
        return {key for key in missed if not self._has(key)}

    def take_lost(self) -> dict[str, Exception]:
        """Keys, and ids of widgets, whose restored value could not be read, since this was asked last."""
        lost, self._lost = self._lost, {}
        return lost


def form_id(key: str) -> str:
    return f"form {key}"
