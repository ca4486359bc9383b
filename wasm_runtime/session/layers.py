"""The values of session state, in layers, and what moves them from one to another.

    assigned   set by the script or a callback since the last run ended, by user key
    page       what the page shows, by widget id
    parsed     of the page layer, what this run has asked for, as the widget reads it, by widget id
    settled    all that came before, by user key or widget id
    deleted    what the page shows although the script deleted it, by widget id

The page outranks what settled because Streamlit's page reports every widget with every event: a value that the script
deleted comes back, one that it assigned comes back as the widget reads it (5.5 in a slider of integers as 5). These
give the same results without the reports. Observed on Streamlit 1.67 and pinned by tests/differential.

A keyed widget and its user key are one entry: `ids` maps a key to the widget it last belonged to. Entries are named by
user key, or by widget id where they are a widget's; `changed` has the names of those that may have changed, so that a
snapshot need not compare all.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from enum import Enum
from typing import Any, TypeVar

from wasm_runtime.errors import StreamlitValueAssignmentNotAllowedError
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.session.identity import is_widget_id
from wasm_runtime.session.widget import Widget

T = TypeVar("T")

IMMUTABLE_TYPES = frozenset({int, float, str, bool, bytes, complex, type(None)})
MISSING: Any = object()
_ADVICE = (
    "Did you forget to initialize it? More info: "
    "https://docs.streamlit.io/develop/concepts/architecture/session-state#initialization"
)


def missing_item(key: str) -> KeyError:
    return KeyError(f'st.session_state has no key "{key}". {_ADVICE}')


def missing_attribute(name: str) -> AttributeError:
    return AttributeError(f'st.session_state has no attribute "{name}". {_ADVICE}')


class Pending:
    """A value that is read when it is first asked for: `load` gives it, or raises what keeps it from being read."""

    __slots__ = ("load",)

    def __init__(self, load: Callable[[], Any]) -> None:
        self.load = load


class Transition(Enum):
    """What may happen to a widget, and the layers that lose its value then."""

    DISABLED = ("page", "parsed")  # in the run that its change started
    REFUSED = ("parsed",)  # it could not show the value
    SET_BETWEEN_RUNS = ("page", "parsed", "deleted")  # by a test
    UNDRAWN = ("page", "parsed", "settled")  # by a complete run
    HIDDEN = ("page", "deleted")  # by a run that ended early, or by another in its place; what it showed is read
    PAGE_LEFT = ("page", "parsed", "settled", "deleted")


class Layers:
    """The layers of one session, and the widgets, as last drawn, that read them."""

    __slots__ = (
        "_deleted",
        "_former_ids",
        "_page",
        "_parsed",
        "_settled",
        "assigned",
        "changed",
        "ids",
        "unreadable",
        "widgets",
    )

    def __init__(self) -> None:
        self.assigned: dict[str, Any] = {}
        self._page: dict[str, WireValue] = {}
        self._parsed: dict[str, Any] = {}
        self._settled: dict[str, Any] = {}
        self._deleted: dict[str, WireValue] = {}
        self.ids: dict[str, str] = {}  # user key -> id of the widget it last belonged to
        self._former_ids: dict[str, set[str]] = {}  # user key -> ids of widgets it belonged to before, perhaps gone
        self.widgets: dict[str, Widget[Any]] = {}  # by id
        self.changed: set[str] = set()  # names of entries
        self.unreadable: dict[str, Exception] = {}  # names of entries whose pending value could not be read

    def of(self, name: str) -> dict[str, Any]:
        """The layer of this name."""
        layer: dict[str, Any] = getattr(self, f"_{name}")
        return layer

    # --- reading -------------------------------------------------------------------------------------------------

    def lookup(self, key: str) -> Any:
        """The value under a user key; `MISSING` if there is none."""
        value = self.assigned.get(key, MISSING)
        if value is not MISSING:
            return value
        widget_id = self.ids.get(key)
        if widget_id is not None:
            value = self.of_widget(widget_id)
            if value is not MISSING:
                return value
        return self.settled(key)

    def has(self, key: str) -> bool:
        """Whether there is a value under a user key, which is not read for it."""
        return key in self.assigned or key in self._settled or self.is_of_widget(key)

    def is_of_widget(self, key: str) -> bool:
        """Whether the widget that the key belongs to has a value of its own."""
        widget_id = self.ids.get(key)
        return widget_id is not None and (widget_id in self._settled or self.reported(widget_id) is not MISSING)

    def of_widget(self, widget_id: str) -> Any:
        value = self.reported(widget_id)
        return self.settled(widget_id) if value is MISSING else value

    def reported(self, widget_id: str) -> Any:
        """What the page shows for the widget, as the widget reads it."""
        value = self._parsed.get(widget_id, MISSING)
        if value is MISSING and widget_id in self._page and (widget := self.widgets.get(widget_id)):
            value = self._parsed[widget_id] = widget.parse(self._page[widget_id])
        return value

    def settled(self, name: str, *, load: bool = True) -> Any:
        """What settled under this name; one that is pending is read, if wanted."""
        value = self._settled.get(name, MISSING)
        if type(value) is not Pending or not load:
            return value
        try:
            value = self._settled[name] = value.load()
        except Exception as error:  # reading it runs whatever the value's class does
            del self._settled[name]
            self.changed.add(name)
            self.unreadable[name] = error
            return MISSING
        return value

    def shown(self) -> Iterable[WireValue]:
        """What the page shows, of each widget that shows something."""
        return self._page.values()

    def shown_by(self, widget_id: str) -> WireValue:
        """What the page shows for the widget; None for nothing that is known of."""
        return self._page.get(widget_id, self._deleted.get(widget_id))

    def names(self) -> set[str]:
        """The names of all entries, and perhaps of some that have no value."""
        return {*self.assigned, *self._page, *self._parsed, *self._settled, *self.ids.values()}

    # --- by the script -------------------------------------------------------------------------------------------

    def mark(self, key: str) -> None:
        """Note that what is under the key may be another value than before."""
        self.changed.add(key)
        if (widget_id := self.ids.get(key)) is not None:
            self.changed.add(widget_id)

    def assign(self, key: str, value: Any) -> None:
        self.assigned[key] = value
        self.mark(key)

    def delete(self, key: str) -> str | None:
        """Delete what is under a user key; returns the id of the widget that it belonged to."""
        self.mark(key)
        self.assigned.pop(key, None)
        self._settled.pop(key, None)
        widget_id = self.ids.pop(key, None)
        if widget_id is not None:
            self._parsed.pop(widget_id, None)
            self._settled.pop(widget_id, None)
            if widget_id in self._page:
                self._deleted[widget_id] = self._page.pop(widget_id)
        return widget_id

    # --- by widgets ----------------------------------------------------------------------------------------------

    def bind(self, key: str, widget_id: str) -> None:
        """From now on the key belongs to this widget."""
        self.mark(key)
        self.ids[key] = widget_id

    def retain_shown(self, is_shown: Callable[[str], bool]) -> None:
        """All widgets but those that the page shows are hidden."""
        self.retain(Transition.HIDDEN, {name for name in (*self._page, *self._deleted) if is_shown(name)})

    def take_away(self, widget_id: str) -> bool:
        """The widget is gone from the page; returns whether its value stays, under its user key.

        It does if the widget asked for that. One that no complete run has drawn has only its default, unless something
        was assigned to its key.
        """
        widget = self.widgets.pop(widget_id)
        key = widget.key
        if key is None:
            return False
        stays = self._release(key, widget_id) if widget.persist is not None else False
        self._former_ids.get(key, set()).discard(widget_id)
        return stays

    def _release(self, key: str, widget_id: str) -> bool:
        if self.ids.get(key) != widget_id:
            return False
        if widget_id not in self._settled and key not in self._settled and key not in self.assigned:
            return False
        value = self.lookup(key)
        if value is MISSING:
            return False
        self.mark(key)
        del self.ids[key]
        self._settled[key] = value
        return True

    def draw(self, widget: Widget[T]) -> tuple[T, bool]:
        """A widget takes over its value: that, and whether it is one that the script assigned and no widget has had.

        What the page shows is read by the widget that was drawn there before. From here on it shows nothing, until
        `show` is called.
        """
        widget_id, key = widget.id, widget.key
        if widget_id not in self.widgets and widget_id in self._page:  # the page has it from the build
            self._parsed[widget_id] = widget.parse(self._page[widget_id])
        if key is None:
            assigned = False
            value = self.of_widget(widget_id)
        else:
            if (before := self.ids.get(key)) != widget_id:
                if before is not None:
                    self._former_ids.setdefault(key, set()).add(before)
                self.bind(key, widget_id)
            assigned = key in self.assigned
            if assigned and not widget.assignable:
                raise StreamlitValueAssignmentNotAllowedError(key)
            value = self.lookup(key)
        self.widgets[widget_id] = widget
        self._page.pop(widget_id, None)
        if value is MISSING:
            value = widget.parse(None)
        if assigned or self._settled.get(widget_id, MISSING) is not value:
            self.changed.add(widget_id)
        if not assigned:
            assigned = key in self._settled and widget_id not in self._settled and widget_id not in self._parsed
            self._parsed[widget_id] = value
        return value, assigned

    def show(self, widget_id: str, wire: WireValue) -> None:
        """Note what the page shows for a drawn widget. Nothing chosen is no report: the value stays what it is."""
        self._deleted.pop(widget_id, None)
        if wire is None:
            self._page.pop(widget_id, None)
        else:
            self._page[widget_id] = wire

    def apply(self, widget: Widget[Any], value: Any) -> None:
        """The widget has this value from now on, whatever it had."""
        if widget.key is not None:
            self.assigned.pop(widget.key, None)
        self._parsed[widget.id] = value
        self.changed.add(widget.id)

    def reset(self, widget_id: str) -> None:
        """A trigger whose run is over has no value any more."""
        widget = self.widgets.get(widget_id)
        for layer in (self._parsed, self._settled):
            if widget_id in layer:
                layer[widget_id] = widget.parse(None) if widget else False

    # --- when runs begin and end ---------------------------------------------------------------------------------

    def begin_run(self, changes: Mapping[str, WireValue]) -> None:
        """What the run before read and assigned settles; `changes` are what the page reports now."""
        self._settled |= self._parsed
        for key, value in self.assigned.items():
            self._settled[self.ids.get(key, key)] = value
            for widget_id in self._former_ids.get(key, ()):
                if widget_id in self._settled:
                    self._settled[widget_id] = value
                    self.changed.add(widget_id)
        self._parsed = {}
        self.assigned = {}
        self._page |= self._deleted
        self._deleted = {}
        self._page |= changes
        self.changed.update(changes)
        for widget_id in changes:
            self.reported(widget_id)

    def press(self, widget_id: str, wire: WireValue = MISSING) -> None:
        """A trigger has a value in this run: of its own, or just that it is pressed."""
        widget = self.widgets.get(widget_id)
        self._parsed[widget_id] = True if widget is None or wire is MISSING else widget.parse(wire)

    def settle(self, name: str, value: Any) -> None:
        """Have this value as if an earlier run had left it."""
        self._settled[name] = value

    def unsettle(self, name: str) -> bool:
        """Forget what settled under this name; returns whether something had."""
        return self._settled.pop(name, MISSING) is not MISSING

    def remove(self, widget_id: str, transition: Transition) -> None:
        """This happens to one widget."""
        if transition is Transition.HIDDEN:
            self.reported(widget_id)
        for name in transition.value:
            self.of(name).pop(widget_id, None)
        self.changed.add(widget_id)

    def retain(self, transition: Transition, staying: Container[str]) -> None:
        """This happens to all widgets but those that stay. User keys stay."""
        if transition is Transition.HIDDEN:
            for widget_id in [name for name in self._page if name not in staying]:
                self.reported(widget_id)
        for layer in map(self.of, transition.value):
            for name in [name for name in layer if name not in staying and is_widget_id(name)]:
                del layer[name]
                self.changed.add(name)
