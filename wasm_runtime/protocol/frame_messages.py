"""Messages about what is around the elements: the app's pages, the page's title and menu, the logo."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class NavigationPage(TypedDict):
    """A page of the app: `address` is the last part of its address, empty for the one at the root."""

    title: str
    address: str
    icon: NotRequired[str]
    help: NotRequired[str]
    hidden: NotRequired[Literal[True]]
    external: NotRequired[str]


class NavigationSection(TypedDict):
    header: str
    pages: list[NavigationPage]


class NavigationMessage(TypedDict):
    """The app's pages and the one that is shown. `expanded`: all, none, or so many before the rest is folded.

    `query`: that of the address, for when the page is another than before. `not_found`: the address that was asked for,
    where there is no page.
    """

    kind: Literal["navigation"]
    position: Literal["sidebar", "hidden", "top"]
    expanded: bool | float
    sections: list[NavigationSection]
    current: str
    title: str
    query: str
    not_found: NotRequired[str]


class MenuItems(TypedDict):
    """What the script adds to the main menu: two addresses, and markdown about the app."""

    get_help: NotRequired[str]
    report_a_bug: NotRequired[str]
    about: NotRequired[str]


class PageConfigMessage(TypedDict):
    """The frame around the elements is this now. Without `title` and `icon` the page of the app says them.

    `icon`: an emoji, its `:shortcode:`, `:material/name:` or an address. `sidebar_width` is in CSS pixels.
    With `disable_data_export` tables offer no download, and those that only show no copy.
    """

    kind: Literal["page_config"]
    layout: Literal["centered", "wide"]
    sidebar: Literal["auto", "expanded", "collapsed", "locked"]
    menu: MenuItems
    toolbar: Literal["auto", "viewer", "minimal", "developer"]
    title: NotRequired[str]
    icon: NotRequired[str]
    sidebar_width: NotRequired[float]
    hide_top_bar: NotRequired[Literal[True]]
    disable_data_export: NotRequired[Literal[True]]


class LogoImage(TypedDict):
    """A picture, by its address, or an icon: an emoji or `:material/name:`."""

    url: NotRequired[str]
    icon: NotRequired[str]


class LogoMessage(TypedDict):
    """The app's logo is this now; without `image` it has none.

    `icon_image` is shown instead where the sidebar is closed or missing. `link` is where the logo leads.
    """

    kind: Literal["logo"]
    image: NotRequired[LogoImage]
    icon_image: NotRequired[LogoImage]
    link: NotRequired[str]
    size: NotRequired[Literal["small", "large"]]
