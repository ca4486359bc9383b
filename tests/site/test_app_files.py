"""Which files an app takes to the browser."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from wasm_runtime.site.app.files import archive_name, find_app
from wasm_runtime.site.errors import SiteError


def write(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def taken(path: Path, output: Path | None = None) -> list[str]:
    """The names in the app's archive."""
    with zipfile.ZipFile(io.BytesIO(find_app(path, output=output).archive())) as archive:
        return archive.namelist()


# --- a script --------------------------------------------------------------------------------------------------------


def test_a_script_takes_the_modules_it_imports_and_leaves_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "other.py", "notes.txt", "photo.png", "unused/module.py", "helper.py", "package/__init__.py")
    write(tmp_path, "package/data.csv", "package/deep/part.py")
    write(tmp_path, "app.py", text="import json, helper\nfrom package.deep import part\n")
    assert taken(tmp_path / "app.py") == [
        *("app.py", "helper.py"),
        *("package/__init__.py", "package/data.csv", "package/deep/part.py"),
    ]


def test_imports_are_followed_through_modules_wherever_they_stand(tmp_path: Path) -> None:
    write(tmp_path, "app.py", text="def later():\n    import one\n")
    write(tmp_path, "one.py", text="try:\n    from two import name\nexcept ImportError:\n    pass\n")
    write(tmp_path, "two.py", text="import one, app\n")
    assert taken(tmp_path / "app.py") == ["app.py", "one.py", "two.py"]


def test_a_module_with_a_syntax_error_is_taken_for_the_run_to_complain(tmp_path: Path) -> None:
    write(tmp_path, "app.py", text="import broken\n")
    write(tmp_path, "broken.py", text="def (:\n")
    assert taken(tmp_path / "app.py") == ["app.py", "broken.py"]


def test_a_script_takes_its_config_and_pages_but_not_its_secrets(tmp_path: Path) -> None:
    write(tmp_path, ".streamlit/config.toml", ".streamlit/secrets.toml", "pages/notes.txt", "helper.py", "app.py")
    write(tmp_path, "pages/second.py", text="import helper\n")
    assert taken(tmp_path / "app.py") == [".streamlit/config.toml", "app.py", "helper.py", "pages/second.py"]


def test_a_script_may_have_any_name(tmp_path: Path) -> None:
    write(tmp_path, "1 größe <b>.py")
    assert taken(tmp_path / "1 größe <b>.py") == ["1 größe <b>.py"]


# --- a folder --------------------------------------------------------------------------------------------------------


def test_a_folder_takes_everything_in_it(tmp_path: Path) -> None:
    write(tmp_path, "app.py", "other.py", "data/table.csv", "README", "static/deep/photo.png")
    assert taken(tmp_path) == ["README", "app.py", "data/table.csv", "other.py", "static/deep/photo.png"]


def test_a_folder_leaves_what_is_hidden_made_or_installed(tmp_path: Path) -> None:
    write(tmp_path, "app.py", ".env", ".git/config", ".venv/lib/x.py", "__pycache__/app.pyc", "old.pyc", ".DS_Store")
    write(tmp_path, "node_modules/x.js", "venv/pyvenv.cfg", "venv/x.py", "my-env/pyvenv.cfg", "my-env/lib/x.py")
    write(tmp_path, "data/.hidden")
    assert taken(tmp_path) == ["app.py"]


@pytest.mark.parametrize("name", ["env", "venv", "build", "dist"])
def test_a_package_of_the_app_may_be_called_like_a_folder_that_tools_make(tmp_path: Path, name: str) -> None:
    write(tmp_path, "app.py", text=f"from {name}.world import NAME\n")
    write(tmp_path, f"{name}/__init__.py", f"{name}/world.py", f"{name}/__pycache__/world.cpython-311.pyc")
    expected = ["app.py", f"{name}/__init__.py", f"{name}/world.py"]
    assert taken(tmp_path) == expected
    assert taken(tmp_path / "app.py") == expected


@pytest.mark.parametrize("mark", ["pyvenv.cfg", "conda-meta/history", "bin/activate_this.py"])
def test_a_virtual_environment_is_left_out_whatever_it_is_called(tmp_path: Path, mark: str) -> None:
    write(tmp_path, "app.py", f"tools/{mark}", "tools/lib/thing.py")
    assert taken(tmp_path) == ["app.py"]


@pytest.mark.parametrize("secrets", [".streamlit/secrets.toml", "pages/.streamlit/secrets.toml"])
def test_secrets_stay_where_they_are(tmp_path: Path, secrets: str) -> None:
    write(tmp_path, "app.py", ".streamlit/config.toml", ".streamlit/font.woff2", secrets, text="token = 'secret'")
    assert taken(tmp_path) == [".streamlit/config.toml", ".streamlit/font.woff2", "app.py"]


@pytest.mark.parametrize("option", ['"keys/mine.toml"', '["keys/mine.toml", "no/such.toml"]'])
def test_secrets_that_the_config_names_stay_too(tmp_path: Path, option: str) -> None:
    write(tmp_path, "app.py", "keys/mine.toml", "keys/public.toml")
    write(tmp_path, ".streamlit/config.toml", text=f"[secrets]\nfiles = {option}\n")
    assert taken(tmp_path) == [".streamlit/config.toml", "app.py", "keys/public.toml"]
    assert [file.name for file in find_app(tmp_path).secrets] == ["mine.toml"]


def test_a_folder_leaves_the_site_that_is_written_into_it(tmp_path: Path) -> None:
    write(tmp_path, "app.py", "site/index.html", "sites/kept.txt")
    assert taken(tmp_path, output=tmp_path / "sites" / ".." / "site") == ["app.py", "sites/kept.txt"]


@pytest.mark.parametrize("entry", ["streamlit_app.py", "app.py", "main.py"])
def test_a_folder_starts_with_a_script_of_a_usual_name(tmp_path: Path, entry: str) -> None:
    write(tmp_path, "a_first.py", entry)
    assert find_app(tmp_path).script == Path(entry)


def test_of_several_usual_names_the_first_is_taken(tmp_path: Path) -> None:
    write(tmp_path, "main.py", "app.py", "streamlit_app.py")
    assert find_app(tmp_path).script == Path("streamlit_app.py")


CALLS = "import streamlit as st\nst.title('Hello')\n"


@pytest.mark.parametrize("entry", ["Hello.py", "Home.py", "1_Overview.py", "\U0001f3e0_Home.py"])
def test_a_folder_starts_with_the_only_script_on_top_that_calls_streamlit(tmp_path: Path, entry: str) -> None:
    write(tmp_path, "pages/1_More.py", "deep/other.py", entry, text=CALLS)
    write(tmp_path, "helper.py", text="import pandas\n")
    write(tmp_path, "types.py", text="import streamlit as st\ndef part(place: st.Page): pass\n")
    write(tmp_path, "test_app.py", text="from streamlit.testing.v1 import AppTest\nAppTest.from_file('x')\n")
    assert find_app(tmp_path).script == Path(entry)


@pytest.mark.parametrize(
    "text", ["import streamlit\nstreamlit.title('x')", "from streamlit import title as t\nt('x')", CALLS]
)
def test_streamlit_is_called_under_any_name(tmp_path: Path, text: str) -> None:
    write(tmp_path, "helper.py", "broken.py", text="def (:")
    write(tmp_path, "Start.py", text=text)
    assert find_app(tmp_path).script == Path("Start.py")


def test_a_folder_with_several_candidates_asks_which_and_names_them(tmp_path: Path) -> None:
    write(tmp_path, "Hello.py", "My home.py", text=CALLS)
    write(tmp_path, "helper.py")
    with pytest.raises(SiteError) as problem:
        find_app(tmp_path)
    assert str(problem.value) == (
        f"{tmp_path} contains several scripts to start with (Hello.py, My home.py). Choose one, for example "
        "--script Hello.py."
    )
    assert find_app(tmp_path, script="My home.py").script == Path("My home.py")


@pytest.mark.parametrize("named", ["other.py", "./other.py", "{folder}/other.py"])
def test_a_folder_starts_with_the_script_that_is_named(tmp_path: Path, named: str) -> None:
    write(tmp_path, "app.py", "other.py")
    app = find_app(tmp_path, script=named.format(folder=tmp_path))
    assert (app.script, app.files) == (Path("other.py"), [Path("app.py"), Path("other.py")])


@pytest.mark.parametrize(
    ("named", "problem"),
    [
        ("missing.py", "--script missing.py: there is no such Python script in "),
        ("notes.txt", "--script notes.txt: there is no such Python script in "),
        ("../outside.py", "is in a subfolder"),
        ("deep/part.py", "--script deep/part.py is in a subfolder: give the folder "),
        ("/etc/hostname", "there is no such Python script in "),
    ],
)
def test_a_script_that_a_folder_cannot_start_with_is_refused(tmp_path: Path, named: str, problem: str) -> None:
    write(tmp_path, "outside.py", "app/app.py", "app/notes.txt", "app/deep/part.py")
    with pytest.raises(SiteError) as raised:
        find_app(tmp_path / "app", script=named)
    assert problem in str(raised.value)


def test_a_script_has_no_other_script_to_start_with(tmp_path: Path) -> None:
    write(tmp_path, "app.py", "other.py")
    with pytest.raises(SiteError, match=r"app.py is a script: --script is only for folders"):
        find_app(tmp_path / "app.py", script="other.py")


def test_a_folder_with_one_script_starts_with_it(tmp_path: Path) -> None:
    write(tmp_path, "counter.py", "pages/other.py")
    assert find_app(tmp_path).script == Path("counter.py")


# --- links -----------------------------------------------------------------------------------------------------------


def test_a_link_inside_the_folder_is_taken_under_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "app.py", "shared/table.csv")
    (tmp_path / "table.csv").symlink_to("shared/table.csv")
    (tmp_path / "data").symlink_to("shared")
    assert taken(tmp_path) == ["app.py", "data/table.csv", "shared/table.csv", "table.csv"]


@pytest.mark.parametrize(("include", "expected"), [("", []), ('"data", "table.csv"', ["data/table.csv", "table.csv"])])
def test_a_link_that_leads_out_of_the_folder_is_taken_if_the_config_includes_it(
    tmp_path: Path, include: str, expected: list[str]
) -> None:
    app = tmp_path / "app"
    write(tmp_path, "shared/table.csv", text="a,b")
    write(app, "app.py")
    write(app, ".streamlit/config.toml", text=f"[sitelet]\ninclude = [{include}]\n")
    (app / "table.csv").symlink_to(tmp_path / "shared" / "table.csv")
    (app / "data").symlink_to(tmp_path / "shared")
    assert taken(app) == [".streamlit/config.toml", "app.py", *expected]
    left = "Left out, because they are links that lead out of the folder: data, table.csv."
    assert [remark.startswith(left) for remark in find_app(app).remarks()] == [True] * (not expected)


def test_a_link_to_nowhere_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "app.py")
    (tmp_path / "gone.csv").symlink_to(tmp_path / "missing")
    assert taken(tmp_path) == ["app.py"]


def test_links_that_lead_in_a_circle_by_way_of_each_other_are_followed_once(tmp_path: Path) -> None:
    write(tmp_path, "app.py", "one/a.csv", "two/b.csv")
    (tmp_path / "one" / "to-two").symlink_to("../two")
    (tmp_path / "two" / "to-one").symlink_to("../one")
    links = ["one/a.csv", "one/to-two/b.csv", "two/b.csv", "two/to-one/a.csv"]
    assert taken(tmp_path) == ["app.py", *links]


@pytest.mark.parametrize("target", [".", ".."])
def test_a_link_that_leads_in_a_circle_is_followed_once(tmp_path: Path, target: str) -> None:
    app = tmp_path / "app"
    write(app, "app.py", "data/table.csv")
    (app / "data" / "again").symlink_to(app / target)
    assert "data/table.csv" in taken(app)
    assert len(taken(app)) < 10


def test_a_pipe_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "app.py")
    os.mkfifo(tmp_path / "pipe")
    assert taken(tmp_path) == ["app.py"]


# --- the archive -----------------------------------------------------------------------------------------------------


def test_the_archive_is_the_same_whenever_and_wherever_it_is_made(tmp_path: Path) -> None:
    for folder, time in (("one", 1_000_000_000), ("two", 1_700_000_000)):
        write(tmp_path / folder, "b.csv", "app.py", "a/deep.txt", text="text")
        for file in (tmp_path / folder).rglob("*"):
            os.utime(file, (time, time))
    one, two = (find_app(tmp_path / folder).archive() for folder in ("one", "two"))
    assert one == two
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive_name(one) == archive_name(two)


def test_the_name_of_the_archive_changes_with_its_content(tmp_path: Path) -> None:
    write(tmp_path, "app.py", text="1")
    before = archive_name(find_app(tmp_path).archive())
    write(tmp_path, "app.py", text="2")
    assert archive_name(find_app(tmp_path).archive()) != before


def test_files_arrive_byte_for_byte(tmp_path: Path) -> None:
    content = bytes(range(256)) * 1000
    write(tmp_path, "app.py")
    (tmp_path / "data.bin").write_bytes(content)
    with zipfile.ZipFile(io.BytesIO(find_app(tmp_path).archive())) as archive:
        assert archive.read("data.bin") == content
        assert archive.testzip() is None


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match=r"There is no file or folder .*missing"):
        find_app(tmp_path / "missing")
