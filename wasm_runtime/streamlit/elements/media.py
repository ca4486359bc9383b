"""`st.audio` and `st.video`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from wasm_runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitMissingRequiredParameterError,
)
from wasm_runtime.protocol.payloads.media import AudioPayload, Played, VideoPayload
from wasm_runtime.script.context import current
from wasm_runtime.session.media import MediaFile
from wasm_runtime.streamlit.elements.lib.input import WidgetWriter
from wasm_runtime.streamlit.elements.lib.media_sources import media_url
from wasm_runtime.streamlit.elements.lib.media_times import start_and_end
from wasm_runtime.streamlit.elements.lib.numpy_values import is_numpy_array
from wasm_runtime.streamlit.elements.lib.parameters import alternative_text, integer_argument, width_of
from wasm_runtime.streamlit.elements.lib.sound import wav_of
from wasm_runtime.streamlit.elements.lib.subtitles import subtitle_tracks

if TYPE_CHECKING:
    from wasm_runtime.streamlit.delta_generator import DeltaGenerator

_YOUTUBE = re.compile(
    r"https?://(?:youtu\.be/|(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com/"
    r"(?:(?:watch)?\?(?:[^#]*&)?v=|embed/|v/|e/))([\w-]{11,})"
)


class MediaMixin(WidgetWriter):
    """`audio`, `video`."""

    def audio(
        self,
        data: Any,
        format: str = "audio/wav",
        start_time: Any = 0,
        *,
        sample_rate: int | None = None,
        end_time: Any = None,
        loop: bool = False,
        autoplay: bool = False,
        alt: str | None = None,
        width: Any = "stretch",
    ) -> DeltaGenerator:
        """A player for a sound: a path, an address, bytes, a file object, or an array of samples with `sample_rate`.

        An array with two dimensions has a channel in each row. Times are seconds, a `timedelta`, or text as in "1m30s".
        """
        start, end = start_and_end(start_time, end_time)
        size = width_of(width, content=False)
        payload: AudioPayload = {"type": "audio", "width": size}
        current().make_room_for_files()
        if is_numpy_array(data):
            if sample_rate is None:
                raise StreamlitMissingRequiredParameterError(
                    "sample_rate", "Must be specified when `data` is a numpy array."
                )
            payload["url"] = current().address_of(MediaFile(wav_of(data, sample_rate), "audio/wav"))
        elif data is not None:
            payload["url"] = media_url(data, format)
        self._set_playing(payload, start, end, loop, alt)
        if autoplay and integer_argument(autoplay):
            payload["autoplay"] = self._claim("audio", (payload, format, sample_rate, str(autoplay)))
        return self._put(payload)

    def video(
        self,
        data: Any,
        format: str = "video/mp4",
        start_time: Any = 0,
        *,
        subtitles: Any = None,
        end_time: Any = None,
        loop: bool = False,
        autoplay: bool = False,
        muted: bool = False,
        alt: str | None = None,
        width: Any = "stretch",
    ) -> DeltaGenerator:
        """A player for a video: a path, an address, also of YouTube, bytes, or a file object.

        An uploaded file is played from where the user has it. `subtitles` are WebVTT or SRT, or a dict with the label
        of each. Times are seconds, a `timedelta`, or text as in "1m30s".
        """
        start, end = start_and_end(start_time, end_time)
        if start < 0 or (end is not None and end <= start):
            raise StreamlitAPIException("Invalid start_time and end_time combination.")
        size = width_of(width, content=False)
        payload: VideoPayload = {"type": "video", "width": size}
        current().make_room_for_files()
        youtube = _YOUTUBE.match(data) if isinstance(data, str) else None
        if youtube is not None:
            payload["url"] = f"https://www.youtube.com/embed/{youtube[1]}"
            payload["youtube"] = youtube[1]
            if subtitles:
                raise StreamlitIncompatibleParametersError.of(
                    "subtitles", "data=<YouTube URL>", "Subtitles are not supported for YouTube videos."
                )
        elif data is not None:
            payload["url"] = media_url(data, format)
        if tracks := subtitle_tracks(subtitles):
            payload["subtitles"] = tracks
        self._set_playing(payload, start, end, loop, alt)
        if integer_argument(muted):
            payload["muted"] = True
        if autoplay and integer_argument(autoplay):
            payload["autoplay"] = self._claim("video", (payload, format, str(autoplay)))
        return self._put(payload)

    def _set_playing(self, played: Played, start: int, end: int | None, loop: object, alt: object) -> None:
        if start:
            played["start"] = start
        if end:
            played["end"] = end
        if integer_argument(loop):
            played["loop"] = True
        if (text := alternative_text(alt)) is not None:
            played["alt"] = text

    def _claim(self, kind: str, identity: object) -> str:
        """The identity of what plays by itself, once: a second one in the same run is refused."""
        place = self._widget_place(None)
        id = place.identify(kind, identity)
        place.context.state.claim(kind, id, None)
        return id
