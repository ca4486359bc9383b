"""What scripts import from inside of Streamlit is there, and no module has a name that it does not have there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.apps import run
from wasm_runtime.compat import inner_modules, inner_types

MODULES = {module: list(names) for module, names in inner_modules.modules().items()}
# Types that name those of other libraries are `Any` here.
LOOSE = {name for name, value in vars(inner_types).items() if value is Any} | {"OptionSequence"}
LOOSE |= {"ColumnConfig", "ColumnConfigMapping", "ColumnConfigMappingInput", "VegaLiteSpec", "SecretsValue"}
LOOSE |= {"SomeUploadedFiles", "SomeUploadedAudioFile", "SomeUploadedSnapshotFile"}


def of_streamlit() -> dict[str, dict[str, str]]:
    """Each name and what it is in Streamlit; a name that is not there is left out."""
    source = """
import importlib, json, logging, sys
logging.disable(logging.CRITICAL)
found = {}
for module, names in json.loads(sys.argv[1]).items():
    inside = vars(importlib.import_module(f"streamlit.{module}"))
    found[module] = {name: repr(inside[name]) for name in names if name in inside}
print(json.dumps(found))
"""
    done = subprocess.run(
        [sys.executable, "-c", source, json.dumps(MODULES)], capture_output=True, text=True, check=True
    )
    found: dict[str, dict[str, str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_name_is_one_of_streamlit_and_every_type_the_same() -> None:
    theirs = of_streamlit()
    assert {module: sorted(names) for module, names in theirs.items()} == {
        module: sorted(names) for module, names in MODULES.items()
    }
    ours = {name: repr(value) for name, value in vars(inner_types).items() if name not in LOOSE}
    for module, names in theirs.items():
        for name, value in names.items():
            if name in ours and not inner_modules.modules()[module][name]:
                assert (module, name, ours[name]) == (module, name, value)


@pytest.mark.parametrize("module", MODULES)
def test_every_name_can_be_imported_and_stand_in_an_annotation(tmp_path: Path, module: str) -> None:
    names = ", ".join(MODULES[module])
    types = [name for name in MODULES[module] if hasattr(inner_types, name) and not name.isupper()]
    uses = "\n".join(f"st.text({name} | None is None)" for name in types)
    page = run(tmp_path, f"from streamlit.{module} import {names}\n{uses}\nst.text('ok')")
    assert page.texts()[-1] == "ok"


def test_what_is_not_here_says_so_when_it_is_used(tmp_path: Path) -> None:
    source = """
        from streamlit.runtime.uploaded_file_manager import UploadedFileRec
        from streamlit.elements.lib.image_utils import image_to_url
        def annotated(record: UploadedFileRec | None) -> "list[UploadedFileRec]": ...
        st.text(isinstance(1, UploadedFileRec))
        try:
            class Mine(UploadedFileRec):
                pass
        except st.errors.StreamlitAPIException as error:
            st.text(error)
        image_to_url(None)
    """
    page = run(tmp_path, source)
    text = "is part of Streamlit 1.67 but not available in this version of Sitelet yet."
    assert page.texts() == ["False", f"`streamlit.runtime.uploaded_file_manager.UploadedFileRec` {text}"]
    assert [text for _, text in page.exceptions()] == [f"`streamlit.elements.lib.image_utils.image_to_url` {text}"]
