"""The hooks of a page: the nodes that styles and tests of apps hold on to, and how they lie in each other.

tests/dom has scripts that call one element each, in containers with keys. Beside each script lies what Streamlit's page
has in these containers, one line for a node: its test id, or its tag, its `st` classes and the attributes that count.
Nodes without a hook are left out, and what is in them moves up. `python -m tests.support.record_dom` writes them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "dom"
SCRIPTS = sorted(FOLDER.glob("*/*.py"))

Hook = list[Any]  # [description, child, child ...]

_CONTAINER = re.compile(r'^with st\.container\(key="([\w-]+)"', re.MULTILINE)

# What the elements of these containers show is elsewhere on the page.
_ELSEWHERE = {"toast": "[data-testid=stToastContainer]"}

# Reads the hooks out of the page, from the children of what a selector finds. The test id left out is of native inputs
# behind the visible parts of date fields, which nobody sees.
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


def keys(script: Path) -> list[str]:
    """Those of the containers whose content is compared."""
    return _CONTAINER.findall(script.read_text("utf-8"))


def place_of(key: str) -> str:
    """The selector of what is read for the container with this key."""
    return _ELSEWHERE.get(key, f".st-key-{key}")


def app(scripts: Sequence[Path]) -> str:
    """One script that does what all of these do."""
    return "\n".join(script.read_text("utf-8") for script in scripts)


def recorded(script: Path) -> dict[str, list[str]]:
    """What Streamlit's page has, by key of the container."""
    text = record_of(script).read_text("utf-8") if record_of(script).exists() else ""
    parts = (part.splitlines() for part in text.split("\n\n") if part.strip())
    return {key.removesuffix(":"): lines for key, *lines in parts}


def record_of(script: Path) -> Path:
    return script.with_suffix(".txt")


def as_record(found: dict[str, list[str]]) -> str:
    return "\n\n".join("\n".join([f"{key}:", *lines]) for key, lines in found.items()) + "\n"


def lines(hooks: list[Hook], depth: int = 0) -> list[str]:
    """Hooks as indented lines, to compare and to read."""
    shown: list[str] = []
    for node, *children in hooks:
        attributes = "".join(f"[{name}={value}]" for name, value in sorted(node["attributes"].items()))
        name = node["id"] or node["tag"]
        shown.append(f"{'  ' * depth}{name}{''.join('.' + each for each in node['classes'])}{attributes}")
        shown += lines(children, depth + 1)
    return shown
