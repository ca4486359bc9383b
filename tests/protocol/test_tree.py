"""The tree of a run and what the page hears of it."""

from __future__ import annotations

from typing import Any

from tests.support.heard_tree import EMPTY, HeardTree, container, text
from wasm_runtime.protocol.tree import SIDEBAR


def write(tree: HeardTree, *bodies: str) -> None:
    with tree.run() as main:
        for body in bodies:
            main.put(text(body))


def test_a_run_sends_only_what_differs_from_the_run_before() -> None:
    tree = HeardTree()
    write(tree, "a", "b", "c")
    write(tree, "a", "x", "c")
    assert tree.sent == [{"kind": "element", "path": [0, 1], "payload": text("x")}]


def test_a_run_that_writes_the_same_sends_nothing() -> None:
    tree = HeardTree()
    for _ in range(2):
        with tree.run() as main:
            main.put(text("a"))
            block = main.open(container())
            first, second = block.clear(), block.clear()
            tree.tree.roots[SIDEBAR].put(text("aside"))
            first.put(text("first"))
            second.open(container()).put(text("second"))
            tree.draw(block, "W")
    assert tree.sent == []


def test_what_a_complete_run_no_longer_writes_goes() -> None:
    tree = HeardTree()
    write(tree, "a", "b", "c")
    write(tree, "a")
    assert tree.shown() == ["a"]
    assert tree.sent == [{"kind": "trim", "path": [0], "length": 1}]


def test_a_run_cut_short_to_start_again_takes_nothing_away() -> None:
    tree = HeardTree()
    write(tree, "a", "b", "c")
    with tree.run(trim=False) as main:
        main.put(text("x"))
    assert tree.shown() == ["x", "b", "c"]


def test_a_block_keeps_its_children_when_its_own_looks_change() -> None:
    tree = HeardTree()
    for direction in ("vertical", "horizontal"):
        with tree.run() as main:
            main.open(container(direction)).put(text("a"))
    assert tree.sent == [{"kind": "block", "path": [0, 0], "payload": container("horizontal")}]
    assert tree.shown() == [["a"]]


def test_a_block_written_twice_in_a_run_drops_what_the_first_pass_left_at_once() -> None:
    tree = HeardTree()
    with tree.run() as main:
        place = main.clear()
        block = place.open(container())
        block.put(text("a"))
        block.put(text("b"))
        again = place.open(container())
        assert tree.shown() == [[]]
        again.put(text("c"))
    assert tree.shown() == [["c"]]


def test_a_placeholder_of_a_block_that_was_emptied_since_leaves_no_gap() -> None:
    tree = HeardTree()
    with tree.run() as main:
        place = main.clear()
        block = place.open(container())
        block.clear()
        second = block.clear()
        place.open(container())
        second.put(text("late"))
        assert tree.shown() == [[None, "late"]]


def test_an_element_takes_the_place_of_a_block_and_a_block_that_of_an_element() -> None:
    tree = HeardTree()
    with tree.run() as main:
        main.open(container()).put(text("inside"))
        main.put(text("element"))
    with tree.run() as main:
        main.put(text("element"))
        main.open(container()).put(text("inside"))
    assert tree.shown() == ["element", ["inside"]]


# --- placeholders ----------------------------------------------------------------------------------------------------


def test_the_page_hears_nothing_of_placeholders_that_are_filled_as_before() -> None:
    tree = HeardTree()
    for _ in range(2):
        with tree.run() as main:
            first, second = main.clear(), main.clear()
            main.put(text("after"))
            second.put(text("second"))
            first.put(text("first"))
    assert tree.sent == []


def test_a_placeholder_that_stays_empty_is_empty_on_the_page_when_the_run_ends() -> None:
    tree = HeardTree()
    write(tree, "a", "b")
    with tree.run() as main:
        main.clear()
        main.put(text("b"))
        assert tree.sent == []
    assert tree.shown() == [None, "b"]


def test_a_placeholder_that_stays_empty_is_empty_on_the_page_once_progress_is_shown() -> None:
    tree = HeardTree()
    write(tree, "a", "b")
    with tree.run() as main:
        main.clear()
        tree.tree.send_reached()
        assert tree.shown() == [None, "b"]
        main.put(text("b"))
    assert tree.sent == [
        {"kind": "element", "path": [0, 0], "payload": EMPTY},
        {"kind": "reached", "blocks": [[[0], 1], [[1], 0], [[2], 0], [[3], 0]]},
    ]


def test_a_placeholder_that_held_a_block_and_stays_empty_is_empty_on_the_page() -> None:
    tree = HeardTree()
    with tree.run() as main:
        main.clear().open(container()).put(text("inside"))
    with tree.run() as main:
        place = main.clear()
        assert tree.shown() == [["inside"]]
    assert tree.shown() == [None]
    with tree.run() as main:
        place = main.clear()
        place.open(container()).put(text("again"))
        place.put(text("instead"))
    assert tree.shown() == ["instead"]


def test_writing_to_a_placeholder_again_replaces_what_is_there() -> None:
    tree = HeardTree()
    with tree.run() as main:
        place = main.clear()
        place.put(text("one"))
        place.put(text("two")).put(text("three"))
        place.clear()
        assert tree.shown() == [None]
        place.put(text("four"))
    assert tree.shown() == ["four"]


# --- widgets ---------------------------------------------------------------------------------------------------------


def test_a_widget_that_moves_down_is_displaced_and_not_removed() -> None:
    tree = HeardTree()
    with tree.run() as main:
        tree.draw(main, "W")
    with tree.run() as main:
        main.put(text("new"))
        tree.draw(main, "W")
    new, moved = tree.sent
    assert new["displaces"] is True
    assert "displaces" not in moved
    assert tree.shown() == ["new", "W"]


def test_a_placeholder_and_a_block_displace_a_widget_too() -> None:
    tree = HeardTree()
    with tree.run() as main:
        for widget_id in "VWX":
            tree.draw(main, widget_id)
    with tree.run() as main:
        main.open(container())
        main.clear().put(text("filled"))
        main.clear()
        tree.tree.send_reached()
        for widget_id in "VWX":
            tree.draw(main, widget_id)
    displaced = [message["path"] for message in tree.sent if message.get("displaces")]
    assert displaced == [[0, 0], [0, 1], [0, 2]]


def test_a_widget_of_this_run_is_not_displaced_but_written_over() -> None:
    tree = HeardTree()
    with tree.run() as main:
        tree.draw(main.clear(), "W")
    with tree.run() as main:
        place = main.clear()
        tree.draw(place, "W")
        place.put(text("gone"))
    assert [message.get("displaces") for message in tree.sent] == [None]


def test_a_widget_that_moved_leaves_an_empty_place_without_a_message() -> None:
    tree = HeardTree()
    with tree.run() as main:
        main.put(text("a"))
        main.put(text("b"))
        tree.draw(main, "W")
    with tree.run() as main:
        tree.draw(main, "W")
        main.put(text("b"))
        assert tree.shown() == ["W", "b", None]
        main.clear()
    assert len(tree.sent) == 1


def test_a_widget_written_to_a_place_that_is_gone_stays_where_the_page_shows_it() -> None:
    tree = HeardTree()
    with tree.run() as main:
        gone = main.open(container())
        tree.draw(main, "W")
    with tree.run() as main:
        main.put(text("instead"))
        tree.draw(gone, "W")
        assert tree.page.equals(tree.tree)
        main.clear()
    assert tree.shown() == ["instead", None]


def test_what_the_page_has_changed_itself_is_not_sent_back() -> None:
    tree = HeardTree()
    with tree.run() as main:
        leaf = tree.draw(main, "W")
    payload: Any = {**leaf.payload, "value": True}
    tree.tree.page_changed("W", True)
    tree.page.roots[0]["children"][0]["payload"]["value"] = True
    with tree.run() as main:
        tree.tree.place_widget(main.put(payload), "W")
    assert tree.sent == []


def test_a_change_of_a_widget_that_is_not_on_the_page_is_no_error() -> None:
    tree = HeardTree()
    with tree.run() as main:
        tree.draw(main, "W")
    with tree.run():
        pass
    tree.tree.page_changed("W", True)
    tree.tree.page_changed("never", True)
    assert tree.tree.widget("W") is None
