"""Session state: one mapping over user keys and widget values, with the lifetimes of each.

When a run begins, what the run before read and assigned settles. At the end of a complete run the values of widgets
that were not drawn are dropped; a run cut short by `st.stop`, `st.rerun` or an error drops nothing. The values are
in the layers of layers.py.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from wasm_runtime.errors import (
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
    UnserializableSessionStateError,
)
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.session.entries import StateEntry, entry_of, restore_entries
from wasm_runtime.session.layers import IMMUTABLE_TYPES, MISSING, Layers, Transition, missing_item
from wasm_runtime.session.presses import Presses
from wasm_runtime.session.user_keys import UserKeys
from wasm_runtime.session.widget import Widget

T = TypeVar("T")


class SessionState:
    """The state of one session: a mapping by user key. Widget ids are internal and never listed."""

    def __init__(self) -> None:
        self._layers = Layers()
        self._keys = UserKeys()
        self._presses = Presses(self._layers)
        self.drawing: str | None = None  # the widget of the call that goes on: the script has not got its value yet
        self._drawn: set[str] = set()  # ids of this run, of widgets and of other elements with a key
        self._claimed: set[str] = set()  # keys of this run
        self._touched: dict[str, None] = {}  # ids whose value the page may report as another one, in order
        self._reported: set[str] = set()  # ids of those that the page's last event named
        self._past: dict[str, str | None] = {}  # ids of widgets with a key that are gone, and their fragments
        self._runs = 0  # that the page asked for
        self._assigned_in: dict[str, int] = {}  # by user key, the run that assigned it last
        self._missed: set[str] = set()  # user keys that this run has counted on and that have no value

    # --- a run ---------------------------------------------------------------------------------------------------

    def begin_run(
        self, changes: Mapping[str, WireValue], trigger: str | None = None, *, reported: bool = True
    ) -> list[Widget[Any]]:
        """Note what changed on the page and return the widgets whose callbacks are due.

        `trigger` is what was pressed; one with a value of its own has that among the changes.
        A run that the script itself asked for is not `reported` by the page: all stays as the run before left it.
        """
        self._presses.begin_run()
        self._drawn = set()
        self._claimed = set()
        self._missed = set()
        self.drawing = None
        if not reported:
            return []
        self._runs += 1
        own_value = MISSING if trigger is None else changes.get(trigger, MISSING)
        changes = {name: wire for name, wire in changes.items() if name != trigger}
        due = [*self._touched, *changes]
        self._touched = {}
        self._reported = {*changes, *(() if trigger is None else (trigger,))}
        self._layers.begin_run(changes)
        if trigger is not None:
            self._layers.press(trigger, own_value)
            self._presses.now.append(trigger)
            due.append(trigger)
        self._presses.add_unseen()
        return [widget for widget_id in dict.fromkeys(due) if (widget := self._widget_to_notify(widget_id, trigger))]

    def end_run(self, fragments: Container[str] | None = None) -> list[str]:
        """A complete run is over: forget triggers and undrawn widgets. Returns the ids of the latter.

        A run of `fragments` alone forgets only widgets of theirs.

        A key stays bound to the widget it last belonged to: what a script assigns to it while that widget is not drawn
        lives until the end of the next run.
        """
        layers = self._layers
        self._presses.reset()
        staying = self._staying(fragments)
        gone = [widget_id for widget_id in layers.widgets if widget_id not in staying]
        left = [key for key in self._keys.take_leaving() if layers.unsettle(key)]
        for widget_id in gone:
            widget = self._take_away(widget_id)
            if widget.key is not None:
                self._past[widget_id] = widget.fragment
        if fragments is not None:  # what was assigned to the key of one that is gone is not theirs to forget
            staying |= {name for name, fragment in self._past.items() if fragment not in fragments}
        layers.retain(Transition.UNDRAWN, staying)
        if gone or left:
            self._keys.retain(layers.has)
            layers.changed.update(left)
        return gone

    def stop_run(self, fragments: Container[str] | None = None) -> None:
        """The run ended early: values stay, but what was not drawn is no longer on the page."""
        self._layers.retain(Transition.HIDDEN, self._staying(fragments))

    def cut_run(self) -> None:
        """The run ended early to start again: what was pressed has been seen, nothing else is lost."""
        self._presses.reset()

    def supersede_run(self) -> None:
        """The run ended early for another: what was pressed and not drawn yet is still pressed then."""
        self._presses.supersede(self.undrawn_presses())

    def undrawn_presses(self) -> set[str]:
        """Widgets that are pressed in this run and that it has not drawn yet."""
        return {each for each in self._presses.now if each not in self._drawn or each == self.drawing}

    def _staying(self, fragments: Container[str] | None) -> set[str]:
        """The ids that are still on the page after a run of the script, or of these fragments.

        A dialog stays when the fragment that opened it runs again.
        """
        if fragments is None:
            return self._drawn
        widgets = self._layers.widgets.items()
        others = {name for name, widget in widgets if widget.fragment not in fragments or widget.kind == "dialog"}
        return self._drawn | others

    def leave_page(self, shared: str | None) -> list[str]:
        """Forget all widgets but those that the script `shared` draws on every page. Returns their ids."""
        layers = self._layers
        gone = [name for name, widget in layers.widgets.items() if widget.page != shared]
        for name in gone:
            self._take_away(name)
            layers.remove(name, Transition.PAGE_LEFT)
        self._keys.leave_page(shared)
        self._keys.retain(layers.has)
        return gone

    def _take_away(self, widget_id: str) -> Widget[Any]:
        widget = self._layers.widgets[widget_id]
        if self._layers.take_away(widget_id) and widget.key is not None:
            self._keys.hold_for_page(widget.key, widget.page if widget.persist == "page" else None)
        return widget

    def widget(self, widget_id: str) -> Widget[Any] | None:
        """The widget as it was last drawn."""
        return self._layers.widgets.get(widget_id)

    def _widget_to_notify(self, widget_id: str, trigger: str | None) -> Widget[Any] | None:
        widget = self._layers.widgets.get(widget_id)
        if widget is None or widget.callback is None:
            return None
        value = self._layers.reported(widget_id)
        if widget_id == trigger:  # pressed again, also where the run of the press before has not drawn it yet
            return None if value == widget.parse(None) else widget
        return None if value is MISSING or value == self._layers.settled(widget_id) else widget

    # --- widgets -------------------------------------------------------------------------------------------------

    def claim(self, kind: str, widget_id: str, key: str | None) -> None:
        """Note that an element with this identity is drawn. Raises on a second one in the same run."""
        if key is not None:
            if key in self._claimed:
                raise StreamlitDuplicateElementKey(key)
            self._claimed.add(key)
        if widget_id in self._drawn:
            raise StreamlitDuplicateElementId(kind)
        self._drawn.add(widget_id)

    def refuse_assigned(self, key: str) -> None:
        """Raise `StreamlitValueAssignmentNotAllowedError` if the script has assigned to this key."""
        if key in self._layers.assigned:
            raise StreamlitValueAssignmentNotAllowedError(key)

    def claim_form(self, form: str) -> None:
        """Draw a form. Its key cannot be assigned to, neither before nor after."""
        self.refuse_assigned(form)
        self.claim("form", _form_id(form), form)

    def register(self, widget: Widget[T]) -> tuple[T, bool]:
        """Draw a widget: its value now, and whether that is one that the script assigned and no widget has had yet.

        The value is a copy, so a script that changes the list it got back does not change the widget.
        """
        widget_id, key = widget.id, widget.key
        layers = self._layers
        self.claim(widget.kind, widget_id, key)
        self.drawing = widget_id
        is_new = widget_id not in layers.widgets
        if widget.disabled and widget_id in self._reported:  # it has become so in the run that the change started
            layers.remove(widget_id, Transition.DISABLED)
        if key is not None:
            if widget.persist == "page" and self._keys.is_leaving(key):
                layers.unsettle(key)
            self._keys.append(key)
        value, assigned = layers.draw(widget)
        self._past.pop(widget_id, None)
        if assigned or is_new:
            self._touched[widget_id] = None
        if widget.trigger and value != widget.parse(None):
            self._presses.add_drawn(widget_id, value)
        return (value if type(value) in IMMUTABLE_TYPES else deepcopy(value)), assigned

    def apply_value(self, widget: Widget[T], wire: WireValue) -> None:
        """A widget that is about to be drawn gets this value from the page, whatever it had."""
        if widget.key is not None:
            self._layers.bind(widget.key, widget.id)
        self._layers.apply(widget, widget.parse(wire))

    def redraw(self, widget: Widget[Any]) -> None:
        """Note that a cached function has drawn a widget, which it may have drawn in this run already."""
        self._drawn.add(widget.id)
        self._layers.widgets[widget.id] = widget
        if widget.key is not None:
            self._claimed.add(widget.key)
            self._layers.bind(widget.key, widget.id)

    def correct(self, widget: Widget[Any], value: Any) -> None:
        """Replace the value of a drawn widget, where the one it has does not fit its options or limits."""
        self._layers.apply(widget, value)

    def refuse(self, widget: Widget[Any]) -> None:
        """The value of a drawn widget cannot be shown: the widget has not taken it over."""
        self._layers.remove(widget.id, Transition.REFUSED)

    def shown(self, widget_id: str) -> WireValue:
        """What the page shows for a widget that is about to be drawn, if it has said that."""
        return self._layers.shown_by(widget_id)

    def shows(self, widget_id: str, wire: WireValue) -> None:
        """Note what the page shows for a drawn widget. Nothing chosen is no report: the value stays what it is."""
        self._layers.show(widget_id, wire)

    def retain_shown(self, is_shown: Callable[[str], bool]) -> None:
        """Note that of the widgets of this run the page shows only these: others have been written over."""
        self._layers.retain_shown(is_shown)

    def change_of(self, widget_id: str) -> tuple[Any, Any]:
        """What the widget had when the run before was over, and what the page reports now; `MISSING` for nothing."""
        return self._layers.settled(widget_id), self._layers.reported(widget_id)

    def reported_by(self, widget_id: str) -> Any:
        """What the page reports of the widget in this run, None for nothing."""
        value = self._layers.reported(widget_id)
        return None if value is MISSING else value

    def is_drawn(self, widget_id: str) -> bool:
        """Whether this run has drawn the widget."""
        return widget_id in self._drawn

    def shown_values(self) -> Iterable[WireValue]:
        """What the page shows, of each widget that shows something."""
        return self._layers.shown()

    def value_of(self, widget_id: str) -> Any:
        """The value of a widget, by its id. Raises `KeyError`."""
        widget = self._layers.widgets.get(widget_id)
        key = None if widget is None else widget.key
        value = self._layers.of_widget(widget_id) if key is None else self._layers.lookup(key)
        if value is MISSING:
            raise missing_item(widget_id)
        return value

    def set_between_runs(self, key: str, value: Any) -> None:
        """Set a value as if the run before had left it, so that no callback is due for it."""
        layers = self._layers
        name = layers.ids.get(key, key)
        layers.assigned.pop(key, None)
        layers.remove(name, Transition.SET_BETWEEN_RUNS)
        layers.settle(name, value)
        self._keys.append(key)
        layers.mark(key)

    def check_serializable(self) -> None:
        """Raise `UnserializableSessionStateError` for the first value that pickle refuses."""
        for key in self:
            value = self[key]
            try:
                pickle.dumps(value)
            except Exception as error:
                raise UnserializableSessionStateError(key, type(value)) from error

    # --- the mapping scripts see ---------------------------------------------------------------------------------

    def peek(self, key: str) -> Any:
        """What is under the key, for those who do not change it; `MISSING` if there is nothing."""
        return self._layers.lookup(key)

    def __getitem__(self, key: str) -> Any:
        value = self._layers.lookup(key)
        if value is MISSING:
            self._missed.add(key)
            raise missing_item(key)
        if type(value) in IMMUTABLE_TYPES:
            return value
        self._layers.mark(key)  # who has it may change it
        widget = self._layers.widgets.get(self._layers.ids.get(key, ""))
        return value if widget is None or widget.present is None else widget.present(value)

    def __setitem__(self, key: str, value: Any) -> None:
        if self._layers.ids.get(key) in self._drawn or _form_id(key) in self._drawn:
            raise StreamlitWidgetAlreadyInstantiatedError(key)
        self._layers.assign(key, value)
        self._assigned_in[key] = self._runs
        self._keys.append(key)

    def __delitem__(self, key: str) -> None:
        if self._layers.lookup(key) is MISSING:
            raise missing_item(key)
        self._assigned_in.pop(key, None)
        widget_id = self._layers.delete(key)
        if widget_id is not None:
            self._touched[widget_id] = None

    def __contains__(self, key: str) -> bool:
        return self._layers.has(key)

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._keys if self._layers.has(key))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def to_dict(self) -> dict[str, Any]:
        return {key: self[key] for key in self}

    # --- what outlives the session -------------------------------------------------------------------------------

    def take_changed(self) -> set[str]:
        """The names of entries that may be others than when this was asked last."""
        changed, self._layers.changed = self._layers.changed, set()
        return changed

    def names(self) -> set[str]:
        """The names of all entries, and perhaps of some that have no value."""
        return self._layers.names()

    def entry(self, name: str) -> StateEntry | None:
        """The entry of this name, if there is one. What is true for one run only, such as a press, has none."""
        return entry_of(name, self._layers, self._keys, self._presses.now)

    def restore_entries(self, entries: Mapping[str, StateEntry]) -> None:
        """Take over the entries of an earlier session, by name. Nothing has run yet."""
        restore_entries(entries, self._layers, self._keys)

    def assigned_in(self, key: str) -> int | None:
        """The run, of those that the page asked for, in which a script last assigned the key; None if none did."""
        return self._assigned_in.get(key)

    def take_missed(self) -> set[str]:
        """Keys that the run has counted on, and that have no value even now."""
        missed, self._missed = self._missed, set()
        return {key for key in missed if not self._layers.has(key)}

    def take_lost(self) -> dict[str, Exception]:
        """Keys, and ids of widgets, whose restored value could not be read, since this was asked last."""
        lost, self._layers.unreadable = self._layers.unreadable, {}
        return lost


def _form_id(key: str) -> str:
    return f"form {key}"
