"""What a page looks like: where its texts and parts stand, how large they are, in which letters and colours.

Positions are relative to the container that names them, so one difference is not told again by all that follows.
"""

from __future__ import annotations

from typing import Any

# Boxes are [x, y, width, height] in pixels, a text is what stands in one text node.
Look = dict[str, Any]

TOLERANCE = 2

# Reads all that is in containers with a key; text that only screen readers hear is left out.
READ = r"""
() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const opacity = (element) => {
    let product = 1;
    for (; element !== null; element = element.parentElement) product *= getComputedStyle(element).opacity;
    return product;
  };
  // As it is seen: the opacity of what is around it is part of the colour.
  const color = (value, element) => {
    const [red, green, blue, alpha = 1] = value.match(/[\d.]+/g).map(Number);
    return `rgb(${red} ${green} ${blue} / ${Math.round(alpha * opacity(element) * 100)}%)`;
  };
  const read = (container) => {
    const origin = container.getBoundingClientRect();
    const box = ({ x, y, width, height }) => [x - origin.x, y - origin.y, width, height];
    const look = { box: [origin.x, 0, origin.width, origin.height], texts: [], hooks: [] };
    const nodes = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() === "" || !shown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const bounds = range.getBoundingClientRect();
      if (bounds.width < 2 || bounds.height < 2 || opacity(parent) === 0 || parent.offsetHeight === 1) continue;
      const { fontSize, fontWeight, fontStyle, color: ink } = getComputedStyle(parent);
      look.texts.push([node.data.trim(), box(bounds), `${fontSize} ${fontWeight} ${fontStyle}`, color(ink, parent)]);
    }
    for (const element of container.querySelectorAll("[data-testid]")) {
      if (shown(element)) look.hooks.push([element.dataset.testid, box(element.getBoundingClientRect())]);
    }
    return look;
  };
  const containers = [...document.querySelectorAll("[class*='st-key-']")]
    .filter((element) => element.matches(".stVerticalBlock, .stHorizontalBlock") && shown(element))
    .filter((element) => element.getBoundingClientRect().right > 0); // a closed sidebar stands beside the page
  const key = (element) => [...element.classList].find((name) => name.startsWith("st-key-")).slice(7);
  return Object.fromEntries(containers.map((element) => [key(element), read(element)]));
}
"""

# Reads some styles of the elements that a selector finds; `x`, `y`, `width` and `height` are of their boxes.
STYLES = r"""
([selector, names]) => [...document.querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => {
    const styles = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return Object.fromEntries(names.map((name) => [name, name in box ? box[name] : styles.getPropertyValue(name)]));
  })
"""


def near(one: list[float], other: list[float]) -> bool:
    return all(abs(a - b) <= TOLERANCE for a, b in zip(one, other, strict=True))


def texts_that_differ(theirs: Look, ours: Look, colors: dict[str, set[str]]) -> list[str]:
    """One sentence for each text that stands elsewhere, is larger or is of a colour that `colors` does not allow."""
    if [text for text, *_ in theirs["texts"]] != [text for text, *_ in ours["texts"]]:
        return [f"texts are {[text for text, *_ in ours['texts']]}, not {[text for text, *_ in theirs['texts']]}"]
    found = []
    for (text, box, letters, color), (_, box_here, letters_here, color_here) in zip(
        theirs["texts"], ours["texts"], strict=True
    ):
        if not near(box, box_here):
            found.append(f"{text!r} is at {box_here}, not {box}")
        if letters != letters_here:
            found.append(f"{text!r} is in {letters_here}, not {letters}")
        if color != color_here and color_here not in colors.get(color, ()):
            found.append(f"{text!r} is {color_here}, not {color}")
    return found


def hooks_that_differ(theirs: Look, ours: Look, left_out: set[str]) -> list[str]:
    """The same for boxes of hooks, counted by name. What only one page has is the matter of test_dom_hooks.py."""
    found = []
    here: dict[str, list[list[float]]] = {}
    for name, box in ours["hooks"]:
        here.setdefault(name, []).append(box)
    for name, box in theirs["hooks"]:
        if name in left_out or not here.get(name):
            continue
        box_here = here[name].pop(0)
        if not near(box, box_here):
            found.append(f"{name} is at {box_here}, not {box}")
    return found
