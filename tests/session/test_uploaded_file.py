"""`UploadedFile` is the `io.BytesIO` that it says it is, and reads no more than it is asked for."""

from __future__ import annotations

import copy
import csv
import io
import json
import pickle
import zipfile
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from tests.support.page_files import PageFiles
from wasm_runtime.compat.importing import install
from wasm_runtime.session.uploaded_file import WINDOW, UploadedFile
from wasm_runtime.session.uploads import FileStore

install()


def uploaded(content: bytes, name: str = "file.bin") -> tuple[UploadedFile, PageFiles]:
    files = PageFiles()
    reference: Any = files.add((name, content, "text/plain"))
    return UploadedFile(FileStore(files).file(reference)), files


# --- the same as io.BytesIO ------------------------------------------------------------------------------------------

READING: dict[str, Callable[[Any, int], Any]] = {
    "read": lambda file, size: file.read(size),
    "read1": lambda file, size: file.read1(size),
    "readline": lambda file, size: file.readline(size),
    "readlines": lambda file, size: file.readlines(size),
    "readinto": lambda file, size: (file.readinto(into := bytearray(max(size, 0))), bytes(into)),
    "next": lambda file, size: next(file, None),
    "seek": lambda file, size: file.seek(size),
    "seek on": lambda file, size: file.seek(size - 10, 1),
    "seek to the end": lambda file, size: file.seek(-size, 2),
    "seek wrong": lambda file, size: file.seek(0, 7),
    "tell": lambda file, size: file.tell(),
    "getvalue": lambda file, size: file.getvalue(),
}
WRITING: dict[str, Callable[[Any, int], Any]] = {
    "write": lambda file, size: (file.write(b"zz"), file.tell()),
    "writelines": lambda file, size: file.writelines([b"y\n", b"z"]),
    "truncate": lambda file, size: file.truncate(max(size, 0)),
    "getbuffer": lambda file, size: bytes(file.getbuffer()),
    "copy": lambda file, size: (copy.copy(file).tell(), copy.copy(file).read()) if file.closed else None,
    "deepcopy": lambda file, size: (copy.deepcopy(file).tell(), copy.deepcopy(file).read()),
    "pickle": lambda file, size: (pickle.loads(pickle.dumps(file)).tell(), pickle.loads(pickle.dumps(file)).read()),
    "close": lambda file, size: file.close(),
}


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_done_with_it_it_does_as_bytes_io(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    monkeypatch.setattr("wasm_runtime.session.uploaded_file.WINDOW", random.randint(2, 20))
    content = bytes(random.choice(b"ab\n\r") for _ in range(random.randrange(60)))
    file, plain = uploaded(content)[0], io.BytesIO(content)
    for _ in range(40):
        operations = WRITING if random.random() < 0.1 else READING
        name = random.choice(list(operations))
        size = random.randrange(-1, 20)
        assert result(operations[name], file, size) == result(operations[name], plain, size), name


def result(operation: Callable[[Any, int], Any], file: Any, size: int) -> Any:
    try:
        return operation(file, size)
    except Exception as error:
        return type(error).__name__, str(error)


def test_what_reads_files_reads_it() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inside.txt", "hello" * 100)
    assert zipfile.ZipFile(uploaded(packed.getvalue())[0]).read("inside.txt") == b"hello" * 100
    assert json.load(uploaded(b'{"a": [1, 2]}')[0]) == {"a": [1, 2]}
    text = io.TextIOWrapper(uploaded("ä,b\n1,2\n".encode())[0], "utf-8")
    assert list(csv.reader(text)) == [["ä", "b"], ["1", "2"]]
    assert pickle.load(uploaded(pickle.dumps({1, 2}))[0]) == {1, 2}
    assert isinstance(uploaded(b"")[0], io.BytesIO)


def test_pandas_and_pictures_read_it() -> None:
    import pandas
    from PIL import Image

    assert pandas.read_csv(uploaded(b"a,b\n1,2\n")[0]).to_dict("list") == {"a": [1], "b": [2]}
    made = io.BytesIO()
    Image.new("RGB", (3, 2), "red").save(made, "PNG")
    assert Image.open(uploaded(made.getvalue())[0]).size == (3, 2)


def test_it_is_equal_to_what_is_made_of_the_same_file_and_knows_its_names() -> None:
    file: Any
    file, _ = uploaded(b"12345", "a.txt")
    other, _ = uploaded(b"12345", "a.txt")
    other.file_id = "other"
    assert file == copy.copy(file)
    assert file != other
    assert file != b"12345"
    assert {file: 1}[copy.deepcopy(file)] == 1
    assert (file.name, file.type, file.size) == ("a.txt", "text/plain", 5)
    assert repr(file) == f"UploadedFile(file_id={file.file_id!r}, name='a.txt', type='text/plain', size=5)"
    file.note = "mine"
    assert copy.deepcopy(file).note == "mine"
    assert pickle.loads(pickle.dumps(file)).note == "mine"


def test_it_is_found_where_scripts_import_it_from() -> None:
    from streamlit.runtime.uploaded_file_manager import UploadedFile as Imported

    assert Imported is UploadedFile  # type: ignore[comparison-overlap]  # to mypy it is Streamlit's own


# --- no more than asked for ------------------------------------------------------------------------------------------

LARGE = bytes(range(256)) * (WINDOW // 64)  # four windows


def test_nothing_is_read_before_it_is_asked_for() -> None:
    file, files = uploaded(LARGE)
    copies = [copy.deepcopy(file), copy.copy(file)]
    assert file.seek(0, 2) == file.tell() == file.size == len(LARGE)
    assert copies == [file, file]
    assert files.ranges == []


def test_a_small_read_reads_one_window_and_a_large_one_what_it_is_asked_for() -> None:
    file, files = uploaded(LARGE)
    file.seek(100)
    for _ in range(50):
        file.read(10)
    assert files.ranges == [(100, 100 + WINDOW)]
    file.seek(7)
    assert file.read(2 * WINDOW) == LARGE[7 : 7 + 2 * WINDOW]
    assert files.ranges[1:] == [(7, 7 + 2 * WINDOW)]


def test_lines_are_read_window_by_window() -> None:
    content = b"line of text\n" * (2 * WINDOW // 13)
    file, files = uploaded(content)
    assert sum(len(line) for line in file) == len(content)
    assert all(end - start <= WINDOW for start, end in files.ranges)
    assert len(files.ranges) <= len(content) // WINDOW + 2


def test_the_digest_is_that_of_the_content_and_made_once() -> None:
    file, files = uploaded(LARGE)
    same, _ = uploaded(LARGE)
    assert file.content_digest() == same.content_digest()
    read = len(files.ranges)
    assert copy.deepcopy(file).content_digest() == file.content_digest()
    assert len(files.ranges) == read
    file.write(b"changed")
    assert file.content_digest() != same.content_digest()
