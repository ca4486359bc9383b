"""Session state: one mapping over user keys and widget values, with the lifetimes of each.

When a run begins, what the run before read and assigned settles. At the end of a complete run the values of widgets
that were not drawn are dropped; a run cut short by `st.stop`, `st.rerun` or an error drops nothing. Where the values
are, layers.py says.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Container, Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from wasm_runtime.errors import (
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitValueAssignmentNotAllowedError,
    UnserializableSessionStateError,
)
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.session.identity import is_widget_id
from wasm_runtime.session.layers import ATOMS, MISSING, Layers, form_id, missing_item
from wasm_runtime.session.media import MediaFile
from wasm_runtime.session.widget import Widget

T = TypeVar("T")


class SessionState(Layers):
    """The state of one session."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: set[str] = set()  # keys of this run
        self.drawing: str | None = None  # the widget of the call that goes on: the script has not got its value yet
        self._unseen: list[str] = []  # those of a run that was superseded before it drew them
        self._reported: set[str] = set()  # ids of those that the page's last event spoke of
        self._refused: list[str] = []  # and those that read it because the script assigned it, which was refused
        self._leaving: set[str] = set()  # keys for a page that was left, which have one more run
        self._past: dict[str, str | None] = {}  # ids of widgets with a key that are gone, and their fragments

    # --- a run ---------------------------------------------------------------------------------------------------

    def begin_run(
        self,
        changes: Mapping[str, WireValue],
        trigger: str | None = None,
        *,
        reported: bool = True,
    ) -> list[Widget[Any]]:
        """Take in what changed on the page and return the widgets whose callbacks are due.

        `trigger` is what was pressed; one with a value of its own has that among the changes.
        A run that the script itself asked for is not `reported` by the page: all stands as the run before left it.
        """
        self._pressed += self._refused
        self._refused = []
        self._reset_triggers()
        self._drawn = set()
        self._keys = set()
        self._missed = set()
        self.drawing = None
        if not reported:
            return []
        self._runs += 1
        self._settle()
        spoken = {} if trigger is None or trigger not in changes else {trigger: changes[trigger]}
        changes = {name: wire for name, wire in changes.items() if name not in spoken}
        due = [*self._touched, *changes]
        self._reported = {*changes, *(() if trigger is None else (trigger,))}
        self._page |= self._deleted
        self._touched = {}
        self._deleted = {}
        self._page |= changes
        self._changed.update(changes)
        for widget_id in changes:
            self._on_page(widget_id)
        if trigger is not None:
            widget = self._widgets.get(trigger)
            self._parsed[trigger] = widget.parse(spoken[trigger]) if widget and spoken else True
            self._pressed.append(trigger)
            due.append(trigger)
        self._pressed += self._unseen
        self._unseen = []
        return [widget for widget_id in dict.fromkeys(due) if (widget := self._widget_to_notify(widget_id, trigger))]

    def end_run(self, fragments: Container[str] | None = None) -> list[str]:
        """A complete run is over: forget triggers and undrawn widgets. Returns the ids of the latter.

        A run of `fragments` alone forgets only widgets of theirs.

        A key stays bound to the widget it last belonged to: what a script assigns to it while that widget is not drawn
        lives until the end of the next run.
        """
        self._reset_triggers()
        kept = self._kept(fragments)
        gone = [widget_id for widget_id in self._widgets if widget_id not in kept]
        left = [key for key in self._leaving if self._settled.pop(key, MISSING) is not MISSING]
        self._leaving = set()
        for widget_id in gone:
            widget = self._take_away(widget_id)
            if widget.key is not None:
                self._past[widget_id] = widget.fragment
        if fragments is not None:  # what was assigned to the key of one that is gone is not theirs to forget
            kept |= {name for name, fragment in self._past.items() if fragment not in fragments}
        for layer in (self._page, self._parsed, self._settled):
            for name in [name for name in layer if name not in kept and is_widget_id(name)]:
                del layer[name]
                self._changed.add(name)
        if gone or left:
            self._drop_empty()
            self._changed.update(left)
        return gone

    def stop_run(self, fragments: Container[str] | None = None) -> None:
        """The run ended early: values stay, but what was not drawn is no longer on the page."""
        kept = self._kept(fragments)
        self._changed |= self._page.keys() - kept
        self._page = {widget_id: wire for widget_id, wire in self._page.items() if widget_id in kept}
        self._deleted = {widget_id: wire for widget_id, wire in self._deleted.items() if widget_id in kept}

    def cut_run(self) -> None:
        """The run ended early to start again: what was pressed has been seen, nothing else is lost."""
        self._reset_triggers()

    def supersede_run(self) -> None:
        """The run ended early for another: what was pressed and not drawn yet is still pressed then."""
        undrawn = self.undrawn_presses()
        self._unseen = [widget_id for widget_id in self._pressed if widget_id in undrawn]
        self._pressed = [widget_id for widget_id in self._pressed if widget_id not in undrawn]
        self._reset_triggers()

    def undrawn_presses(self) -> set[str]:
        """Widgets that are pressed in this run and that it has not drawn yet."""
        return {each for each in self._pressed if each not in self._drawn or each == self.drawing}

    def _kept(self, fragments: Container[str] | None) -> set[str]:
        """The ids that are still on the page after a run of the script, or of these fragments.

        A dialog stays when the fragment that opened it runs again.
        """
        if fragments is None:
            return self._drawn
        widgets = self._widgets.items()
        others = {name for name, widget in widgets if widget.fragment not in fragments or widget.kind == "dialog"}
        return self._drawn | others

    def leave_page(self, shared: str | None) -> list[str]:
        """Forget all widgets but those that the script `shared` draws on every page. Returns their ids."""
        gone = [name for name, widget in self._widgets.items() if widget.page != shared]
        for name in gone:
            self._take_away(name)
            self._changed.add(name)
            for layer in (self._page, self._parsed, self._settled, self._deleted):
                layer.pop(name, None)
        self._leaving |= {key for key, page in self._page_keys.items() if page != shared}
        self._page_keys = {key: page for key, page in self._page_keys.items() if page == shared}
        self._drop_empty()
        return gone

    def _take_away(self, widget_id: str) -> Widget[Any]:
        widget = self._widgets.pop(widget_id)
        self._keep(widget)
        if widget.key is not None:
            self._former_ids.get(widget.key, set()).discard(widget_id)
        return widget

    def _keep(self, widget: Widget[Any]) -> None:
        """Leave the value of a widget that is away under its user key, if it asked for that.

        One that no complete run has drawn has only its default, unless something was assigned to its key.
        """
        key = widget.key
        if widget.persist is None or key is None or self._ids.get(key) != widget.id:
            return
        if all(name not in self._settled for name in (widget.id, key)) and key not in self._assigned:
            return
        value = self._lookup(key)
        if value is MISSING:
            return
        self._mark(key)
        del self._ids[key]
        self._settled[key] = value
        self._leaving.discard(key)
        if widget.persist == "page":
            self._page_keys[key] = widget.page

    def widget(self, widget_id: str) -> Widget[Any] | None:
        """The widget as it was last drawn."""
        return self._widgets.get(widget_id)

    def fragment_of(self, widget_id: str) -> str | None:
        """The id of the fragment that drew the widget, if one did."""
        widget = self._widgets.get(widget_id)
        return None if widget is None else widget.fragment

    def file_maker(self, widget_id: str) -> Callable[[], MediaFile] | None:
        """What makes the file of a download button, if that is done when it is pressed."""
        widget = self._widgets.get(widget_id)
        return None if widget is None else widget.make_file

    def _reset_triggers(self) -> None:
        for widget_id in self._pressed:
            widget = self._widgets.get(widget_id)
            for layer in (self._parsed, self._settled):
                if widget_id in layer:
                    layer[widget_id] = widget.parse(None) if widget else False
        self._pressed = []

    def _widget_to_notify(self, widget_id: str, trigger: str | None) -> Widget[Any] | None:
        widget = self._widgets.get(widget_id)
        if widget is None or widget.callback is None:
            return None
        value = self._on_page(widget_id)
        if widget_id == trigger:  # pressed again, also where the run of the press before has not drawn it yet
            return None if value == widget.parse(None) else widget
        return None if value is MISSING or value == self._from_settled(widget_id) else widget

    # --- widgets -------------------------------------------------------------------------------------------------

    def claim(self, kind: str, widget_id: str, key: str | None) -> None:
        """Note that an element with this identity is drawn. Raises on a second one in the same run."""
        if key is not None:
            if key in self._keys:
                raise StreamlitDuplicateElementKey(key)
            self._keys.add(key)
        if widget_id in self._drawn:
            raise StreamlitDuplicateElementId(kind)
        self._drawn.add(widget_id)

    def refuse_assigned(self, key: str) -> None:
        """Raise `StreamlitValueAssignmentNotAllowedError` if the script has assigned to this key."""
        if key in self._assigned:
            raise StreamlitValueAssignmentNotAllowedError(key)

    def claim_form(self, form: str) -> None:
        """Draw a form. Its key cannot be assigned to, neither before nor after."""
        self.refuse_assigned(form)
        self.claim("form", form_id(form), form)

    def register(self, widget: Widget[T]) -> tuple[T, bool]:
        """Draw a widget: its value now, and whether that is one that the script assigned and no widget has had yet.

        The value is a copy, so a script that changes the list it got back does not change the widget.
        """
        widget_id, key = widget.id, widget.key
        self.claim(widget.kind, widget_id, key)
        self.drawing = widget_id
        is_new = widget_id not in self._widgets
        if widget.disabled and widget_id in self._reported:  # it has become so in the run that the change started
            self._page.pop(widget_id, None)
            self._parsed.pop(widget_id, None)
            self._changed.add(widget_id)
        if is_new and widget_id in self._page:  # changed before it was drawn: the page has it from the build
            self._parsed[widget_id] = widget.parse(self._page[widget_id])
        if key is None:
            assigned = False
            value = self._of_widget(widget_id)
        else:
            if key in self._leaving and widget.persist == "page":
                self._settled.pop(key, None)
            if (before := self._ids.get(key)) != widget_id:
                if before is not None:
                    self._former_ids.setdefault(key, set()).add(before)
                self._mark(key)
                self._ids[key] = widget_id
            self._place(key)
            assigned = key in self._assigned
            if assigned and not widget.assignable:
                self.refuse_assigned(key)
            value = self._lookup(key)
        # Only now: what the page shows is read by the widget that was drawn there. From here on it shows nothing, until
        # `shows` says so.
        self._widgets[widget_id] = widget
        self._past.pop(widget_id, None)
        self._page.pop(widget_id, None)
        if value is MISSING:
            value = widget.parse(None)
        if assigned or self._settled.get(widget_id, MISSING) is not value:
            self._changed.add(widget_id)
        if not assigned:
            assigned = key in self._settled and widget_id not in self._settled and widget_id not in self._parsed
            self._parsed[widget_id] = value
        if assigned or is_new:
            self._touched[widget_id] = None
        if widget.trigger and widget_id not in self._pressed and value != widget.parse(None):
            (self._refused if value is True else self._pressed).append(widget_id)
        return (value if type(value) in ATOMS else deepcopy(value)), assigned

    def take_in(self, widget: Widget[T], wire: WireValue) -> None:
        """A widget that is about to be drawn gets this value from the page, whatever it had."""
        if widget.key is not None:
            self._mark(widget.key)
            self._assigned.pop(widget.key, None)
            self._ids[widget.key] = widget.id
        self._parsed[widget.id] = widget.parse(wire)
        self._changed.add(widget.id)

    def redraw(self, widget: Widget[Any]) -> None:
        """Note that a cached function has drawn a widget, which it may have drawn in this run already."""
        self._drawn.add(widget.id)
        self._widgets[widget.id] = widget
        if widget.key is not None:
            self._keys.add(widget.key)
            self._mark(widget.key)
            self._ids[widget.key] = widget.id

    def correct(self, widget: Widget[Any], value: Any) -> None:
        """Replace the value of a drawn widget, where the one it has does not fit its options or limits."""
        if widget.key is not None:
            self._assigned.pop(widget.key, None)
        self._parsed[widget.id] = value
        self._changed.add(widget.id)

    def refuse(self, widget: Widget[Any]) -> None:
        """The value of a drawn widget cannot be shown: the widget has not taken it over."""
        self._parsed.pop(widget.id, None)
        self._changed.add(widget.id)

    def shows(self, widget_id: str, wire: WireValue) -> None:
        """Note what the page shows for a drawn widget. Nothing chosen is no report: the value stays what it is."""
        self._deleted.pop(widget_id, None)
        if wire is None:
            self._page.pop(widget_id, None)
        else:
            self._page[widget_id] = wire

    def keep_shown(self, is_shown: Callable[[str], bool]) -> None:
        """Note that of the widgets of this run the page shows only these: others have been written over."""
        self._page = {widget_id: wire for widget_id, wire in self._page.items() if is_shown(widget_id)}
        self._deleted = {widget_id: wire for widget_id, wire in self._deleted.items() if is_shown(widget_id)}

    def on_page(self) -> Iterable[WireValue]:
        """What the page shows, of each widget that shows something."""
        return self._page.values()

    def value_of(self, widget_id: str) -> Any:
        """The value of a widget, by its id. Raises `KeyError`."""
        widget = self._widgets.get(widget_id)
        key = None if widget is None else widget.key
        value = self._of_widget(widget_id) if key is None else self._lookup(key)
        if value is MISSING:
            raise missing_item(widget_id)
        return value

    def set_between_runs(self, key: str, value: Any) -> None:
        """Set a value as if the run before had left it, so that no callback is due for it."""
        name = self._ids.get(key, key)
        self._assigned.pop(key, None)
        for layer in (self._page, self._parsed, self._deleted):
            layer.pop(name, None)
        self._settled[name] = value
        self._place(key)
        self._mark(key)

    def check_serializable(self) -> None:
        """Raise `UnserializableSessionStateError` for the first value that pickle refuses."""
        for key in self:
            value = self[key]
            try:
                pickle.dumps(value)
            except Exception as error:
                raise UnserializableSessionStateError(key, type(value)) from error
