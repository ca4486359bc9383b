"""Chat messages, and the field to write them."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
    chat_input_in_form,
)
from wasm_runtime.protocol.messages import ChatSubmission
from wasm_runtime.protocol.payloads.chat import ChatInputPayload, ChatMessagePayload
from wasm_runtime.protocol.tree import BOTTOM, MAIN
from wasm_runtime.script.context import current
from wasm_runtime.session.widget import Widget
from wasm_runtime.streamlit.elements.lib.file_types import accepted_types, check_file_name, max_upload_size_of
from wasm_runtime.streamlit.elements.lib.icons import icon_of, is_emoji
from wasm_runtime.streamlit.elements.lib.images import image_to_url
from wasm_runtime.streamlit.elements.lib.input import WidgetPlace, WidgetWriter
from wasm_runtime.streamlit.elements.lib.parameters import (
    Key,
    WidgetCallback,
    callback_of,
    height_of,
    integer_argument,
    one_of,
    width_of,
)
from wasm_runtime.streamlit.elements.widgets.audio_input import sample_rate_of
from wasm_runtime.streamlit.elements.widgets.file_uploader import uploaded_files

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator
    from wasm_runtime.streamlit.elements.lib.chat_value import ChatInputValue

_PEOPLE: dict[str, Literal["user", "assistant"]] = {
    "user": "user",
    "human": "user",
    "assistant": "assistant",
    "ai": "assistant",
}


class ChatMixin(WidgetWriter):
    """`chat_message`, `chat_input`."""

    def chat_message(self, name: str, *, avatar: Any = None, width: Any = "stretch") -> DeltaGenerator:
        """A container for a chat message. `name` is its author; "user" and "assistant" have their own avatars."""
        if name is None:
            raise StreamlitMissingRequiredParameterError("name")
        name = name.decode() if isinstance(name, bytes) else name
        payload: ChatMessagePayload = {"type": "chat_message", "name": name, "width": "stretch"}
        if avatar is None and (name.lower() in _PEOPLE or is_emoji(name)):
            avatar = name.lower()
        if avatar is not None:
            _set_avatar(payload, avatar)
        payload["width"] = width_of(width)
        return self._open(payload)

    def chat_input(
        self,
        placeholder: str = "Your message",
        *,
        key: Key | None = None,
        max_chars: int | None = None,
        max_upload_size: int | None = None,
        accept_file: Any = False,
        file_type: str | Sequence[str] | None = None,
        accept_audio: bool = False,
        audio_sample_rate: int | None = 16000,
        disabled: bool = False,
        submit_mode: Any = "submit",
        on_submit: WidgetCallback | None = None,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        width: Any = "stretch",
        height: Any = "content",
    ) -> Any:
        """A field for a chat message: the message in the run that it starts, None in every other run.

        The message is a str, or with `accept_file` or `accept_audio` a value with `text`, `files` and `audio`. In the
        main area the field stays at the bottom of the page; in a container it is where it is written. While the run for
        a message is on, "disable" as `submit_mode` disables sending, and "stop" turns the send button into one that
        interrupts the run.
        """
        place = self._chat_place(key)
        if isinstance(on_submit, str) and on_submit == "rerun":
            raise StreamlitAPIException(
                '`on_submit="rerun"` is not supported on this widget. Pass a callback, or omit `on_submit`.'
            )
        callback, _ = callback_of("on_submit", on_submit, modes=False)
        if place.form is not None:
            raise chat_input_in_form()
        attachments = _attachments(accept_file)
        mode = one_of("submit_mode", submit_mode, ("submit", "disable", "stop"))
        largest = max_upload_size_of(max_upload_size, place.context)
        rate = sample_rate_of("audio_sample_rate", audio_sample_rate)
        accepted = accepted_types(file_type)
        with_audio = integer_argument(accept_audio)
        label, shown_width, shown_height = str(placeholder), width_of(width, content=False), height_of(height)
        keyed = (max_chars, largest, accept_file, accepted)
        style = (label, shown_width, height, with_audio, rate, mode)
        payload: ChatInputPayload = {
            "type": "chat_input",
            "id": place.identify("chat_input", (keyed, style), keyed),
            "label": label,
            "width": shown_width,
            "accept": accepted,
            "max_size": largest,
        }
        if shown_height != "content":
            payload["height"] = shown_height
        if attachments is not None:
            payload["files"] = attachments
        if limit := _count(max_chars):
            payload["max_chars"] = limit
        if with_audio:
            payload["audio"] = True
            if rate is not None:
                payload["sample_rate"] = rate
        if mode != "submit":
            payload["submit_mode"] = mode
        if integer_argument(disabled):
            payload["disabled"] = True
        return _draw_chat_input(place, payload, callback, args, kwargs)

    def _chat_place(self, key: object) -> WidgetPlace:
        """On the page itself the field goes to the bottom."""
        context = current()
        at = self._place(context)
        roots = context.tree.roots
        return WidgetPlace(context, roots[BOTTOM] if next(at.blocks()) is roots[MAIN] else at, key)


def _draw_chat_input(
    place: WidgetPlace,
    payload: ChatInputPayload,
    callback: WidgetCallback | None,
    args: Sequence[Any] | None,
    kwargs: Mapping[str, Any] | None,
) -> str | ChatInputValue | None:
    context, key = place.context, place.key
    store = context.services.files
    files, audio = "files" in payload, "audio" in payload

    def parse(wire: ChatSubmission | None) -> str | ChatInputValue | None:
        if wire is None:
            return None
        if not files and not audio:
            return wire["text"]
        from wasm_runtime.streamlit.elements.lib.chat_value import ChatInputValue

        spoken = uploaded_files(store, [wire["audio"]]) if "audio" in wire else [None]
        return ChatInputValue(wire["text"], uploaded_files(store, wire["files"]), spoken[0], files, audio)

    widget = Widget(
        payload["id"],
        "chat_input",
        key,
        parse,
        True,
        callback,
        args or (),
        kwargs,
        context.fragment_id,
        context.page,
        disabled=payload.get("disabled", False),
    )
    value, assigned = context.state.register(widget)
    if assigned:  # the text goes into the field: nobody has sent it
        if isinstance(value, str):
            payload["text"] = value
            context.resets.append(widget.id)
        context.state.correct(widget, None)
        value = None
    for file in getattr(value, "files", ()):
        check_file_name(file.name, payload["accept"])
    if key is not None:
        payload["key"] = key
    place.put(payload, widget)
    return value


def _attachments(accept: bool | Literal["multiple", "directory"]) -> Literal["single", "multiple", "directory"] | None:
    """How many files may come along, None for none."""
    if accept is True:
        return "single"
    if accept is False:
        return None
    if isinstance(accept, str) and accept in ("multiple", "directory"):
        return accept
    raise StreamlitValueError("accept_file", ["True", "False", "'multiple'", "'directory'"], f"Got {accept!r}.")


def _count(number: Any) -> int:
    """A number of characters, 0 for any."""
    if number is None:
        return 0
    count = operator.index(number)
    if count < 0:
        raise ValueError(f"Value out of range: {number}")
    return count


def _set_avatar(payload: ChatMessagePayload, avatar: Any) -> None:
    if isinstance(avatar, str):
        if avatar in _PEOPLE:
            payload["avatar_kind"] = _PEOPLE[avatar]
            return
        if is_emoji(avatar) or avatar.startswith(":material"):
            payload["avatar_kind"] = "emoji" if is_emoji(avatar) else "icon"
            payload["avatar"] = icon_of(avatar) or ""
            return
    payload["avatar_kind"] = "image"
    try:
        payload["avatar"] = image_to_url(avatar)
    except Exception as error:
        raise StreamlitAPIException("Failed to load the provided avatar value as an image.") from error
