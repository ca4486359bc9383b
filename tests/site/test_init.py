"""`sitelet init`: the workflow it writes, and what it says of other hosts."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.support.command import ROOT
from wasm_runtime import __version__
from wasm_runtime.cli import main
from wasm_runtime.site.hosting import setup as hosting_setup
from wasm_runtime.site.hosting.pages_workflow import PublishedApp, workflow

NAMES = [
    *("app.py", "my app.py", "größe 日本 😀.py", "it's.py", '"quoted".py', "$(touch sung).py", "`touch sung`.py"),
    *("-x.py", "#a: b.py", "a\nb.py", "a\tb.py", "a\x85b\u2028c\x7f.py", "${{ github.token }}.py", "a\\b.py", "{x}.py"),
]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The work tree of an empty repository, in which the command runs."""
    top = tmp_path / "repository"
    top.mkdir()
    git(top, "init", "--quiet", "--initial-branch", "trunk")
    monkeypatch.chdir(top)
    return top


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def write(file: Path, text: str = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def parsed(text: str) -> dict[str, Any]:
    found: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return found


def written(repository: Path) -> dict[str, Any]:
    return parsed((repository / ".github" / "workflows" / "sitelet.yml").read_text("utf-8"))


def steps_of(job: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """By what they use, or their names."""
    return {step["uses"].partition("@")[0] if "uses" in step else step["name"]: step for step in job["steps"]}


# --- the workflow ----------------------------------------------------------------------------------------------------


def test_the_workflow_builds_what_is_locked_and_publishes_it(repository: Path) -> None:
    write(repository / "app.py")
    assert main(["init", "app.py"]) == 0
    found = written(repository)
    assert found["on"] == {"push": {"branches": ["trunk"]}, "workflow_dispatch": None}
    assert found["permissions"] == {"contents": "read"}
    assert found["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    build, publish = steps_of(found["jobs"]["build"]), found["jobs"]["publish"]
    assert build["Install Sitelet"]["env"] == {"SITELET": hosting_setup.sitelet_requirement()}
    command = build["Build the site"]
    assert (command["run"], command["env"]) == (
        'sitelet build "$APP" --locked --output "$RUNNER_TEMP/site"',
        {"APP": "app.py"},
    )
    assert build["actions/upload-pages-artifact"]["with"] == {
        "path": "${{ runner.temp }}/site",
        "include-hidden-files": True,
    }
    assert publish["needs"] == "build"
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["environment"]["name"] == "github-pages"


def test_actions_are_named_with_their_major_version(repository: Path) -> None:
    write(repository / "app.py")
    main(["init", "app.py"])
    used = [step["uses"] for job in written(repository)["jobs"].values() for step in job["steps"] if "uses" in step]
    assert len(used) == 5
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in used)


def test_the_workflow_fits_the_schema_of_github(repository: Path) -> None:
    for number, name in enumerate(NAMES):
        app = PublishedApp(f"sub/{name}", "sub", "main", "sitelet==1.0", name if number % 2 else None)
        write(repository / f"{number}.yml", workflow(app))
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, *map(str, repository.glob("*.yml"))], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    write(repository / "wrong.yml", workflow(app).replace("runs-on", "runs_on"))
    assert subprocess.run([*command, str(repository / "wrong.yml")], capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_script_may_have_any_name(repository: Path, name: str) -> None:
    write(repository / "apps" / name)
    assert main(["init", f"apps/{name}"]) == 0
    found = written(repository)
    [app] = steps_of(found["jobs"]["build"])["Build the site"]["env"].values()
    # As GitHub evaluates it.
    assert app.replace("${{ '${{' }}", "${{") == f"apps/{name}"
    assert "${{ github.token }}" not in app
    assert found["on"]["push"]["paths"] == ["apps/**", ".github/workflows/sitelet.yml"]


@pytest.mark.parametrize("text", ["a${{ x }}", "-x", "a"])
def test_the_shell_sees_one_argument_that_is_no_option(text: str) -> None:
    command = steps_of(parsed(workflow(PublishedApp(text, ".", "main", "sitelet")))["jobs"]["build"])["Build the site"]
    app = command["env"]["APP"].replace("${{ '${{' }}", "${{")
    words = subprocess.run(
        ["sh", "-c", command["run"].replace("sitelet", "printf '%s\\n'", 1)],
        env={"APP": app, "RUNNER_TEMP": "/t"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert words.stdout.splitlines() == ["build", app, "--locked", "--output", "/t/site"]
    assert not app.startswith("-")


def test_the_folder_of_an_app_may_have_any_name_in_the_patterns(repository: Path) -> None:
    write(repository / "a[b]*c!" / "app.py")
    main(["init", "a[b]*c!"])
    assert written(repository)["on"]["push"]["paths"][0] == r"a\[b\]\*c\!/**"


def test_a_folder_is_named_from_the_top_of_the_repository_with_its_script(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "deep" / "apps" / "one.py")
    write(repository / "deep" / "apps" / "two.py")
    monkeypatch.chdir(repository / "deep")
    assert main(["init", "apps", "--script", "two.py"]) == 0
    step = steps_of(written(repository)["jobs"]["build"])["Build the site"]
    assert step["run"] == 'sitelet build "$APP" --script "$SCRIPT" --locked --output "$RUNNER_TEMP/site"'
    assert step["env"] == {"APP": "deep/apps", "SCRIPT": "two.py"}


def test_an_app_that_fills_the_repository_is_its_top(repository: Path) -> None:
    write(repository / "app.py")
    main(["init", "."])
    found = written(repository)
    assert steps_of(found["jobs"]["build"])["Build the site"]["env"] == {"APP": "."}
    assert "paths" not in found["on"]["push"]


def test_what_a_build_reads_above_an_apps_folder_is_watched_too(repository: Path) -> None:
    write(repository / "src" / "app.py", "import pandas")
    write(repository / "pyproject.toml", '[project]\nname = "whole"\ndependencies = ["pandas"]\n')
    assert main(["init", "src/app.py"]) == 0
    paths = written(repository)["on"]["push"]["paths"]
    assert paths == ["src/**", "pyproject.toml", ".github/workflows/sitelet.yml"]
    write(repository / ".streamlit" / "config.toml")
    assert main(["init", "src/app.py", "--force"]) == 0
    assert written(repository)["on"]["push"]["paths"][1:3] == ["pyproject.toml", ".streamlit/config.toml"]


def test_the_branch_is_the_one_that_others_see_first(repository: Path) -> None:
    write(repository / "app.py")
    git(repository, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/stable")
    main(["init", "app.py"])
    assert written(repository)["on"]["push"]["branches"] == ["stable"]


def test_without_a_repository_the_workflow_is_beside_the_app(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    write(tmp_path / "app" / "app.py")
    assert main(["init", str(tmp_path / "app")]) == 0
    assert written(tmp_path / "app")["on"]["push"]["branches"] == ["main"]


# --- what is there already -------------------------------------------------------------------------------------------


def test_a_workflow_that_was_changed_is_only_replaced_by_force(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repository / "app.py")
    file = write(repository / ".github" / "workflows" / "sitelet.yml", "mine")
    assert main(["init", "app.py"]) == 1
    assert file.read_text() == "mine"
    said = capsys.readouterr()
    assert (said.out, said.err) == (
        "",
        f"sitelet: {file} already exists, with another content. Use --force to replace it.\n",
    )
    assert main(["init", "app.py", "--force"]) == 0
    assert capsys.readouterr().out.startswith(f"Replaced: {file}\n")
    assert main(["init", "app.py"]) == 0
    assert capsys.readouterr().out.startswith(f"Unchanged: {file}\n")


def test_what_is_no_app_writes_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "missing.py"]) == 1
    assert not (repository / ".github").exists()
    assert "There is no file or folder missing.py" in capsys.readouterr().err


# --- what is said ----------------------------------------------------------------------------------------------------


def test_the_steps_of_each_host_are_printed_with_commands_that_can_be_copied(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repository / "my app.py")
    assert main(["init", "my app.py"]) == 0
    said = capsys.readouterr().out
    for host in ("GitHub Pages", "Netlify, Cloudflare Pages", "Amazon S3", "nginx"):
        assert f"\n{host}\n" in said
    [build] = re.findall(r"^  (sitelet build .*) -o site$", said, re.MULTILINE)[:1]
    assert shlex.split(build) == ["sitelet", "build", "my app.py", "--locked"]
    assert "sitelet lock" not in said


def test_an_app_with_packages_is_told_to_lock_them(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(repository / "app.py")
    write(repository / "requirements.txt", "altair\n")
    main(["init", "app.py"])
    assert "1. Run `sitelet lock app.py`, commit sitelet.lock and the workflow, and push." in capsys.readouterr().out
    write(repository / "sitelet.lock")
    main(["init", "app.py"])
    assert "1. Commit the workflow, and push." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (None, f"sitelet=={__version__}"),
        ({"url": "file:///home/me/sitelet", "dir_info": {"editable": True}}, f"sitelet=={__version__}"),
        (
            {"url": "https://example.org/sitelet", "vcs_info": {"vcs": "git", "commit_id": "1" * 40}},
            f"sitelet @ git+https://example.org/sitelet@{'1' * 40}",
        ),
    ],
)
def test_the_same_sitelet_is_installed_there(
    monkeypatch: pytest.MonkeyPatch, origin: dict[str, Any] | None, expected: str
) -> None:
    def read_text(distribution: object, name: str) -> str | None:
        assert name == "direct_url.json"
        return None if origin is None else json.dumps(origin)

    monkeypatch.setattr("importlib.metadata.PathDistribution.read_text", read_text)
    assert hosting_setup.sitelet_requirement() == expected


def test_the_documents_show_the_steps_that_are_printed() -> None:
    document = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    for said in ("sitelet init", "error_page 404 /404.html;", "gzip_static on;", "--error-document 404.html"):
        assert said in document
