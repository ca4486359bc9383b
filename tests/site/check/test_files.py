"""Files that the site will not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.check.apps import findings, found
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.check.checking import findings_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "project" / "app"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a.csv").write_text("a\n1\n", "utf-8")
    (folder.parent / "beside.csv").write_text("a\n1\n", "utf-8")
    (folder / "service_account.json").write_text("{}", "utf-8")
    return folder


START = "import os\nimport pandas as pd\nimport streamlit as st\nfrom pathlib import Path\n"

ABSOLUTE = [
    "open('/home/me/a.csv')",
    "pd.read_csv('/mnt/data/a.csv')",
    "pd.read_csv(filepath_or_buffer='/mnt/data/a.csv')",
    "Path('/data/a.txt').read_text()",
    "Path('/data', 'a.txt').open()",
    "DATA = Path('/srv')\n(DATA / 'a.txt').read_bytes()",
    "DATA = '/srv'\nopen(os.path.join(DATA, 'a.txt'))",
    r"open('C:\\Users\\me\\a.csv')",
    "open('C:/Users/me/a.csv')",
    "open(os.path.expanduser('~/a.csv'))",
    "st.image('/home/me/cat.png')",
    "os.listdir('/srv')",
]

MISSING = [
    ("open('nowhere.csv')", "missing-file warning"),
    ("pd.read_csv('data/b.csv')", "missing-file warning"),
    ("Path(__file__).parent.joinpath('b.csv').read_text()", "missing-file warning"),
    ("st.image('cat.png')", "missing-file warning"),
    ("st.switch_page('pages/none.py')", "missing-file warning"),
    ("open('../beside.csv')", "missing-file"),
    ("open(Path(__file__).parent.parent / 'beside.csv')", "missing-file"),
    ("open('service_account.json')", "missing-file"),
]

THERE = [
    "open('data/a.csv')",
    "pd.read_csv('./data/a.csv')",
    "HERE = Path(__file__).parent\npd.read_csv(HERE / 'data' / 'a.csv')",
    "os.listdir('data')",
    "open('data/a.csv')\nopen('/app/data/a.csv')",
    "open('/tmp/a')\nopen('/dev/null')",
    # made by the app, or looked for
    "open('new.csv', 'w')\nopen('new.csv')",
    "with open('/srv/a.txt', mode='w') as f:\n    pass\nopen('/srv/a.txt')",
    "Path('new.txt').write_text('x')\nPath('new.txt').read_text()",
    "frame.to_csv('new.csv')\npd.read_csv('new.csv')",
    "os.makedirs('out', exist_ok=True)\nopen('out/a.txt')",
    "if os.path.exists('/etc/app.toml'):\n    open('/etc/app.toml')",
    "P = Path('/etc/app.toml')\nif P.is_file():\n    P.read_text()",
    "import logging\nlogging.FileHandler('a.log')\nopen('a.log')",
    "import tools\ntools.download('a.bin')\nopen('a.bin')",
    "name = st.text_input('x')\nopen(f'{name}.csv', 'w')\nopen('a.csv')",
    # not certain
    "def load(path):\n    return open(path)\nload('/srv/a')",
    "open(st.text_input('x'))",
    "name = st.text_input('x')\nopen(f'/srv/{name}.csv')",
    "def load(path='/srv/a'):\n    return open(path)",
    # no files
    "pd.read_csv('https://example.org/a.csv')",
    "st.image('https://example.org/a.png')\nst.image('data:image/png;base64,AAAA')",
    "st.image('app/static/a.png')",
    "st.page_link('https://example.org', label='x')",
    "st.write('/home/me/a.csv')",
    "x = {'/home/me': 1}['/home/me']",
]


@pytest.mark.parametrize("source", ABSOLUTE)
def test_an_absolute_path_is_found(folder: Path, source: str) -> None:
    assert found(folder, START + source) == ["absolute-path"]


@pytest.mark.parametrize(("source", "rule"), MISSING)
def test_a_file_that_the_site_will_not_have_is_found(folder: Path, source: str, rule: str) -> None:
    assert found(folder, START + source) == [rule]


@pytest.mark.parametrize("source", THERE)
def test_what_is_there_or_made_or_not_certain_is_passed_over(folder: Path, source: str) -> None:
    assert found(folder, START + source) == []


def test_a_path_from_where_the_command_runs_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    [finding] = findings(folder, "open('beside.csv')")
    assert finding.severity == "error"
    assert "the app's folder has no such file, and is where the app runs" in finding.happens


def test_an_absolute_path_into_the_apps_own_folder_is_found(folder: Path) -> None:
    """On this machine it leads there."""
    assert found(folder, f"open({str(folder / 'data' / 'a.csv')!r})") == ["absolute-path"]


@pytest.mark.parametrize(
    ("error", "rule"), [("FileNotFoundError", "absolute-path warning"), ("KeyError", "absolute-path")]
)
def test_what_the_app_catches_is_a_warning(folder: Path, error: str, rule: str) -> None:
    assert found(folder, f"try:\n    open('/srv/a')\nexcept {error}:\n    pass") == [rule]


def test_hidden_files_of_a_folder_are_left_out(folder: Path) -> None:
    (folder / ".settings").write_text("x", "utf-8")
    (folder / "app.py").write_text("open('.settings')", "utf-8")
    [finding] = findings_of(find_app(folder))
    assert (finding.rule, finding.severity) == ("missing-file", "error")
    assert "hidden" in finding.happens
