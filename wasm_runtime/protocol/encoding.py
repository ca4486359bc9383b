"""Messages as JSON, in which NaN and the infinities have no place, with their bytes beside it or in it."""

from __future__ import annotations

import json
import math
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from wasm_runtime.protocol.attachments import Attachment, FileContent, InlineAttachment


class _Encoder(json.JSONEncoder):
    """Collects bytes in `attachments`. Messages without any never get to `default`."""

    attachments: list[bytes | FileContent]

    def __init__(self) -> None:
        super().__init__(check_circular=False, separators=(",", ":"), allow_nan=False)

    def default(self, value: Any) -> Any:
        if not isinstance(value, (bytes, FileContent)):
            return super().default(value)
        self.attachments.append(value)
        stand_in: Attachment = {"attachment": len(self.attachments) - 1}
        return stand_in


class _InlineEncoder(_Encoder):
    """Writes bytes as text."""

    def default(self, value: Any) -> Any:
        if not isinstance(value, bytes):
            return super().default(value)
        stand_in: InlineAttachment = {"base64": b64encode(value).decode()}
        return stand_in


_encoder = _Encoder()


def encode(message: Mapping[str, Any]) -> tuple[str, list[bytes | FileContent]]:
    """The message as JSON, and the bytes that its `Attachment`s stand for.

    A number that JSON does not have becomes null, as it is shown: not a number.
    """
    return _encoded(_encoder, message), _encoder.attachments


def encode_inline(message: Mapping[str, Any]) -> str:
    """The message as JSON with its bytes in it."""
    return _encoded(_InlineEncoder(), message)


def _encoded(encoder: _Encoder, message: Mapping[str, Any]) -> str:
    encoder.attachments = []
    try:
        return encoder.encode(message)
    except ValueError:
        encoder.attachments = []
        return encoder.encode(_finite(message))


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
