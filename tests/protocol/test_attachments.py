"""Bytes in messages arrive as they were, wherever in a message they are."""

from __future__ import annotations

import json
import math
from base64 import b64decode
from typing import Any, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.page_tree import decoded
from wasm_runtime.protocol import messages
from wasm_runtime.protocol.encoding import encode, encode_inline

_TEXTS = st.text(max_size=4)
_PLAIN = st.none() | st.integers(-(2**53), 2**53) | _TEXTS | st.floats(allow_nan=False) | st.binary(max_size=4)
_NAMES = _TEXTS.map(lambda name: f"_{name}")
MESSAGES: Any = st.dictionaries(
    _NAMES,
    st.recursive(
        _PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3), max_leaves=8
    ),
    max_size=4,
)


@given(MESSAGES)
def test_a_message_arrives_as_it_was(message: dict[str, Any]) -> None:
    assert decoded(*encode(message)) == _finite(message)


@given(MESSAGES)
def test_a_message_in_a_page_has_its_bytes_in_it(message: dict[str, Any]) -> None:
    def revived(value: dict[str, Any]) -> Any:
        return b64decode(value["base64"], validate=True) if value.keys() == {"base64"} else value

    assert json.loads(encode_inline(message), object_hook=revived) == _finite(message)


def test_bytes_are_handed_on_and_never_copied() -> None:
    content = bytes(1000)
    text, attachments = encode({"kind": "media", "content": content, "more": [content]})
    assert text == '{"kind":"media","content":{"attachment":0},"more":[{"attachment":1}]}'
    assert all(each is content for each in attachments)


def test_a_number_that_json_does_not_have_costs_no_attachment() -> None:
    assert encode({"a": b"1", "b": math.nan, "c": b"2"}) == (
        '{"a":{"attachment":0},"b":null,"c":{"attachment":1}}',
        [b"1", b"2"],
    )


def test_a_message_without_bytes_has_no_attachments_whatever_came_before() -> None:
    encode({"a": b"1"})
    assert encode({"a": 1}) == ('{"a":1}', [])


@pytest.mark.parametrize("value", [object(), {1, 2}, bytearray(b"1")])
def test_what_is_neither_json_nor_bytes_is_refused(value: Any) -> None:
    with pytest.raises(TypeError):
        encode({"a": value})


def test_no_message_of_a_run_has_objects_with_keys_that_a_script_chooses() -> None:
    seen: set[Any] = set()

    def check(hint: Any) -> None:
        assert get_origin(hint) is not dict, f"{hint} may look like an Attachment"
        for each in get_type_hints(hint).values() if is_typeddict(hint) else get_args(hint):
            if each not in seen and not isinstance(each, str):
                seen.add(each)
                check(each)

    check(messages.RuntimeMessage)
    assert bytes in seen


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
