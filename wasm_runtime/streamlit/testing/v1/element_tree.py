"""All classes of nodes, and the way from what the page shows to a tree of them."""

from __future__ import annotations

from typing import Any

from wasm_runtime.streamlit.testing.page_copy import Node as PageNode
from wasm_runtime.streamlit.testing.v1.blocks import block_of
from wasm_runtime.streamlit.testing.v1.choices import (
    ButtonGroup,
    Feedback,
    MenuButton,
    Multiselect,
    Pagination,
    Radio,
    Selectbox,
    SelectSlider,
)
from wasm_runtime.streamlit.testing.v1.elements import (
    element_of,
)
from wasm_runtime.streamlit.testing.v1.nodes import (
    Block,
    Element,
    ElementTree,
    Node,
    Payload,
    Session,
    SpecialBlock,
)
from wasm_runtime.streamlit.testing.v1.uploads import AudioInput, CameraInput, ChatInput, FileUploader
from wasm_runtime.streamlit.testing.v1.widgets import (
    Button,
    Checkbox,
    ColorPicker,
    DateInput,
    DateTimeInput,
    DownloadButton,
    NumberInput,
    Slider,
    TextArea,
    TextInput,
    TimeInput,
    Toggle,
    Widget,
)

__all__ = """
    AlertBase AudioInput Block BlockList Button ButtonGroup CameraInput Caption ChatInput ChatMessage Checkbox Code
    ColorPicker Column DateInput DateTimeInput Divider DownloadButton Element ElementList ElementTree Error
    Exception Expander Feedback FileUploader Grid Header HeadingBase Html Info InitialValue Json Latex
    LinkButton Markdown MenuButton Metric Multiselect Node NumberInput PageLink Pagination Progress Radio SelectSlider
    Selectbox Slider Space SpecialBlock Status Subheader Success Tab Text TextArea TextInput TimeInput Title Toast
    Toggle UnknownElement Warning Widget WidgetList tree_of
""".split()

_WIDGETS: dict[str, type[Widget]] = {
    each.type: each
    for each in (
        *(AudioInput, Button, ButtonGroup, CameraInput, ChatInput, Checkbox, ColorPicker, DateInput),
        *(
            DownloadButton,
            Feedback,
            FileUploader,
            MenuButton,
            Multiselect,
            NumberInput,
            Pagination,
            Radio,
            SelectSlider,
        ),
        *(Selectbox, Slider, TextArea, TextInput, TimeInput),
    )
} | {"datetime_input": DateTimeInput}
_PLACES = ("main", "sidebar", "event", "bottom")


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
        if "children" in child:
            inner = block_of(child["payload"], tree, node["payload"], place)
            block.children[place] = inner
            _fill(inner, child, tree)
        else:
            block.children[place] = _leaf(child["payload"], tree)


def _leaf(payload: Payload, tree: ElementTree) -> Element:
    kind = payload["type"]
    if kind == "checkbox" and "toggle" in payload:
        return Toggle(payload, tree)
    widget = _WIDGETS.get(kind)
    return element_of(payload, tree) if widget is None else widget(payload, tree)


for _class in (Block, Node, *_WIDGETS.values()):
    _class.__module__ = "streamlit.testing.v1.element_tree"
