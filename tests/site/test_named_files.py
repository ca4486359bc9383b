"""Which files beside a script come along because it names them."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from wasm_runtime.site.app.files import App, find_app

BESIDE = (
    *("numbers.csv", "other.csv", "page_two.py", "photo.png", "style.css", "README.md", "LICENSE", "empty"),
    *("data/2023.csv", "data/2024.csv", "data/deep/more.csv", "data/notes.txt", "web/build/index.html"),
    *("web/build/main.js", "lib/tools.py", "lib/table.csv"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in BESIDE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    return tmp_path


def app_of(folder: Path, source: str) -> App:
    script = folder / "app.py"
    script.write_text(f"import streamlit as st\nimport os\nfrom pathlib import Path\n{source}\n", "utf-8")
    return find_app(script)


def along(folder: Path, source: str) -> list[str]:
    """What is in the archive besides the script."""
    with zipfile.ZipFile(io.BytesIO(app_of(folder, source).archive())) as archive:
        return [name for name in archive.namelist() if name != "app.py"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # how files are read
        ("open('numbers.csv')", ["numbers.csv"]),
        ("with open('numbers.csv', 'rb') as file: pass", ["numbers.csv"]),
        ("open('numbers.csv', 'a+')", ["numbers.csv"]),
        ("open('LICENSE')", []),
        ("Path('LICENSE').read_text()", ["LICENSE"]),
        ("st.write(Path('numbers.csv').read_text())", ["numbers.csv"]),
        ("import pandas as pd\nframe = pd.read_csv('data/2023.csv')", ["data/2023.csv"]),
        ("import pandas as pd\nframe = pd.read_excel(io='numbers.csv')", ["numbers.csv"]),
        ("import sqlite3\nsqlite3.connect('./data/../numbers.csv')", ["numbers.csv"]),
        ("@st.cache_data\ndef load(name): return open(name)\nload('numbers.csv')", ["numbers.csv"]),
        ("st.text(f'{open(\"numbers.csv\").read()}')", ["numbers.csv"]),
        # pages, elements, components
        ("st.navigation([st.Page('page_two.py')]).run()", ["page_two.py"]),
        ("st.navigation({'A': ['page_two.py']}).run()", ["page_two.py"]),
        ("st.image('photo.png', caption='README.md')", ["photo.png"]),
        ("st.iframe(Path('photo.png'), alt='README.md')", ["photo.png"]),
        ("st.columns(2)[0].image(['photo.png'])", ["photo.png"]),
        ("st.audio('numbers.csv')\nst.video('other.csv')", ["numbers.csv", "other.csv"]),
        ("st.logo('photo.png', icon_image='photo.png')\nst.html('style.css')", ["photo.png", "style.css"]),
        ("st.set_page_config(page_icon='photo.png')", ["photo.png"]),
        ("st.chat_message('user', avatar='photo.png')", ["photo.png"]),
        (
            "import streamlit.components.v1 as c\nc.declare_component('data', path='web/build')",
            ["web/build/index.html", "web/build/main.js"],
        ),
        ("name = st.selectbox('Which', ['numbers.csv', 'other.csv'])\nopen(name)", ["numbers.csv", "other.csv"]),
        ("open(st.text_input('File', 'numbers.csv'))", ["numbers.csv"]),
        # how paths are put together
        ("open(Path(__file__).parent / 'data' / '2023.csv')", ["data/2023.csv"]),
        ("HERE = Path(__file__).resolve().parent\nopen(HERE / 'numbers.csv')", ["numbers.csv"]),
        ("HERE = Path(__file__).parents[0]\n(HERE.joinpath('data', '2023.csv')).read_text()", ["data/2023.csv"]),
        ("open(Path(__file__).with_name('numbers.csv'))", ["numbers.csv"]),
        ("open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'numbers.csv'))", ["numbers.csv"]),
        ("DATA = 'data'\nopen(DATA + '/2023.csv')", ["data/2023.csv"]),
        ("DATA: str = 'data'\nopen(f'{DATA}/2023.csv')", ["data/2023.csv"]),
        ("class Files:\n    table = Path('data')\nopen(Files.table / '2023.csv')", ["data/2023.csv"]),
        ("def load(name='numbers.csv'): return open(name)", ["numbers.csv"]),
        ("for name in ('2023', '2024'):\n    open('data/' + name + '.csv')", ["data/2023.csv", "data/2024.csv"]),
        ("open(Path.cwd() / 'numbers.csv')", ["numbers.csv"]),
        ("open(os.path.join(os.getcwd(), 'other.csv'))", ["other.csv"]),
        # patterns
        ("year = st.slider('Year')\nopen(f'data/{year}.csv')", ["data/2023.csv", "data/2024.csv"]),
        ("open('data/%d.csv' % st.slider('Year'))", ["data/2023.csv", "data/2024.csv"]),
        ("open('data/{}.csv'.format(st.slider('Year')))", ["data/2023.csv", "data/2024.csv"]),
        ("import glob\nglob.glob('data/*.csv')", ["data/2023.csv", "data/2024.csv"]),
        ("list(Path('data').glob('*.csv'))", ["data/2023.csv", "data/2024.csv"]),
        ("list(Path('data').rglob('*.csv'))", ["data/2023.csv", "data/2024.csv", "data/deep/more.csv"]),
        ("list(Path(__file__).parent.glob('*.csv'))", ["numbers.csv", "other.csv"]),
        (
            "sorted(os.listdir('data'))",
            ["data/2023.csv", "data/2024.csv", "data/deep/more.csv", "data/notes.txt"],
        ),
        ("import sys\nsys.path.append(str(Path(__file__).parent / 'lib'))", ["lib/table.csv", "lib/tools.py"]),
        ("import importlib\nimportlib.import_module('lib.tools')", ["lib/table.csv", "lib/tools.py"]),
        # what is no file that the script reads
        ("st.write('numbers.csv')\nst.title('README.md')\n'numbers.csv'", []),
        ("st.download_button('Save', b'', 'numbers.csv', 'text/csv')", []),
        ("open('numbers.csv', 'w').write('1')\nopen('other.csv', mode='wb')", []),
        ("Path('numbers.csv').write_text('x')\nPath('other.csv').open('w')", []),
        ("import pandas as pd\npd.DataFrame().to_csv('numbers.csv')", []),
        ("name = 'x'\nif name == 'numbers.csv': pass\n{}['empty']", []),
        ("'''Reads numbers.csv.'''\n# open('numbers.csv')", []),
        ("name = st.text_input('Name')\nopen(f'{name}.csv')\nopen(name)", []),
        ("os.listdir('.')\nlist(Path().iterdir())", []),
        ("data = Path('data')\nst.write(data)", []),
        ("open('missing.csv')\nopen('numbers.csv/deeper')\nopen('a\\0b')\nopen('x' * 5000 + '.csv')", []),
        ("a = b\nb = a\nopen(a)", []),
        ("import glob\nglob.glob('[')\nglob.glob('')", []),
    ],
)
def test_a_file_that_is_named_comes_along(folder: Path, source: str, expected: list[str]) -> None:
    assert along(folder, source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "text = " + " + ".join(f"'line {number}'" for number in range(800)),
        "\n".join(f"a{number} = a{number + 1}" for number in range(2000)) + "\nopen(a0)",
        "text = ''\n" + "\n".join(f"text = text + part + '{number}'" for number in range(200)) + "\nopen(text)",
        "path = Path()\n" + "\n".join(f"path = path / other / f'{{path}}{number}'" for number in range(200)),
    ],
)
def test_long_and_winding_sources_are_read_in_no_time(folder: Path, source: str) -> None:
    assert along(folder, f"{source}\nopen('numbers.csv')") == ["numbers.csv"]


def test_a_page_brings_what_it_imports_and_names(folder: Path) -> None:
    (folder / "page_two.py").write_text("import part\nopen('numbers.csv')\n", "utf-8")
    part = "import pathlib\npathlib.Path(__file__).with_name('photo.png').read_bytes()"
    (folder / "part.py").write_text(part, "utf-8")
    assert along(folder, "st.Page('page_two.py')") == ["numbers.csv", "page_two.py", "part.py", "photo.png"]


def test_a_module_names_files_beside_itself_and_constants_for_others(folder: Path) -> None:
    (folder / "lib" / "tools.py").write_text(
        "from pathlib import Path\nHERE = Path(__file__)\nTABLE = HERE.parent / 'table.csv'\n"
        "DATA = HERE.parents[1] / 'data'\n",
        "utf-8",
    )
    (folder / "settings.py").write_text("YEAR = '2024.csv'\n", "utf-8")
    found = along(folder, "from lib.tools import DATA\nimport settings\nopen(DATA / settings.YEAR)")
    assert found == ["data/2024.csv", "lib/table.csv", "lib/tools.py", "settings.py"]


# --- what never comes along ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *(".streamlit/secrets.toml", "secrets.toml", "SECRETS.toml", "deep/secrets.toml", ".env", "data/.hidden"),
        *("server.pem", "service_account.json", "credentials.json", "my-secret.txt", "id_rsa", "keys/mine.toml"),
        ".venv/x.csv",
    ],
)
@pytest.mark.parametrize(
    "source", ["open('{}')", "Path('{}').read_text()", "st.image(Path(__file__).parent / '{}')", "KEY = './{}'"]
)
def test_secrets_and_what_is_hidden_stay_even_if_they_are_named(tmp_path: Path, name: str, source: str) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[secrets]\nfiles = 'keys/mine.toml'\n", "utf-8")
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("hush", "utf-8")
    assert along(tmp_path, source.format(name)) == [".streamlit/config.toml"]


def test_all_of_a_folder_is_without_its_secrets(tmp_path: Path) -> None:
    for name in ("data/a.csv", "data/secrets.toml", "data/.hidden", "data/server.key"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert along(tmp_path, "os.listdir('data')") == ["data/a.csv"]
    assert [file.name for file in find_app(tmp_path / "app.py").secrets] == ["secrets.toml", "server.key"]


def test_a_link_to_the_secrets_is_no_way_around(tmp_path: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text("hush", "utf-8")
    (tmp_path / "harmless.csv").symlink_to(".streamlit/secrets.toml")
    assert along(tmp_path, "open('harmless.csv')") == []


def test_only_files_in_the_folder_come_along(tmp_path: Path) -> None:
    (tmp_path / "outside.csv").touch()
    app = tmp_path / "app"
    app.mkdir()
    sources = ("open('../outside.csv')", f"open({str(tmp_path / 'outside.csv')!r})", "open('/etc/hostname')")
    for source in (*sources, "os.listdir('..')", "import glob\nglob.glob('../*')\nglob.glob('/etc/*')"):
        assert along(app, source) == []


# --- what is said of it --------------------------------------------------------------------------------------------


def test_what_comes_along_and_what_does_not_is_said_in_a_line_each(folder: Path) -> None:
    (folder / "requirements.txt").touch()
    along, left = app_of(folder, "open('data/2023.csv')\nst.Page('page_two.py')").remarks()
    assert along == "Included, because app.py names them: data/2023.csv, page_two.py."
    assert left == (
        "Left out, because app.py does not name them: LICENSE, README.md, data/2024.csv, data/deep/, data/notes.txt, "
        "empty, lib/, numbers.csv and 4 more. To include everything, give the folder in place of the script."
    )


def test_modules_and_pages_come_along_without_a_word(tmp_path: Path) -> None:
    for name in ("helper.py", "pages/1_Two.py", "package/part.py", "package/data.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert app_of(tmp_path, "import helper\nfrom package import part\nst.switch_page('pages/1_Two.py')").remarks() == []


def test_an_app_that_is_all_there_has_no_remarks(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / ".git").mkdir()
    os.mkfifo(tmp_path / "pipe")
    assert app_of(tmp_path, "").remarks() == []
    assert find_app(tmp_path).remarks() == []


def test_the_site_in_the_folder_is_nothing_that_was_left(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").touch()
    app_of(tmp_path, "")
    assert find_app(tmp_path / "app.py", output=tmp_path / "site").remarks() == []
    (tmp_path / "site" / "sitelet-build.json").touch()
    assert find_app(tmp_path / "app.py").remarks() == []
