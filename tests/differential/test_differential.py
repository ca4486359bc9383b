"""Every script in scripts/ does the same here as in Streamlit: after the first run and after each of its steps.

To add a case, put NAME.py into the folder of its family and, for interactions, NAME.steps (see steps.py). One with
files of its own beside it is FAMILY/NAME/app.py, with app.steps. The examples take part as they are.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.differential.both import answers
from tests.differential.conftest import Oracle
from tests.differential.picture import assert_same
from tests.differential.steps import Step, read_steps

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
FAMILIES = HERE / "scripts"
SCRIPTS = sorted([*FAMILIES.glob("*/*.py"), *FAMILIES.glob("*/*/app.py"), *EXAMPLES.glob("*.py")])


def steps_of(script: Path) -> list[Step]:
    """The steps of an example lie beside this file, to keep the examples plain."""
    folder = HERE / "examples" if script.parent == EXAMPLES else script.parent
    return read_steps(folder / f"{script.stem}.steps")


def name_of(script: Path) -> str:
    return script.parent.name if script.name == "app.py" else script.stem


@pytest.mark.parametrize("script", SCRIPTS, ids=name_of)
def test_script_does_the_same_as_in_streamlit(oracle: Oracle, script: Path) -> None:
    found, expected = answers(oracle, script, steps_of(script))
    assert_same(found, expected)
