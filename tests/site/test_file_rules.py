"""What of an app's folder never reaches a site, and what the config says otherwise."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest

from wasm_runtime.site.app.files import check_app, find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.app.static_serving import static_files
from wasm_runtime.site.errors import SiteError

KEY = "-----BEGIN OPENSSH PRIVATE KEY-----\nnot one\n"


def write(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def config(folder: Path, **options: list[str]) -> None:
    lines = [f"{name} = {value}" for name, value in options.items()]
    write(folder, ".streamlit/config.toml", text="\n".join(["[sitelet]", *lines, ""]))


def taken(path: Path) -> set[str]:
    """What is in the archive besides the script and the config."""
    with zipfile.ZipFile(io.BytesIO(find_app(path).archive())) as archive:
        return set(archive.namelist()) - {"app.py", ".streamlit/config.toml"}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def app(tmp_path: Path) -> Path:
    app = tmp_path / "app"
    write(app, "app.py")
    return app


# --- secrets, keys, what is hidden, installed or made ----------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *("id_rsa", "id_ed25519", "deploy_id_rsa", "server.pem", "TLS.KEY", "store.jks", "prod.env", "token.json"),
        *("credentials.json", "client_secret_1.json", "terraform.tfstate", ".streamlit/credentials.toml", "htpasswd"),
    ],
)
def test_what_is_called_as_keys_are_stays_and_is_named(app: Path, name: str) -> None:
    write(app, name)
    assert taken(app) == set()
    assert find_app(app).secrets == [app / name]


@pytest.mark.parametrize("name", ["id_rsa.pub", "keys.py", "secret_santa.csv", "tokens.txt", "monkey", "environment"])
def test_a_name_that_only_sounds_like_it_is_no_key(app: Path, name: str) -> None:
    write(app, name)
    assert taken(app) == {name}


@pytest.mark.parametrize("text", [KEY, f"\n{KEY}", '{"type": "service_account", "private_key": "' + KEY + '"}'])
def test_a_private_key_stays_whatever_it_is_called(app: Path, text: str) -> None:
    write(app, "harmless.txt", text=text)
    assert taken(app) == set()


def test_a_text_about_keys_is_no_key(app: Path) -> None:
    write(app, "about.md", text=f"A key begins like this:\n\n    {KEY}")
    assert taken(app) == {"about.md"}


@pytest.mark.parametrize("name", [".env", ".env.production", ".envrc", ".ENV", "secrets.toml", ".git/config"])
def test_no_pattern_brings_secrets_in(app: Path, name: str) -> None:
    write(app, name)
    config(app, include=["*", name, ".*", f"/{name}"])
    assert taken(app) == set()


@pytest.mark.parametrize("link", ["{}", "link.txt"])
@pytest.mark.parametrize("name", [".env", "secrets.toml", ".git/config", "server.pem", ".hidden", "data/.cache/x"])
def test_no_other_name_lets_a_file_in(app: Path, name: str, link: str) -> None:
    write(app, name, "data/visible.csv")
    if link == "link.txt":
        (app / link).symlink_to(name)
        (app / "deep").mkdir()
        (app / "deep" / "folder").symlink_to(f"../{Path(name).parent}" if "/" in name else "../data")
    assert {each for each in taken(app) if not each.endswith("visible.csv")} == set()


def test_folders_that_tools_mark_as_caches_stay(app: Path) -> None:
    write(app, "cache/x.bin", "target/x.o", "kept/CACHEDIR.TAG")
    for folder in ("cache", "target"):
        write(app, f"{folder}/CACHEDIR.TAG", text="Signature: 8a477f597d28d172789f06886806bc55\n# made by a tool\n")
    assert taken(app) == {"kept/CACHEDIR.TAG"}


def test_sites_that_were_built_into_the_folder_stay(app: Path) -> None:
    write(app, "site/sitelet-build.json", "site/index.html", "sites/index.html")
    assert taken(app) == {"sites/index.html"}


def test_a_config_that_cannot_be_read_publishes_nothing(app: Path) -> None:
    write(app, ".streamlit/config.toml", text="[secrets]\nfiles = ['mine.toml'\n")
    with pytest.raises(SiteError, match=r"config\.toml: "):
        find_app(app)


# --- include and exclude ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exclude", "expected"),
    [
        ([], {"a.csv", "data/a.csv", "data/deep/b.csv", "notes.md"}),
        (["*.csv"], {"notes.md"}),
        (["/*.csv"], {"data/a.csv", "data/deep/b.csv", "notes.md"}),
        (["data/"], {"a.csv", "notes.md"}),
        (["data/**/b.csv", "notes.md"], {"a.csv", "data/a.csv"}),
        (["*.csv", "!data/a.csv"], {"data/a.csv", "notes.md"}),
    ],
)
def test_exclude_has_the_patterns_of_gitignore(app: Path, exclude: list[str], expected: set[str]) -> None:
    write(app, "a.csv", "data/a.csv", "data/deep/b.csv", "notes.md")
    config(app, exclude=exclude)
    assert taken(app) == expected


def test_exclude_counts_more_than_include_and_than_what_a_script_names(app: Path) -> None:
    write(app, "app.py", text="open('a.csv')\nopen('b.csv')")
    write(app, "a.csv", "b.csv")
    config(app, exclude=["a.csv"], include=["a.csv"])
    assert taken(app) == taken(app / "app.py") == {"b.csv"}


def test_include_brings_in_what_a_script_does_not_name_with_what_that_imports(app: Path) -> None:
    write(app, "plugins/one.py", text="import helper\nopen('numbers.csv')\n")
    write(app, "helper.py", "numbers.csv", "other.csv", "plugins/notes.txt")
    config(app, include=["plugins/*.py"])
    assert taken(app / "app.py") == {"plugins/one.py", "helper.py", "numbers.csv"}
    assert find_app(app / "app.py").remarks()[0] == "Included, because app.py names them: numbers.csv."


@pytest.mark.parametrize(
    ("include", "expected"),
    [
        (["*"], {"visible.csv"}),
        ([".well-known/"], {"visible.csv", ".well-known/a.txt"}),
        ([".well-known/*.txt"], {"visible.csv", ".well-known/a.txt"}),
        (["/.*/a.txt"], {"visible.csv"}),
        (["public.pem"], {"visible.csv", "public.pem"}),
        (["*.pem"], {"visible.csv"}),
        (["node_modules/lib/dist/"], {"visible.csv", "node_modules/lib/dist/x.js"}),
    ],
)
def test_what_is_hidden_installed_or_like_a_key_comes_only_by_its_name(
    app: Path, include: list[str], expected: set[str]
) -> None:
    write(app, ".well-known/a.txt", "public.pem", "visible.csv", "node_modules/lib/dist/x.js", "node_modules/y.js")
    config(app, include=include)
    assert taken(app) == expected


def test_a_pattern_that_fits_nothing_is_said(app: Path) -> None:
    write(app, "a.csv")
    config(app, include=["a.csv", "date/*.csv"])
    assert find_app(app).remarks() == ["[sitelet] include = date/*.csv: there is no such file."]


@pytest.mark.parametrize("value", ['"*.csv"', "[1]", '["../outside"]', '[""]', '["!"]', r'["a\\b"]', "true", '["#x"]'])
@pytest.mark.parametrize("name", ["include", "exclude"])
def test_patterns_that_are_none_are_refused(app: Path, name: str, value: str) -> None:
    write(app, ".streamlit/config.toml", text=f"[sitelet]\n{name} = {value}\n")
    with pytest.raises(SiteError, match=rf"^\.streamlit/config\.toml: \[sitelet\] {name} = .* is invalid: expected "):
        find_app(app)


def test_an_app_cannot_be_without_its_script(app: Path) -> None:
    config(app, exclude=["*.py"])
    with pytest.raises(SiteError, match=r"exclude has '\*\.py', which leaves out app\.py\."):
        find_app(app)


# --- what git ignores ------------------------------------------------------------------------------------------------


@pytest.fixture(params=["git", "without git", "no repository"])
def ignoring(app: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app whose folder has `.gitignore` files, with git, without it, and outside of a repository."""
    if request.param != "no repository":
        git(app.parent, "init", "--quiet")
    if request.param == "without git":
        monkeypatch.setattr(shutil, "which", lambda name: None)
    return app


def test_what_git_ignores_stays(ignoring: Path) -> None:
    write(ignoring, ".gitignore", text="*.log\n!kept.log\n/build/\n# a comment\ndata/*\n!data/kept.csv\n")
    write(ignoring, "a.log", "kept.log", "deep/b.log", "build/x.txt", "deep/build/y.txt", "data/a.csv", "data/kept.csv")
    assert taken(ignoring) == {"kept.log", "deep/build/y.txt", "data/kept.csv"}


def test_the_deepest_file_that_says_something_counts(ignoring: Path) -> None:
    write(ignoring, ".gitignore", text="*.csv\nclosed/\n")
    write(ignoring, "open/.gitignore", text="!*.csv\n*.txt\n")
    write(ignoring, "closed/.gitignore", text="!*\n")
    write(ignoring, "a.csv", "open/a.csv", "open/deep/b.csv", "open/a.txt", "closed/c.md")
    assert taken(ignoring) == {"open/a.csv", "open/deep/b.csv"}


def test_lines_that_are_no_patterns_are_passed_over(ignoring: Path) -> None:
    write(ignoring, ".gitignore", text="!\n\\\n\n[\n*.log\n")
    write(ignoring, "a.log", "b.txt")
    assert taken(ignoring) == {"b.txt"}


@pytest.mark.parametrize(
    "name", ["größe 日本.log", "a\nb.log", "-x.log", '"quoted".log', "a:b.log", "!odd.log", " .log"]
)
def test_names_may_be_what_they_like(ignoring: Path, name: str) -> None:
    write(ignoring, ".gitignore", text="*.log\n")
    write(ignoring, name, name.replace(".log", ".txt"))
    assert taken(ignoring) == {name.replace(".log", ".txt")}


def test_a_script_that_names_an_ignored_file_is_told(ignoring: Path) -> None:
    write(ignoring, "app.py", text="import helper, version\nopen('data/a.csv')\nopen('b.csv')\n")
    write(ignoring, "helper.py", "version.py", "data/a.csv", "b.csv")
    write(ignoring, ".gitignore", text="data/\nversion.py\n")
    assert taken(ignoring / "app.py") == {"helper.py", "b.csv"}
    assert find_app(ignoring / "app.py").remarks()[0] == (
        "Left out, because git ignores them: data/a.csv, version.py. To include one all the same, name it in `include` "
        "of [sitelet] in .streamlit/config.toml."
    )


def test_no_package_is_looked_for_in_place_of_a_module_that_is_left_out(ignoring: Path) -> None:
    write(ignoring, "app.py", text="import version, own, helper, nowhere\n")
    write(ignoring, "version.py", "own/__init__.py", "helper.py")
    write(ignoring, ".gitignore", text="version.py\nown/\n")
    config(ignoring, exclude=["helper.py"])
    for path in (ignoring, ignoring / "app.py"):
        assert AppImports(find_app(path)).missing([]).keys() == {"nowhere"}


@pytest.mark.parametrize("include", [["data/a.csv"], ["data/"], ["*.csv"], ["/data/*"]])
def test_include_brings_in_what_git_ignores(ignoring: Path, include: list[str]) -> None:
    write(ignoring, "data/a.csv", "c.txt")
    write(ignoring, ".gitignore", text="data/\n*.txt\n")
    config(ignoring, include=include)
    assert taken(ignoring) == taken(ignoring / "app.py") == {"data/a.csv"}


def test_links_to_ignored_files_stay_and_so_do_ignored_links(ignoring: Path) -> None:
    write(ignoring, "data/a.csv", "kept/b.csv")
    write(ignoring, ".gitignore", text="data/\nlink\n")
    (ignoring / "link").symlink_to("kept")
    (ignoring / "other").symlink_to("data")
    (ignoring / "b.csv").symlink_to("data/a.csv")
    assert taken(ignoring) == {"kept/b.csv"}


def test_the_script_and_the_config_are_there_whatever_git_ignores(ignoring: Path) -> None:
    write(ignoring, ".gitignore", text="app.py\n.streamlit/\n")
    config(ignoring)
    assert find_app(ignoring).files == [Path(".streamlit/config.toml"), Path("app.py")]
    assert find_app(ignoring / "app.py").files == [Path(".streamlit/config.toml"), Path("app.py")]


def test_published_files_are_without_what_git_ignores(ignoring: Path) -> None:
    write(ignoring, "static/a.png", "static/b.tmp", "static/.hidden")
    write(ignoring, ".gitignore", text="*.tmp\n")
    write(ignoring, ".streamlit/config.toml", text="[server]\nenableStaticServing = true\n")
    for path in (ignoring, ignoring / "app.py"):
        assert static_files(find_app(path)).keys() == {"app/static/a.png"}


def test_a_folder_that_is_ignored_as_a_whole_is_an_app_all_the_same(ignoring: Path) -> None:
    write(ignoring.parent, ".gitignore", text="app\n")
    write(ignoring, "a.csv", "b.log", "deep/c.csv")
    write(ignoring, ".gitignore", text="*.log\n")
    assert taken(ignoring) == {"a.csv", "deep/c.csv"}
    write(ignoring / "deep", "app.py")
    assert taken(ignoring / "deep") == {"c.csv"}


def test_what_is_in_the_repository_is_not_ignored(app: Path) -> None:
    git(app, "init", "--quiet")
    write(app, "data/a.csv", "data/b.csv")
    write(app, ".gitignore", text="data/\n")
    git(app, "add", "--force", "data/a.csv")
    assert taken(app) == {"data/a.csv"}


def test_the_excludes_of_the_repository_and_of_the_user_count(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(app, "init", "--quiet")
    write(app, "a.mine", "b.ours", "c.txt")
    write(app, ".git/info/exclude", text="*.ours\n")
    write(app.parent, "home/ignore", text="*.mine\n")
    write(app.parent, "home/.gitconfig", text=f"[core]\nexcludesFile = {app.parent / 'home' / 'ignore'}\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(app.parent / "home" / ".gitconfig"))
    assert taken(app) == {"c.txt"}
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert taken(app) == {"a.mine", "c.txt"}


@pytest.mark.parametrize("kind", ["repository", "submodule"])
def test_a_repository_in_the_app_says_what_of_it_is_ignored(app: Path, kind: str) -> None:
    inner = app / "inner" if kind == "repository" else app.parent / "source"
    write(inner, "a.txt", "b.log", ".gitignore", text="*.log\n")
    git(inner, "init", "--quiet")
    git(app, "init", "--quiet")
    if kind == "submodule":
        git(inner, "add", ".")
        git(inner, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-m", "x")
        git(app, "-c", "protocol.file.allow=always", "submodule", "add", str(inner), "inner")
        write(app / "inner", "b.log")
    assert taken(app) == {"inner/a.txt"}


def test_a_hook_of_another_repository_changes_nothing(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(app, "init", "--quiet")
    write(app, "a.log", "b.txt")
    write(app, ".gitignore", text="*.log\n")
    write(app.parent, "other/x")
    git(app.parent / "other", "init", "--quiet")
    monkeypatch.setenv("GIT_DIR", str(app.parent / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(app.parent / "other" / ".git" / "index"))
    assert taken(app) == {"b.txt"}


def test_a_repository_that_git_does_not_trust_is_read_without_it(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(app, "init", "--quiet")
    write(app, "a.log", "b.txt")
    write(app, ".gitignore", text="*.log\n")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert taken(app) == {"b.txt"}


def test_a_program_that_the_repository_names_is_not_run(app: Path) -> None:
    git(app, "init", "--quiet")
    write(app, "b.txt")
    program = app.parent / "canary.sh"
    program.write_text(f"#!/bin/sh\ntouch {app.parent / 'sung'}\n", "utf-8")
    program.chmod(0o755)
    git(app, "config", "core.fsmonitor", str(program))
    assert taken(app) == {"b.txt"}
    assert not (app.parent / "sung").exists()


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["a\\b.csv", "a\tb.csv", "<b>.csv", "a b.csv", "x" * 200, "con", "ä.csv", "a\u0308.csv"]
)
def test_a_file_keeps_its_name_whatever_that_is(app: Path, name: str) -> None:
    write(app, name)
    assert taken(app) == {name}


def test_a_name_that_is_no_unicode_stays(app: Path) -> None:
    (Path(os.fsdecode(os.fsencode(app) + b"/data-\xff.csv"))).touch()
    assert taken(app) == set()
    [(_, reason)] = find_app(app).left.items()
    assert reason.text == "its name is not valid Unicode"


def test_names_that_differ_in_case_alone_are_two_files(app: Path) -> None:
    write(app, "Data.csv", "data.csv")
    assert taken(app) == {"Data.csv", "data.csv"}


# --- sizes -----------------------------------------------------------------------------------------------------------


def test_a_large_file_is_named_and_one_that_is_too_large_stops_the_build(app: Path) -> None:
    with (app / "data.bin").open("wb") as file:
        file.truncate(30_000_000)
    large = find_app(app)
    assert large.remarks() == ["data.bin has 30 MB, which every user downloads before the app starts."]
    check_app(large)
    with (app / "data.bin").open("wb") as file:
        file.truncate(2_000_000_000)
    with pytest.raises(SiteError, match=r"data\.bin has 2000 MB, which does not fit into a browser\. Leave it out"):
        check_app(find_app(app))
    config(app, exclude=["*.bin"])
    check_app(find_app(app))


# --- the config ------------------------------------------------------------------------------------------------------


def test_the_published_config_has_no_secret_of_the_server(app: Path) -> None:
    write(app, ".streamlit/config.toml", text="[server]\ncookieSecret = 'hush'\nport = 1\n[theme]\nfont = 'serif'\n")
    with zipfile.ZipFile(io.BytesIO(find_app(app).archive())) as archive:
        published = archive.read(".streamlit/config.toml").decode()
    assert tomllib.loads(published) == {"server": {"port": 1}, "theme": {"font": "serif"}}


def test_a_config_without_secrets_is_published_as_it_is(app: Path) -> None:
    write(app, ".streamlit/config.toml", text="# mine\n[server]\nport = 1\n")
    with zipfile.ZipFile(io.BytesIO(find_app(app).archive())) as archive:
        assert archive.read(".streamlit/config.toml") == (app / ".streamlit" / "config.toml").read_bytes()
