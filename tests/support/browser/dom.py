"""The hooks of a page: the nodes that styles and tests of apps hold on to, and how they lie in each other.

`tests/data/streamlit_dom.json` records Streamlit's DOM for many calls. Both sides are brought into one form: a node is
its test id or `st` classes with the attributes that count; nodes without a hook are left out and what is in them moves
up.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

RECORDED: dict[str, Any] = json.loads((Path(__file__).parents[2] / "data" / "streamlit_dom.json").read_text("utf-8"))
VARIANTS: dict[str, dict[str, Any]] = RECORDED["variants"]

Hook = list[Any]  # [description, child, child ...]

# What a test finds an element by, besides the test id; the second line counts on controls only.
_ATTRIBUTES = ("role", "kind", "aria-label", "placeholder")
_CONTROL_ATTRIBUTES = ("disabled",)
# Parts of date fields that nobody sees: native inputs behind the visible ones.
_UNSEEN = ("hidden-dateinput-container",)
_CLASSES = re.compile(r"st[A-Z-]\w*|st-key-[\w-]+|element-container|row-widget")
_NODE = re.compile(r"(?P<tag>[a-z0-9-]+)(?P<classes>(?:\.[\w-]+)*)(?P<attributes>(?:\[[^\]]*\])*)")
_CONTROLS = ("input", "textarea", "button", "select")

# Reads the hooks out of the page, from the children of the element that a selector finds.
READ = """
(selector) => {
  const controls = new Set(["input", "textarea", "button", "select"]);
  const hooks = (element) => {
    if (element.dataset.testid === "hidden-dateinput-container" || element.hidden) return [];
    const children = [...element.children].flatMap(hooks);
    const tag = element.tagName.toLowerCase();
    const id = element.getAttribute("data-testid");
    const classes = [...element.classList].filter((name) =>
      /^(st[A-Z-]\\w*|st-key-[\\w-]+|element-container|row-widget)$/.test(name)).sort();
    if (id === null && classes.length === 0 && !controls.has(tag)) return children;
    const names = ["role", "kind", "aria-label", "placeholder"];
    if (controls.has(tag)) names.push("disabled");
    if (tag === "input") names.push("type");
    const attributes = {};
    for (const name of names) if (element.hasAttribute(name)) attributes[name] = element.getAttribute(name);
    return [[{ tag, id, classes, attributes }, ...children]];
  };
  return [...document.querySelector(selector).children].flatMap(hooks);
}
"""

# The same, without what is not displayed.
READ_DISPLAYED = READ.replace("|| element.hidden", "|| getComputedStyle(element).display === 'none'")


def recorded_hooks(nodes: list[Any]) -> list[Hook]:
    """The hooks in a recorded DOM."""
    return [hook for node in nodes for hook in _hooks(node)]


def _hooks(node: Any) -> list[Hook]:
    text, children = (node[0], node[1:]) if isinstance(node, list) else (node, [])
    if text.startswith("'"):
        return []
    below = [hook for child in children for hook in _hooks(child)]
    for name, expansion in RECORDED["abbreviations"].items():
        plain = name.split("(")[0]
        if re.match(re.escape(plain) + r"(?![a-z])", text):
            return _expanded(text, plain, expansion, below)
    return _described(text, below)


def _expanded(text: str, name: str, expansion: str, below: list[Hook]) -> list[Hook]:
    """A node that the recording abbreviates, which may stand for several, one in the other."""
    argument = re.match(re.escape(name) + r"\(([^)]*)\)", text)
    rest = text[argument.end() :] if argument else text[len(name) :]
    chain = re.sub(r"\s{2,}\(.*\)$", "", expansion).split(" > ")
    if argument:
        chain = [part.replace("=name]", f"={argument[1]}]") for part in chain]
    extra = rest.split(" '")[0].split(" \N{MULTIPLICATION SIGN}")[0]
    classes = re.match(r"(?:\.[\w-]+)*", extra)
    assert classes is not None
    first = _NODE.match(chain[0])
    assert first is not None
    chain[0] = f"{first['tag']}{first['classes']}{classes[0]}{first['attributes']}{extra[classes.end() :]}"
    for part in reversed(chain):
        below = _described(part, below)
    return below


def _described(text: str, below: list[Hook]) -> list[Hook]:
    match = _NODE.match(text)
    assert match is not None, text
    pairs = [pair.partition("=") for pair in re.findall(r"\[([^\]]*)\]", match["attributes"])]
    attributes = {name: value for name, _, value in pairs}
    tag = match["tag"]
    identity = attributes.get("data-testid")
    classes = sorted(name for name in match["classes"].split(".") if _CLASSES.fullmatch(name))
    if identity in _UNSEEN:
        return []
    if identity is None and not classes and tag not in _CONTROLS:
        return below
    names = [*_ATTRIBUTES, *(_CONTROL_ATTRIBUTES if tag in _CONTROLS else ()), *(["type"] if tag == "input" else ())]
    kept = {name: attributes[name] for name in names if name in attributes}
    return [[{"tag": tag, "id": identity, "classes": classes, "attributes": kept}, *below]]


def lines(hooks: list[Hook], depth: int = 0) -> list[str]:
    """Hooks as indented lines, to compare and to read."""
    shown: list[str] = []
    for node, *children in hooks:
        attributes = "".join(f"[{name}={value}]" for name, value in sorted(node["attributes"].items()))
        name = node["id"] or node["tag"]
        shown.append(f"{'  ' * depth}{name}{''.join('.' + each for each in node['classes'])}{attributes}")
        shown += lines(children, depth + 1)
    return shown
