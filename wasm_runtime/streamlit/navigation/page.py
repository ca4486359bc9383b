"""`st.Page`: a page of an app that has more than one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
    StreamlitValueError,
)
from wasm_runtime.script.context import current
from wasm_runtime.script.pages import ListedPage, page_of_file
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.parameters import is_word

_ONCE = "This page cannot be called directly. Only the page returned from st.navigation can be called once."


class Page:
    """A page of the app: a script, a function, or the URL of another site.

    Title, icon and address are inferred from the name of the file or function if they are not given. Raises
    `StreamlitPageNotFoundError` if there is no such file.
    """

    def __init__(
        self,
        page: str | Path | Callable[[], object],
        *,
        title: str | None = None,
        icon: str | None = None,
        url_path: str | None = None,
        default: bool = False,
        visibility: Any = "visible",
        help: str | None = None,
    ) -> None:
        if not is_word(visibility, ("visible", "hidden")):
            raise StreamlitValueError("visibility", ["visible", "hidden"])
        self._listed = _listed(page, title, default)
        self._may_run = False
        listed = self._listed
        listed.icon = icon_of(icon) or listed.icon
        if url_path is not None:
            listed.url_path = _checked_path(url_path, default)
        listed.default = default
        listed.hidden = visibility == "hidden"
        listed.help = help or ""

    @property
    def title(self) -> str:
        return self._listed.title

    @property
    def icon(self) -> str:
        return self._listed.icon

    @property
    def url_path(self) -> str:
        """The last part of the page's address, empty for the default page."""
        return self._listed.address

    @property
    def visibility(self) -> str:
        return "hidden" if self._listed.hidden else "visible"

    @property
    def help(self) -> str:
        return self._listed.help

    @property
    def is_external(self) -> bool:
        return self._listed.external is not None

    @property
    def external_url(self) -> str | None:
        return self._listed.external

    def run(self) -> None:
        """Run the page's script or call its function: once, and only for the page that `st.navigation` returned."""
        if not self._may_run:
            raise StreamlitAPIException(_ONCE)
        self._may_run = False
        context = current()
        before, context.page = context.page, f"page {self._listed.url_path}"
        try:
            if self._listed.script is not None:
                context.run_script(self._listed.script)
            elif self._listed.body is not None:
                self._listed.body()
        finally:
            context.page = before


Page.__module__ = "streamlit.navigation.page"


def is_elsewhere(page: str) -> bool:
    """Whether a page is the address of another site."""
    return page.lower().startswith(("http://", "https://"))


def _listed(page: Any, title: str | None, default: bool) -> ListedPage:
    if isinstance(page, str) and is_elsewhere(page):
        if not (title and title.strip()):
            raise StreamlitMissingRequiredParameterError(
                "title",
                f"External URL pages require a non-empty title. Please provide a title for the URL: {page}",
            )
        if default:
            raise StreamlitIncompatibleParametersError.of(
                "page=<external URL>", "default=True", "External URL pages cannot be set as the default page."
            )
        path = "_".join(title.lower().split()).strip("_")
        if not path:
            raise StreamlitMissingRequiredParameterError(
                "url_path",
                "Provide a non-empty `url_path`, or omit it and provide a `title` that can be converted to a valid URL "
                "path.",
            )
        return ListedPage(title, path, external=page)
    if title and not title.strip():
        raise StreamlitMissingRequiredParameterError(
            "title", "It cannot be empty or consist of underscores/spaces only."
        )
    if isinstance(page, (str, Path)):
        script = (current().services.entry.parent / page).resolve()
        if not script.is_file():
            raise StreamlitPageNotFoundError(f"Unable to create Page. The file `{script.name}` could not be found.")
        listed = page_of_file(script)
        if not (title or (listed.title and script.suffix == ".py")):
            raise StreamlitMissingRequiredParameterError(
                "title", "It cannot be empty or consist of underscores/spaces only."
            )
        listed.title = title or listed.title
        return listed
    name = getattr(page, "__name__", "")
    if not (title or name):
        raise StreamlitMissingRequiredParameterError("title", "Streamlit cannot infer a title from this callable.")
    return ListedPage(title or name.replace("_", " "), name, body=page)


def _checked_path(url_path: str, default: bool) -> str:
    path = url_path.strip().strip("/")
    if not path and not default:
        raise StreamlitMissingRequiredParameterError("url_path", "It can only be empty for the default page.")
    if "/" in path:
        raise StreamlitAPIException(
            f"The `url_path` `{path}` cannot include `/`. Streamlit does not support nested URL pathnames yet, so use "
            "a single path segment (e.g. `foo_bar`). To upvote support for nested pathnames, see GitHub issue "
            "[#8971](https://github.com/streamlit/streamlit/issues/8971)."
        )
    return path
