"""What a build chooses is what micropip chooses in the same Pyodide from the same index, except what is listed here.

The index is a recording: tests/support/record_index.py.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from tests.support.distribution import MICROPIP, ROOT
from tests.support.hosts.index_server import IndexServer
from tests.support.record_index import COMPILED, PURE, RECORDED
from wasm_runtime.site.packages.asked import Asked
from wasm_runtime.site.packages.distribution import of_release
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.resolver import NoWheelError, Question, resolve
from wasm_runtime.site.packages.uv import UnresolvableError
from wasm_runtime.site.web_files import web_files

# Names, as most apps list them, then what only the index has or what asks for versions that fit together.
ASKED = (
    *((name,) for name in (*PURE, *COMPILED)),
    *(("pydantic>=2.13",), ("msgpack>=1.2",), ("charset-normalizer>=3.5",), ("contourpy>=1.4",), ("pandas>=3.1",)),
    *(("withdrawn",), ("withdrawn==1.0",), ("newer",), ("newer<2",)),
    *(("altair", "narwhals>=2.20"), ("pydantic", "pydantic-core>=2.50"), ("httpx", "anyio>=4.16")),
)
EVERY_SITE_HAS = "tzdata-"  # and takes no other

# What a build chooses, and what micropip does, where that is not the same: docs/packages.md says why.
OTHERWISE: Mapping[str, tuple[list[str] | None, list[str] | None]] = {
    # Withdrawn (yanked) by its authors: taken only where a version is asked for with `==`, as by pip.
    "withdrawn": (None, ["withdrawn-1.0-py3-none-any.whl"]),
    # The newest says that it needs another Python than Pyodide's.
    "newer": (["newer-1.0-py3-none-any.whl"], ["newer-2.0-py3-none-any.whl"]),
}


@pytest.fixture(scope="module")
def index() -> Iterator[IndexServer]:
    server = IndexServer()
    for versions in json.loads(RECORDED.read_text("utf-8")).values():
        for version in versions:
            for file in version["files"]:
                server.add_recorded(file, version["needs"], **{"requires-python": version["python"]})
    server.add_recorded("withdrawn-1.0-py3-none-any.whl", [], yanked="It loses data.")
    server.add_recorded("newer-2.0-py3-none-any.whl", [], **{"requires-python": ">=3.15"})
    server.add_recorded("newer-1.0-py3-none-any.whl", [], **{"requires-python": ">=3.8"})
    yield server
    server.stop()


@pytest.fixture(scope="module")
def micropips(index: IndexServer, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str] | None]:
    folder = tmp_path_factory.mktemp("micropip")
    assert MICROPIP is not None, "micropip is missing: `make` fetches it"
    ZipFile(MICROPIP).extractall(folder)
    command = ["node", "tests/support/micropip_choices.mjs", str(folder), index.index, *map(" ".join, ASKED)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    answers: Mapping[str, list[str] | None] = json.loads(done.stdout.splitlines()[-1])
    return {
        asked: files and [file for file in files if not file.startswith(EVERY_SITE_HAS)]
        for asked, files in answers.items()
    }


@pytest.fixture(scope="module")
def ours(index: IndexServer) -> Mapping[str, list[str] | None]:
    web = web_files()

    def files(asked: Sequence[str]) -> list[str] | None:
        question = Question([Asked(Requirement(each), "") for each in asked], provided=["tzdata"])
        try:
            return sorted(each.file_name for each in resolve(question, of_release(web), Platform(web.pyodide_info)))
        except (NoWheelError, UnresolvableError):
            return None

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(4) as pool:
        for name, value in index.environment.items():
            patch.setenv(name, value)
        return dict(zip(map(" ".join, ASKED), pool.map(files, ASKED), strict=True))


@pytest.mark.parametrize("asked", [" ".join(each) for each in ASKED])
def test_a_build_chooses_what_micropip_does(
    asked: str, ours: Mapping[str, list[str] | None], micropips: Mapping[str, list[str] | None]
) -> None:
    alike = ours[asked], ours[asked]
    assert (ours[asked], micropips[asked]) == OTHERWISE.get(asked, alike)


def test_a_refusal_of_both_is_not_the_rule(ours: Mapping[str, list[str] | None]) -> None:
    assert [asked for asked, files in ours.items() if files is None] == ["rapidfuzz", "pandas>=3.1", "withdrawn"]
