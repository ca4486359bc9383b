"""Apps with more than one page: `st.Page`, `st.navigation`, `st.switch_page`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, NotRequired, TypedDict

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
    StreamlitValueError,
)
from wasm_runtime.script.context import RunContext, current
from wasm_runtime.script.control import RerunException
from wasm_runtime.script.pages import ListedPage, page_of_file
from wasm_runtime.session.query_params import query_text
from wasm_runtime.streamlit.elements.lib.icons import icon_of
from wasm_runtime.streamlit.elements.lib.input import label_text
from wasm_runtime.streamlit.elements.lib.parameters import is_word, one_of

_UNLISTED = (
    "You must provide a `Page` object or file path relative to the entrypoint file. Only pages previously defined by "
    "`st.Page` and passed to `st.navigation` are allowed."
)
_NOT_IN_FOLDER = (
    "You must provide a file path relative to the entrypoint file (from the directory `{}`). Only the entrypoint file "
    "and files in the `pages/` directory are supported."
)
_ONCE = "This page cannot be called directly. Only the page returned from st.navigation can be called once."


class Destination(TypedDict):
    """The fields of `PageLinkPayload` that say where a link leads."""

    label: str
    page: NotRequired[str]
    external: NotRequired[str]
    query: NotRequired[str]
    icon: NotRequired[str]


class Page:
    """A page of the app: a script, a function, or the address of another site.

    Title, icon and address come from the name of the file or function where they are not given. Raises
    `StreamlitPageNotFoundError` where there is no such file.
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
        """Show the page: run its script or call its function. Once, and only what `st.navigation` returned."""
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


def navigation(
    pages: Sequence[Any] | Mapping[str, Sequence[Any]], *, position: Any = "sidebar", expanded: bool | int = False
) -> Page:
    """Name the app's pages, in sections if they come in a mapping, and return the one that a person is on.

    `expanded`: True shows all of them, a number so many before the rest is folded.
    """
    one_of("position", position, ("sidebar", "hidden", "top"))
    context = current()
    context.shared.pages.begin_to_name()
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
    shown = context.shared.pages.show(listed, position, expanded, context.shared.query.query())
    chosen = next(page for page in everything if page._listed is shown)
    chosen._may_run = True
    return chosen


def switch_page(page: str | Path | Page, *, query_params: Any = None) -> NoReturn:
    """End this run and go to another page. Raises `StreamlitPageNotFoundError`."""
    context = current()
    listed = page._listed if isinstance(page, Page) else find_page(context, page)
    raise RerunException(page=listed.address, query=query_of(query_params))


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
    found = context.shared.pages.find((context.shared.entry.parent / page).resolve()) if str(page) else None
    if found is None:
        why = _NOT_IN_FOLDER.format(context.shared.entry.parent.name) if context.shared.pages.in_folder else _UNLISTED
        raise StreamlitPageNotFoundError(f"Could not find page: `{page}`. {why}")
    return found


def destination(page: Any, label: str | None, icon: str | None, query_params: Any) -> Destination:
    """Where a link to `page` leads and what it says. Raises `StreamlitPageNotFoundError`.

    `page` is one that `st.Page` made, a file of the app, or the address of another site.
    """
    query = query_text(query_of(query_params))
    if not isinstance(page, (Page, Path)) and "\0" in page:
        raise StreamlitAPIException("Page paths must not contain null bytes.")
    if isinstance(page, str) and _is_elsewhere(page):
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


def _is_elsewhere(page: str) -> bool:
    return page.lower().startswith(("http://", "https://"))


def _with_query(address: str, query: str) -> str:
    """The address with more in its query."""
    if not query:
        return address
    before, mark, fragment = address.partition("#")
    return f"{before}{'&' if '?' in before else '?'}{query}{mark}{fragment}"


def _listed(page: Any, title: str | None, default: bool) -> ListedPage:
    if isinstance(page, str) and _is_elsewhere(page):
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
        script = (current().shared.entry.parent / page).resolve()
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
