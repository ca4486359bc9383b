"""The way from what the page shows to a tree of nodes; and where all their classes are imported from."""

from __future__ import annotations

from importlib import import_module as _import_module
from pkgutil import iter_modules as _iter_modules
from typing import TYPE_CHECKING, Any

from wasm_runtime.streamlit.testing import v1 as _v1
from wasm_runtime.streamlit.testing.page_copy import Node as PageNode
from wasm_runtime.streamlit.testing.v1.elements import AlertBase, HeadingBase
from wasm_runtime.streamlit.testing.v1.lists import BlockList, ElementList, WidgetList
from wasm_runtime.streamlit.testing.v1.nodes import (
    Block,
    Element,
    ElementTree,
    InitialValue,
    Node,
    Session,
    SpecialBlock,
    UnknownElement,
)
from wasm_runtime.streamlit.testing.v1.registry import node_of, registered_classes
from wasm_runtime.streamlit.testing.v1.widgets import Widget

if TYPE_CHECKING:
    from wasm_runtime.streamlit.testing.v1.classes import *  # noqa: F403

_PLACES = ("main", "sidebar", "event", "bottom")

# Whatever module classes are in: they register themselves.
for _module in _iter_modules(_v1.__path__):
    if _module.name != "app_test":  # it imports this one
        _import_module(f"{_v1.__name__}.{_module.name}")


def tree_of(roots: list[PageNode], session: Session, triggered: dict[str, Any]) -> ElementTree:
    """The tree of what the page shows. The bottom is left out while there is nothing in it."""
    tree = ElementTree(session, triggered)
    for number, (place, root) in enumerate(zip(_PLACES, roots, strict=True)):
        if place == "bottom" and not root["children"]:
            continue
        block = SpecialBlock(root["payload"], tree, place)
        tree.children[number] = block
        _fill(block, root, tree)
    return tree


def _fill(block: Block, node: PageNode, tree: ElementTree) -> None:
    for place, child in enumerate(node["children"]):
        payload = child["payload"]
        if payload["type"] == "tab":
            payload = {**payload, "label": node["payload"]["labels"][place]}
        shown = block.children[place] = node_of(payload, tree)
        if "children" in child:
            _fill(shown, child, tree)


for _class in (
    *(AlertBase, Block, BlockList, Element, ElementList, ElementTree, HeadingBase, InitialValue, Node, SpecialBlock),
    *(UnknownElement, Widget, WidgetList, *registered_classes()),
):
    if globals().setdefault(_class.__name__, _class) is _class:
        _class.__module__ = "streamlit.testing.v1.element_tree"
