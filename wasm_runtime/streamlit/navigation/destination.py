"""Where `st.page_link` and `st.switch_page` lead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NotRequired, TypedDict

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
)
from wasm_runtime.script.context import RunContext, current
from wasm_runtime.script.pages import ListedPage
from wasm_runtime.session.query_params import query_text
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import label_text
from wasm_runtime.streamlit.navigation.page import Page, is_elsewhere

_UNLISTED = (
    "You must provide a `Page` object or file path relative to the entrypoint file. Only pages previously defined by "
    "`st.Page` and passed to `st.navigation` are allowed."
)
_NOT_IN_FOLDER = (
    "You must provide a file path relative to the entrypoint file (from the directory `{}`). Only the entrypoint file "
    "and files in the `pages/` directory are supported."
)


class Destination(TypedDict):
    """The fields of `PageLinkPayload` that say where a link leads."""

    label: str
    page: NotRequired[str]
    external: NotRequired[str]
    query: NotRequired[str]
    icon: NotRequired[str]


def query_of(query_params: Any) -> list[tuple[str, Any]]:
    """Parameters for another page's address, as pairs."""
    if query_params is None:
        return []
    return (
        list(query_params.items())
        if isinstance(query_params, Mapping)
        else [(key, value) for key, value in query_params]
    )


def find_page(context: RunContext, page: str | Path) -> ListedPage:
    """The listed page of a file, named relative to the app's script. Raises `StreamlitPageNotFoundError`."""
    if isinstance(page, str) and "\0" in page:
        page = ""
    found = context.services.pages.find((context.services.entry.parent / page).resolve()) if str(page) else None
    if found is None:
        folder = context.services.entry.parent.name
        why = _NOT_IN_FOLDER.format(folder) if context.services.pages.in_folder else _UNLISTED
        raise StreamlitPageNotFoundError(f"Could not find page: `{page}`. {why}")
    return found


def destination(page: Any, label: str | None, icon: str | None, query_params: Any) -> Destination:
    """Where a link to `page` leads and what it says. Raises `StreamlitPageNotFoundError`.

    `page` is one that `st.Page` made, a file of the app, or the address of another site.
    """
    query = query_text(query_of(query_params))
    if not isinstance(page, (Page, Path)) and "\0" in page:
        raise StreamlitAPIException("Page paths must not contain null bytes.")
    if isinstance(page, str) and is_elsewhere(page):
        if label is None or label == "":
            raise StreamlitMissingRequiredParameterError("label", "Streamlit cannot infer a label for an external URL.")
        listed = ListedPage(label_text(label), "", external=page)
    else:
        listed = page._listed if isinstance(page, Page) else find_page(current(), page)
    found: Destination = {"label": listed.title if label is None else label_text(label)}
    if listed.external is not None:
        found["external"] = _with_query(listed.external, query)
    else:
        found["page"] = listed.address
        if query:
            found["query"] = query
    its_own = listed.icon if isinstance(page, Page) else ""  # a file's name says nothing of the icon of a link
    if shown := its_own if icon is None else icon_of(icon):
        found["icon"] = shown
    return found


def _with_query(address: str, query: str) -> str:
    """The address with more in its query."""
    if not query:
        return address
    before, mark, fragment = address.partition("#")
    return f"{before}{'&' if '?' in before else '?'}{query}{mark}{fragment}"
