"""`sitelet check`, and what a build says of the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wasm_runtime.cli import main
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.check.checking import findings_of
from wasm_runtime.site.check.finding import Finding
from wasm_runtime.site.check.formats import as_github, as_text, build_notices, from_here
from wasm_runtime.site.check.source import CheckedApp

ROOT = Path(__file__).parents[3]
SITELET = Path(sys.executable).parent / "sitelet"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(
    capsys: pytest.CaptureFixture[str], source: str | bytes, *arguments: str, name: str = "app.py"
) -> tuple[int, str]:
    """The exit status, and what is printed."""
    Path(name).write_bytes(source.encode() if isinstance(source, str) else source)
    status = main(["check", name, *arguments])
    out, err = capsys.readouterr()
    assert err == ""
    return status, out


# --- exit status -----------------------------------------------------------------------------------------------------


def test_an_app_that_works_has_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    clean = "Nothing was found that does not work in a browser.\n"
    assert check(capsys, "import streamlit as st\nst.title('x')") == (0, clean)


def test_an_error_has_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = check(capsys, "import os\nos.fork()")
    assert status == 1
    assert out.splitlines() == [
        "app.py:2:1: error: [process] `os.fork` starts another process, which a browser cannot: OSError.",
        "    Call the function directly.",
        "1 error.",
    ]


def test_warnings_and_notes_have_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    Path("requirements.txt").write_text("numpy\n", "utf-8")
    status, out = check(capsys, "import numpy as np\nnp.zeros(2, dtype=int)\nopen('none.csv')")
    assert status == 0
    assert out.splitlines()[-1] == "1 warning, 1 note."


def test_wrong_usage_has_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["check"], ["check", "app.py", "--format", "xml"], ["check", "app.py", "--nope"]):
        with pytest.raises(SystemExit) as exit_:
            main(arguments)
        assert exit_.value.code == 2
    capsys.readouterr()


def test_an_app_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "missing.py"]) == 1
    assert capsys.readouterr() == ("", "sitelet: There is no file or folder missing.py.\n")


def test_a_folder_is_checked_with_the_script_that_is_named(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "one.py").write_text("input()", "utf-8")
    (folder / "site" / "two.py").write_text("import streamlit as st\nst.title('x')", "utf-8")
    assert main(["check", "site", "--script", "one.py"]) == 1
    assert capsys.readouterr().out.startswith("site/one.py:1:1: error: [terminal]")
    assert main(["check", "site", "--script", "two.py"]) == 0


def test_several_apps_are_checked_together_and_what_they_share_is_told_of_once(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    (folder / "tools.py").write_text("input()", "utf-8")
    (folder / "b").mkdir()
    (folder / "b" / "streamlit_app.py").write_text("import os\nos.fork()", "utf-8")
    (folder / "c.py").write_text("import tools\ninput()", "utf-8")
    status, out = check(capsys, "import tools", "b", "other=c.py", "app.py")
    assert status == 1
    assert [line.partition(": error")[0] for line in out.splitlines() if "error:" in line] == [
        "tools.py:1:1",
        "b/streamlit_app.py:2:1",
        "c.py:2:1",
    ]
    assert out.endswith("3 errors.\n")
    status, out = check(capsys, "", "b", "--format", "json")
    assert [each["file"] for each in json.loads(out)["findings"]] == ["b/streamlit_app.py"]


def test_one_script_is_not_named_for_several_apps(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a", "b", "--script", "one.py"]) == 1
    assert "--script one.py says which script of one folder" in capsys.readouterr().err


# --- formats ---------------------------------------------------------------------------------------------------------


def test_json_has_all_of_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = check(capsys, "import os\nx = os.fork()", "--format", "json")
    assert status == 1
    assert json.loads(out) == {
        "version": 1,
        "findings": [
            {
                "file": "app.py",
                "line": 2,
                "column": 5,
                "rule": "process",
                "severity": "error",
                "happens": "`os.fork` starts another process, which a browser cannot: OSError.",
                "instead": "Call the function directly.",
            }
        ],
    }


def test_json_of_an_app_that_works_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = check(capsys, "1", "--format", "json")
    assert (status, json.loads(out)) == (0, {"version": 1, "findings": []})


def test_github_gets_annotations(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = check(capsys, "import os\nos.fork()", "--format", "github")
    assert status == 1
    assert out == (
        "::error file=app.py,line=2,col=1,title=sitelet process::"
        "`os.fork` starts another process, which a browser cannot: OSError. Call the function directly.\n"
    )
    assert check(capsys, "1", "--format", "github") == (0, "")


def test_annotations_cannot_be_forged(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Finding(Path("a,line=9:\n::error::b.py"), 1, 1, "thread", "note", "100%\n::error::x", "y\r")
    [line] = as_github([finding]).splitlines()
    assert line == (
        "::notice file=a%2Cline=9%3A%0A%3A%3Aerror%3A%3Ab.py,line=1,col=1,title=sitelet thread::"
        "100%25%0A::error::x y%0D"
    )


# --- hostile names and broken sources --------------------------------------------------------------------------------


def test_names_reach_the_terminal_without_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    status, out = check(capsys, "open('/\x1b[31m\\n\u202e')\ninput()", name="a\x1b]0;b\n.py")
    assert status == 1
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert out.splitlines()[0].startswith("a\\x1b]0;b\\n.py:1:1: error: [absolute-path] `open` of ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not have such names")
def test_names_that_are_no_unicode_are_printed_all_the_same() -> None:
    name = os.fsdecode(b"\xff.py")
    Path(name).write_text("input()", "utf-8")
    for form in ("text", "json", "github"):
        done = subprocess.run([SITELET, "check", name, "--format", form], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
        assert b"terminal" in done.stdout


def test_any_encoding_of_the_terminal_will_do() -> None:
    Path("ü.py").write_text("input()", "utf-8")
    done = subprocess.run(
        [SITELET, "check", "ü.py"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"},
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(rb"\xfc.py:1:1")


@pytest.mark.parametrize(
    ("source", "place", "why"),
    [
        (b"x = (\n", "1:5", "was never closed"),
        (b"if True:\nx = 1\n", "2:1", "expected an indented block"),
        (b"x = 1\0", "1:1", "null bytes"),
        (b"# coding: klingon\n", "1:1", "klingon"),
        (b"x = '\xff'\n", "1:", "utf-8"),
        (b"(" * 5000, "1:", ""),
        (b"-" * 100_000 + b"1", "1:", ""),
    ],
)
def test_a_source_that_python_cannot_read_is_named(
    capsys: pytest.CaptureFixture[str], source: bytes, place: str, why: str
) -> None:
    status, out = check(capsys, source)
    assert status == 1
    assert out.startswith(f"app.py:{place}")
    assert "error: [syntax] Python" in out
    assert why in out
    assert out.endswith("1 error.\n")


def test_a_broken_module_does_not_hide_what_is_found_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    Path("tools.py").write_text("def f(:", "utf-8")
    status, out = check(capsys, "import tools\ninput()")
    assert status == 1
    assert "app.py:2:1: error: [terminal]" in out
    assert "tools.py:1:" in out


@pytest.mark.parametrize(
    "source",
    [
        "x = " + " + ".join(["1"] * 900) + "\ninput()",
        "x = " + "a." * 900 + "b\ninput()",
        "if a: pass\n" + "elif a: pass\n" * 90 + "input()",
        "x = x\ny = x.y\nx = y.x\nx.z()\ninput()",
        "".join(f"a{n} = a{n - 1} if a{n - 1} else a{n - 1}.b\n" for n in range(1, 200)) + "input()",
        "a = b\nb = a\na()\nb.c()\ninput()",
        "\ufeffinput()",
        "x = 1\f\ninput()\r\n",
        "def f():\n    global g\n    g = 1\n    def h():\n        nonlocal_ = 1\ninput()",
        "class A:\n    input = 1\n    def f(self):\n        return input()",
    ],
)
def test_odd_sources_are_read_in_a_moment(capsys: pytest.CaptureFixture[str], source: str) -> None:
    status, out = check(capsys, source)
    assert status == 1
    assert out.count("[terminal]") == 1


def test_text_of_findings_is_one_line_each() -> None:
    finding = Finding(Path("a.py"), 1, 1, "thread", "note", "one\ntwo", "three\r\nfour")
    assert len(as_text([finding]).splitlines()) == 3


# --- rules of others -------------------------------------------------------------------------------------------------


class _NoWheel:
    """A rule that knows what was resolved."""

    name = "no-wheel"

    def find(self, app: CheckedApp) -> list[Finding]:
        return [Finding(app.app.script, 1, 1, self.name, "error", "It has no wheel.", "Leave it out.")]


@pytest.mark.parametrize(("comment", "count"), [("", 1), ("  # sitelet: ignore[no-wheel]", 0)])
def test_rules_that_know_more_than_the_sources_take_part(comment: str, count: int) -> None:
    Path("app.py").write_text(f"import rusty{comment}\n", "utf-8")
    assert len(findings_of(find_app(Path("app.py")), [_NoWheel()])) == count


# --- what a build says -----------------------------------------------------------------------------------------------


def notices(source: str) -> list[str]:
    Path("app.py").write_text(source, "utf-8")
    app = find_app(Path("app.py"))
    return build_notices(from_here(findings_of(app), app.folder), Path("app.py"))


def test_a_build_says_nothing_of_an_app_that_works_or_of_notes() -> None:
    assert notices("import streamlit as st\nst.title('x')") == []
    assert notices("import numpy as np\nnp.zeros(2, dtype=int)") == []


def test_a_build_names_what_will_not_work_and_where_more_is_said() -> None:
    assert notices("import os; os.fork()") == [
        "app.py:1:12: `os.fork` starts another process, which a browser cannot: OSError. Call the function directly.",
        "`sitelet check app.py` says more about these.",
    ]


def test_a_build_writes_the_site_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    Path("app.py").write_text("import streamlit as st\nif st.button('x'):\n    input()", "utf-8")
    assert main(["build", "app.py", "-o", "out", "--no-prerender"]) == 0
    assert "sitelet: app.py:3:5: `input` needs a terminal" in capsys.readouterr().err
    assert Path("out/index.html").is_file()


def test_a_build_names_at_most_five_errors_first() -> None:
    lines = notices("open('none.csv')\n" + "input()\n" * 7)
    assert len(lines) == 6
    assert all("`input`" in line for line in lines[:5])
    assert lines[5] == "`sitelet check app.py` says 3 more like these."


# --- the examples ----------------------------------------------------------------------------------------------------

EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize(
    "path",
    [*sorted(EXAMPLES.glob("*.py")), EXAMPLES / "gallery", EXAMPLES / "unserializable", EXAMPLES / "apps" / "report"],
    ids=lambda path: path.name,
)
def test_nothing_is_found_in_the_examples(path: Path) -> None:
    assert findings_of(find_app(path)) == []
