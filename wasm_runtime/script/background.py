"""Functions of the script that run away from any run: what they write or assign goes nowhere."""

from __future__ import annotations

import traceback
from dataclasses import replace

from wasm_runtime.protocol.messages import DownloadMessage
from wasm_runtime.protocol.tree import Tree
from wasm_runtime.script.console import log
from wasm_runtime.script.context import RunContext, entered
from wasm_runtime.script.fragments import Fragments
from wasm_runtime.script.inbox import Inbox
from wasm_runtime.script.pages import Pages
from wasm_runtime.script.services import SessionServices
from wasm_runtime.session.query_params import QueryParams
from wasm_runtime.session.state import SessionState


def make_download(widget_id: str, services: SessionServices) -> DownloadMessage:
    """Have a download button make its file: the answer to the page, without an address if that fails."""
    message: DownloadMessage = {"kind": "download", "widget": widget_id}
    apart = replace(
        services,
        tree=Tree(_ignore),
        state=SessionState(),
        fragments=Fragments(),
        query=QueryParams(_ignore),
        pages=Pages(_ignore),
        inbox=Inbox(),
    )
    widget = services.state.widget(widget_id)
    with entered(RunContext(apart, services.entry.name)):
        try:
            if widget is not None and widget.make_file is not None:
                file = widget.make_file()
                message |= {"url": services.media.publish(file), "file": file.name}
        except BaseException as error:  # whatever the function raises: the page says that there is no file
            log("".join(traceback.format_exception(error)))
    return message


def do_later(services: SessionServices) -> None:
    """What the run has put off until the page shows its end; what that writes goes nowhere."""
    while services.later:
        task = services.later.pop(0)
        unseen = replace(services, tree=Tree(_ignore), inbox=Inbox())
        with entered(RunContext(unseen, services.entry.name)):
            try:
                task()
            except BaseException as error:
                log("".join(traceback.format_exception(error)))


def _ignore(*_: object) -> None:
    pass
