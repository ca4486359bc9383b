"""`st.navigation`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from wasm_runtime.script.context import current
from wasm_runtime.script.pages import ListedPage
from wasm_runtime.streamlit.elements.lib.parameters import one_of
from wasm_runtime.streamlit.navigation.page import Page


def navigation(
    pages: Sequence[Any] | Mapping[str, Sequence[Any]], *, position: Any = "sidebar", expanded: bool | int = False
) -> Page:
    """Declare the pages of the app, a mapping for sections, and return the current one.

    `expanded` True shows all pages in the menu, a number that many before the rest is collapsed.
    """
    one_of("position", position, ("sidebar", "hidden", "top"))
    context = current()
    context.services.pages.begin_to_name()
    if not isinstance(expanded, int):
        raise StreamlitInvalidParameterTypeError("expanded", ["bool", "int"], expanded)
    if not isinstance(expanded, bool) and expanded < 0:
        raise StreamlitValueError(
            "expanded", ["True", "False", "a non-negative integer"], f"Provided value: {expanded}."
        )
    sections = {"": pages} if isinstance(pages, Sequence) else dict(pages.items())
    made = {header: [_page_of(page) for page in each] for header, each in sections.items()}
    everything = [page for each in made.values() for page in each]
    if not everything:
        raise StreamlitMissingRequiredParameterError("pages", "Provide at least one `st.Page`.")
    _choose_default(everything)
    _check_addresses(everything)
    if position == "sidebar" and not context.config["client.showSidebarNavigation"]:
        position = "hidden"
    listed = {header: [page._listed for page in each] for header, each in made.items()}
    shown = context.services.pages.show(listed, position, expanded, context.services.query.query())
    chosen = next(page for page in everything if page._listed is shown)
    chosen._may_run = True
    return chosen


def _page_of(page: Any) -> Page:
    if isinstance(page, Page):
        return page
    if isinstance(page, (str, Path)) or callable(page):
        return Page(page)
    raise StreamlitInvalidParameterTypeError("pages", ["str", "Path", "callable", "st.Page"], page)


def _choose_default(pages: Iterable[Page]) -> None:
    inner = [page._listed for page in pages if not page.is_external]
    if not inner:
        raise StreamlitAPIException(
            "At least one non-external page is required. External URL pages cannot be the default page."
        )
    defaults = [page for page in inner if page.default]
    if len(defaults) > 1:
        raise StreamlitAPIException(
            "Multiple Pages specified with `default=True`. At most one Page can be set to default."
        )
    if not defaults:
        inner[0].default = True


def _check_addresses(pages: Iterable[Page]) -> None:
    known: dict[str, ListedPage] = {}
    for page in pages:
        listed = page._listed
        other = known.setdefault(listed.url_path, listed)
        if other is not listed:
            raise StreamlitAPIException(
                f"Two pages resolve to the URL pathname `/{listed.url_path}`: {_described(other)} and "
                f"{_described(listed)}. Each page passed to `st.navigation` needs a unique URL pathname, including "
                "pages in different sections, hidden pages, and external URL pages. Streamlit infers the pathname from "
                "the filename, callable name, or the title of an external URL page. The default page is served at the "
                "app root, but it still reserves this pathname. Set a unique `url_path` in `st.Page` for one of these "
                "pages."
            )


def _described(page: ListedPage) -> str:
    kind = "external URL" if page.external else f"file `{page.script.name}`" if page.script else "callable"
    return f'{kind} titled "{page.title}"' + (" (default page)" if page.default else "")
