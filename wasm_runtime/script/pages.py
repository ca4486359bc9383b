"""The pages of an app: which there are, which one a person is on, and what the page shows of them.

An app names its pages by `st.navigation`, or has them as scripts in its folder `pages`. Which of the two is known from
what runs: once `st.navigation` was called, the folder does not count. Before the first run only the text of the app's
sources is known, and the run corrects it. A page is known by the last part of its address; the one at the app's root
has none.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wasm_runtime.config import Config
from wasm_runtime.protocol.frame_messages import NavigationMessage, NavigationPage, NavigationSection
from wasm_runtime.script.app_sources import AppSources

FOLDER = "pages"
Position = Literal["sidebar", "hidden", "top"]
_NUMBERED = re.compile(r"(\d*)[_ -]*(.*)")
_ICON = re.compile("([\U0001f1e6-\U0001faff\u2190-\u2bff\ufe0f\u200d\u20e3]+)[_ -]*(.+)")


@dataclass(slots=True)
class ListedPage:
    """A page as a person sees it. `body` shows it; None for one that lies elsewhere, at `external`."""

    title: str
    url_path: str
    body: Callable[[], object] | None = None
    script: Path | None = None
    icon: str = ""
    help: str = ""
    hidden: bool = False
    default: bool = False
    external: str | None = None

    @property
    def address(self) -> str:
        """The last part of the page's address."""
        return "" if self.default else self.url_path

    def payload(self) -> NavigationPage:
        payload: NavigationPage = {"title": self.title, "address": self.address}
        if self.icon:
            payload["icon"] = self.icon
        if self.help:
            payload["help"] = self.help
        if self.hidden:
            payload["hidden"] = True
        if self.external is not None:
            payload["external"] = self.external
        return payload


class Pages:
    """`requested` is the address that was asked for. `send` gets the pages when they or the one shown change."""

    def __init__(self, send: Callable[[NavigationMessage], None]) -> None:
        self.requested = ""
        self._send = send
        self._last_sent: NavigationMessage | None = None
        self._listed: list[ListedPage] = []
        self._folder: list[ListedPage] = []
        self._position: Position = "sidebar"  # of the folder's pages
        self._are_named = False
        self._is_guess = False  # that they are named

    @property
    def in_folder(self) -> bool:
        """Whether the pages are scripts of their own rather than named by the app's script."""
        return bool(self._folder) and not self._are_named

    def look_around(self, entry: Path, config: Config) -> None:
        """Find the pages of the app's folder, and guess whether its script names others."""
        self._position = "sidebar" if config["client.showSidebarNavigation"] else "hidden"
        self._folder = folder_pages(entry)
        self._are_named = self._is_guess = bool(self._folder) and names_pages(entry)

    def begin_to_name(self) -> None:
        """The script names its pages: from now on those of the folder do not count, even if it fails to name any."""
        self._are_named, self._is_guess = True, False

    def show_folder(self, query: str) -> ListedPage | None:
        """Show the pages of the folder, if that is where they are.

        While it is only a guess that the script will name its pages, those of the folder can be linked to.
        """
        if self._is_guess:
            self._listed = self._folder
        return self.show({"": self._folder}, self._position, False, query) if self.in_folder else None

    def settle(self, query: str) -> bool:
        """The script has run. Show the pages of the folder if it has named none, although that was the guess.

        Returns whether one of these has to run now, because it is the one that was asked for.
        """
        if not self._is_guess:
            return False
        self._are_named = self._is_guess = False
        return not self.show({"": self._folder}, self._position, False, query).default

    def show(
        self, sections: dict[str, list[ListedPage]], position: Position, expanded: bool | int, query: str
    ) -> ListedPage:
        """List the pages, send them to the page, and return the one to run. `query` is the address's."""
        self._listed = [page for pages in sections.values() for page in pages]
        inner = [page for page in self._listed if page.external is None]
        found = next((page for page in inner if page.address == self.requested), None)
        shown = found or next((page for page in inner if page.default), inner[0])
        last = self._last_sent
        message: NavigationMessage = {
            "kind": "navigation",
            "position": position,
            "expanded": expanded,
            "sections": [_section(header, pages) for header, pages in sections.items()],
            "current": shown.address,
            "title": shown.title,
            "query": last["query"] if last is not None and last["current"] == shown.address else query,
        }
        asked_in_vain = self.requested if found is None else ""
        self.requested = shown.address
        if message != last or asked_in_vain:
            self._last_sent = message
            self._send({**message, "not_found": asked_in_vain} if asked_in_vain else message)
        return shown

    def find(self, script: Path) -> ListedPage | None:
        """The page of this file."""
        return next((page for page in self._listed if page.script == script), None)

    def scripts(self) -> list[Path]:
        """The files of all pages that have one."""
        return [page.script for page in self._listed if page.script is not None]


def _section(header: str, pages: list[ListedPage]) -> NavigationSection:
    return {"header": header, "pages": [page.payload() for page in pages]}


def folder_pages(entry: Path) -> list[ListedPage]:
    """The entry script and the scripts in the folder `pages` beside it, in order; none without such scripts."""
    found = (entry.parent / FOLDER).glob("*.py")
    scripts = [script for script in found if not script.name.startswith(".") and script.name != "__init__.py"]
    if not scripts:
        return []
    pages = [page_of_file(script) for script in sorted(scripts, key=_order)]
    return [page_of_file(entry, default=True), *(page for page in pages if page.url_path)]


def names_pages(entry: Path) -> bool:
    """Whether the script or a module of the app that it imports seems to call `st.navigation`: only a run tells."""
    sources = AppSources(entry.parent)
    files = (file for file in sources.reached([Path(entry.name)]) if file.suffix == ".py")
    return any(_speaks_of_navigation(sources.tree(file)) for file in files)


def _speaks_of_navigation(tree: ast.Module) -> bool:
    """Whether a file uses Streamlit's function of that name, rather than one of its own or a word in a text."""
    modules = {"st", "streamlit"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname for alias in node.names if alias.asname and alias.name == "streamlit"}
        elif isinstance(node, ast.ImportFrom) and node.module == "streamlit" and "navigation" in _names(node):
            return True
    return any(
        isinstance(node, ast.Attribute)
        and node.attr == "navigation"
        and isinstance(node.value, ast.Name)
        and node.value.id in modules
        for node in ast.walk(tree)
    )


def _names(node: ast.ImportFrom) -> list[str]:
    return [alias.name for alias in node.names]


def page_of_file(script: Path, *, default: bool = False) -> ListedPage:
    """What a file's name says: a number to order by, an icon, a title whose underscores are blanks."""
    _, rest = _split(script.stem)
    name = re.sub("[_ ]+", "_", rest).strip()
    found = _ICON.match(name)
    icon, name = (found[1], found[2]) if found else ("", name)
    return ListedPage(name.replace("_", " "), name, script=script, icon=icon, default=default)


def _split(stem: str) -> tuple[str, str]:
    """A name's number and the rest; a name that is only a number is its own rest."""
    match = _NUMBERED.fullmatch(stem)
    assert match is not None
    return (match[1], match[2]) if match[2] else ("", match[1])


def _order(script: Path) -> tuple[float, str]:
    number = re.match(r"\d+", script.stem)
    return (float(number[0]) if number else float("inf"), _split(script.stem)[1].lower())
