"""Buttons, and links that look like them."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from wasm_runtime.protocol.payloads.sizes import Width

ButtonType = Literal["primary", "secondary", "tertiary"]
IconPosition = Literal["left", "right"]


class ButtonStyle(TypedDict):
    """What all kinds of buttons have in common: how they look."""

    label: str
    width: Width
    kind: ButtonType
    key: NotRequired[str]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]
    icon: NotRequired[str]
    icon_position: NotRequired[IconPosition]
    shortcut: NotRequired[str]
    wrap: NotRequired[bool]


class ButtonFields(TypedDict):
    type: Literal["button"]
    id: str
    form: NotRequired[str]
    submits: NotRequired[Literal[True]]


class ButtonPayload(ButtonStyle, ButtonFields):
    """A button, of a form or not."""


class DownloadButtonFields(TypedDict):
    """`url` and `file` are where the data is and what it is saved as.

    Without a `url` the data is made when the button is pressed, and asked for. `ignore`: a press starts no run.
    """

    type: Literal["download_button"]
    id: str
    url: NotRequired[str]
    file: NotRequired[str]
    ignore: NotRequired[Literal[True]]


class DownloadButtonPayload(ButtonStyle, DownloadButtonFields):
    """A button that saves a file."""


class LinkButtonFields(TypedDict):
    """With an `id` a press is told to the script."""

    type: Literal["link_button"]
    url: str
    id: NotRequired[str]


class LinkButtonPayload(ButtonStyle, LinkButtonFields):
    """A link that looks like a button."""


class MenuButtonPayload(ButtonStyle):
    type: Literal["menu_button"]
    id: str
    options: list[str]


class PageLinkPayload(TypedDict):
    """A link to the page of the app with the address `page`, or to `external`; `query` goes with it."""

    type: Literal["page_link"]
    label: str
    width: Width
    page: NotRequired[str]
    external: NotRequired[str]
    query: NotRequired[str]
    icon: NotRequired[str]
    icon_position: NotRequired[IconPosition]
    help: NotRequired[str]
    disabled: NotRequired[Literal[True]]


# What a press of is an event.
PressedPayload = ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload


ButtonElement = ButtonPayload | DownloadButtonPayload | LinkButtonPayload | MenuButtonPayload | PageLinkPayload
