"""The files of an element lie in folders of one family, the same everywhere."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import get_args, get_type_hints

from tests.support.command import ROOT
from wasm_runtime.protocol.payloads.blocks import BlockPayload
from wasm_runtime.protocol.payloads.elements import ElementPayload

# Files that are named after a call or a type of payload.
NAMED = ("examples/gallery/elements/*/*.py", "tests/dom/*/*.py", "tests/differential/scripts/*/*.call")
# Folders of a part of a family.
PART_OF = {"tables": "data"}


def test_an_element_has_the_same_family_everywhere() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for payload in (*get_args(ElementPayload), *get_args(BlockPayload)):
        kind = get_args(get_type_hints(payload)["type"])[0]
        places[kind].append(payload.__module__.replace(".", "/"))
        component = payload.__name__.removesuffix("Payload")
        places[kind] += [_shown(file.parent) for file in ROOT.glob(f"web/src/components/*/{component}.tsx")]
    for pattern in NAMED:
        for file in ROOT.glob(pattern):
            places[file.stem].append(_shown(file.parent))
    mixed = {name: found for name, found in places.items() if len({_family(place) for place in found}) > 1}
    assert not mixed, f"move the files of each into folders of one family: {mixed}"


def _family(place: str) -> str:
    folder = place.rpartition("/")[2]
    return PART_OF.get(folder, folder)


def _shown(folder: Path) -> str:
    return folder.relative_to(ROOT).as_posix()
