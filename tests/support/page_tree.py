"""The page's copy of the tree, compared with the tree it was made from.

Payloads go through the worker's own encoding, as they do on their way to a real page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from wasm_runtime.protocol.attachments import FileContent
from wasm_runtime.protocol.encoding import encode
from wasm_runtime.protocol.tree import Block, Leaf, Tree
from wasm_runtime.streamlit.testing.page_copy import Node, PageCopy


class PageTree(PageCopy):
    """A copy that can be asked whether it is right."""

    def equals(self, tree: Tree) -> bool:
        return self.roots == [arrived(plain(root)) for root in tree.roots]


def arrived(message: Any) -> Any:
    """A message as the page gets it."""
    return decoded(*encode(message))


def decoded(text: str, attachments: Sequence[bytes | FileContent]) -> Any:
    """The message with its bytes where they belong, as web/src/protocol/attachments.ts puts it together."""

    def revived(value: dict[str, Any]) -> Any:
        return attachments[value["attachment"]] if value.keys() == {"attachment"} else value

    return json.loads(text, object_hook=revived if attachments else None)


def plain(node: Leaf | Block) -> Node:
    if isinstance(node, Block):
        return {"payload": node.payload, "children": [plain(child) for child in node.children]}
    return {"payload": node.payload}
