"""Everything in the gallery that can be pressed, chosen or typed into is reached by keyboard, and seen to be."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.support.browser.app_page import complete, open_app

# What somebody could use, by a number that its element keeps. What is in a frame is a page of its own.
CONTROLS = """() => {
    const controls = "a[href], button, input, select, textarea, summary, audio[controls], video[controls], " +
        ["button", "link", "slider", "checkbox", "radio", "switch", "tab", "combobox", "textbox", "treeitem"]
            .map((role) => `[role=${role}]`).join();
    const isOff = (element) =>
        element.disabled || element.ariaDisabled === "true" || element.type === "file" ||
        element.closest("[inert], [aria-hidden=true], [hidden]") !== null ||
        !element.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll(controls)].filter((element) => !isOff(element)).map((element, number) => {
        element.dataset.control = number;
        const { localName, type, name, tabIndex, role } = element;
        const label = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
        // One of them is a tab stop, the arrow keys lead to the others.
        const group = element.closest("[role=radiogroup], [role=tablist], [role=toolbar], [role=tree], [role=group]");
        const isOfGroup = ["radio", "tab", "treeitem"].includes(role ?? type) || group?.role === "toolbar";
        if (isOfGroup && group !== null) group.dataset.group ??= number;
        const place = element.closest("[data-testid]")?.dataset.testid;
        return {
            number: String(number),
            group: isOfGroup ? (group?.dataset.group ?? name) : undefined,
            isStop: tabIndex >= 0,
            what: `${localName} "${label}" in ${place}`,
        };
    });
}"""

# The focused element; and whether the one before looks now, without the focus, as it did with it.
# Players and frames show it themselves, and a grid draws the cell that it has come to.
STEP = """() => {
    const look = (element) => {
        const around = [element, ...[...element.querySelectorAll("*")].slice(0, 10)];
        for (let each = element, level = 0; each.parentElement && level < 8; each = each.parentElement, level += 1)
            around.push(each.parentElement, ...(level < 2 ? each.parentElement.children : []));
        return around.flatMap((each) => [null, "::before", "::after"].map((part) => {
            const style = getComputedStyle(each, part);
            const outline = style.outlineStyle === "none" ? "" : style.outline;
            return [outline, style.boxShadow, style.border, style.backgroundColor, style.opacity, style.visibility,
                style.textDecoration, style.color].join();
        })).join("|");
    };
    const before = window.before;
    const element = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
    const looksTheSame = before?.element.isConnected && look(before.element) === before.look &&
        !before.element.closest("[data-testid=stChatInput]")?.contains(element);  // marked as long as either has it
    window.before = { element, look: look(element), name: element.outerHTML.slice(0, 200) };
    return {
        number: document.activeElement.dataset.control,
        isBody: element === document.body,
        // What marks a cell of a grid is drawn on its canvas.
        unseen: looksTheSame && !before.element.closest("audio, video, iframe, [data-testid=data-grid-canvas]")
            ? before.name : undefined,
    };
}"""

# What the field that these belong to does by keyboard itself.
OF_FIELDS = {
    "stSelectbox": "ArrowDown opens the list",
    "stMultiSelect": "ArrowDown opens the list",
    "stMultiSelectTagsContainer": "Backspace removes the last",
    "stNumberInputStepDown": "ArrowDown",
    "stNumberInputStepUp": "ArrowUp",
    "stJson": "ArrowLeft and ArrowRight in the tree",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_tab_key_reaches_every_control_and_shows_where_it_is(page: Page, gallery: str, scheme: Any) -> None:
    page.emulate_media(reduced_motion="reduce", color_scheme=scheme)
    complete(open_app(page, gallery))
    controls: list[dict[str, Any]] = page.evaluate(CONTROLS)
    assert len(controls) > 150
    stops: set[str] = set()
    unseen: list[str] = []
    # A player has several stops of the browser's own inside.
    for _ in range(3 * len(controls)):
        page.keyboard.press("Tab")
        step = page.evaluate(STEP)
        if step["unseen"] is not None:
            unseen.append(step["unseen"])
        if step["isBody"] and stops:
            break
        stops.add(step["number"])
    else:
        pytest.fail("the Tab key never comes to the end of the page")
    reached = {each["group"] for each in controls if each["number"] in stops}
    missed = [
        each["what"]
        for each in controls
        if each["number"] not in stops
        and (each["group"] is None or each["group"] not in reached)
        and (each["isStop"] or each["what"].rpartition(" in ")[2] not in OF_FIELDS)
    ]
    assert missed == []
    assert unseen == []
