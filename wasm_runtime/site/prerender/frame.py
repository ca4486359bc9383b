"""The app's frame as web/src/shell/App.tsx draws it, around the tree."""

from __future__ import annotations

from typing import Any

from wasm_runtime.protocol.messages import FirstRun
from wasm_runtime.site.prerender.blocks import tree_of, vertical
from wasm_runtime.site.prerender.elements import Drawing, container, harmless, icon, page_address
from wasm_runtime.site.prerender.html import Html, element, style
from wasm_runtime.site.prerender.markdown import label

_SIDEBAR_STATES = {"auto": "auto", "collapsed": "false"}


def page_html(first_run: FirstRun, base: str) -> Html:
    """What stands in the page until its script takes over; `base` is the way from there to the site's root."""
    main, sidebar, _, bottom = tree_of(first_run)
    drawing = Drawing(base, first_run["page"])
    about: dict[str, Any] = {message["kind"]: message for message in first_run["messages"]}
    config: dict[str, Any] = about.get("page_config", {})
    navigation = _navigation(about.get("navigation"), drawing, bool(sidebar.children))
    side = None
    if sidebar.children or navigation is not None:
        width = config.get("sidebar_width")
        content = element(
            "div",
            element("div", data_testid="stSidebarHeader"),
            navigation,
            element("div", vertical(sidebar, drawing), data_testid="stSidebarUserContent"),
            data_testid="stSidebarContent",
        )
        side = element(
            "section",
            content,
            class_="stSidebar",
            data_testid="stSidebar",
            aria_label="Sidebar",
            data_open=_SIDEBAR_STATES.get(config.get("sidebar", "auto"), "true"),
            style=style(var_sidebar_width=None if width is None else f"{width:g}px"),
        )
    header = element("header", class_="stAppHeader", data_testid="stHeader")
    body = element(
        "div",
        vertical(main, drawing),
        class_="stMainBlockContainer block-container",
        data_testid="stMainBlockContainer",
    )
    foot = None
    if bottom.children:
        inside = element("div", vertical(bottom, drawing), data_testid="stBottomBlockContainer")
        foot = element("div", inside, class_="stBottom", data_testid="stBottom")
    column = element(
        "div",
        header,
        element("main", body, foot, class_="stMain", data_testid="stMain", id="stMain", tabindex=0),
        class_="main-column",
    )
    view = element(
        "div",
        side,
        column,
        class_="stAppViewContainer appview-container",
        data_testid="stAppViewContainer",
        data_layout="wide" if config.get("layout") == "wide" else "narrow",
    )
    return element("div", view, class_="stApp", data_testid="stApp", data_test_script_state="initial")


def _navigation(message: Any, drawing: Drawing, below: bool) -> Html | None:
    """The pages in the sidebar, unless there is but one; along the top the page's script lists them."""
    if message is None or message["position"] != "sidebar":
        return None
    if sum(not page.get("hidden") for section in message["sections"] for page in section["pages"]) < 2:
        return None
    items: list[Html] = []
    for section in message["sections"]:
        pages = [page for page in section["pages"] if not page.get("hidden")]
        if section["header"] and pages:
            button = element("button", _ellipsis(section["header"]), type="button", disabled=True)
            items.append(element("header", button, data_testid="stNavSectionHeader"))
        items += [_page_item(page, drawing) for page in pages]
    return element(
        "nav",
        element("ul", *items, data_testid="stSidebarNavItems"),
        element("div", data_testid="stSidebarNavSeparator") if below else None,
        aria_label="App pages",
        data_testid="stSidebarNav",
    )


def _page_item(page: Any, drawing: Drawing) -> Html:
    external = page.get("external")
    link = element(
        "a",
        icon(page.get("icon")),
        element("span", _ellipsis(page["title"]), class_="page-label", data_label=page["title"]),
        aria_current="page" if external is None and page["address"] == drawing.page else None,
        data_testid="stSidebarNavLink",
        href=page_address(drawing, page["address"]) if external is None else harmless(external),
    )
    return element("li", element("div", link, data_testid="stSidebarNavLinkContainer"))


def _ellipsis(text: str) -> Html:
    return container(label(text), one_line=True)
