"""An array of samples as a WAV file, which every browser plays."""

from __future__ import annotations

import struct
from typing import Any

from wasm_runtime.errors import StreamlitAPIException

_LOUDEST = 32767


def wav_of(samples: Any, sample_rate: Any) -> bytes:
    """A WAV file of 16 bits, as loud as can be. Of an array with two dimensions, each row is a channel.

    Raises `StreamlitAPIException` for more dimensions, and for a sample rate that is none.
    """
    if samples.ndim not in (1, 2):
        raise StreamlitAPIException("Numpy array audio input must be a 1D or 2D array.")
    try:
        rate = int(sample_rate)
    except (TypeError, ValueError):
        rate = 0
    if not 0 < rate < 1 << 32:
        raise StreamlitAPIException(f"`sample_rate` is the number of samples per second. Got {sample_rate!r}.")
    channels = samples.shape[0] if samples.ndim == 2 else 1
    values = samples.T.ravel().astype(float)
    loudest = abs(values).max() if values.size else 0
    if loudest > 0:
        values = values / loudest * _LOUDEST
    data: bytes = values.astype("<i2").tobytes()
    # https://learn.microsoft.com/windows/win32/xaudio2/resource-interchange-file-format--riff-
    kind = struct.pack("<HHIIHH", 1, channels, rate, rate * channels * 2 & 0xFFFFFFFF, channels * 2, 16)
    sizes = struct.pack("<I", len(data) + 36), struct.pack("<I", len(kind)), struct.pack("<I", len(data))
    return b"RIFF" + sizes[0] + b"WAVEfmt " + sizes[1] + kind + b"data" + sizes[2] + data
