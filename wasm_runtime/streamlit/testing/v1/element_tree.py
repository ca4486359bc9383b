"""The way from what the page shows to a tree of nodes; and where all their classes are imported from."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.testing.page_copy import Node as PageNode
from wasm_runtime.streamlit.testing.v1 import blocks as _blocks
from wasm_runtime.streamlit.testing.v1 import choices as _choices
from wasm_runtime.streamlit.testing.v1 import uploads as _uploads
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

_PLACES = ("main", "sidebar", "event", "bottom")

_FAMILIES = (_blocks, _choices, _uploads)  # imported because their classes register themselves


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
