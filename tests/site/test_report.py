"""`sitelet build --report`: what a site consists of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import notices
from tests.support.distribution import distribution, wheel
from wasm_runtime.cli import main
from wasm_runtime.site.packages.import_times import ImportTimes
from wasm_runtime.site.report import PackageSize, PartSize, Report, report_of

SLOW = "import time\nfrom needed import VALUE\nwhile time.perf_counter() - began < 0.05:\n    pass\n"


def test_a_program_is_told_the_size_of_each_package_its_import_and_who_asks_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "cache"))
    release = tmp_path / "release"
    slow = wheel(
        release, "slow", "1.0", {"slow.py": f"import time\nbegan = time.perf_counter()\n{SLOW}"}, needs=["needed"]
    )
    needed = wheel(release, "needed", "2.0", {"needed/__init__.py": "VALUE = 1\n"})
    broken = wheel(release, "broken", "1.0", {"broken/__init__.py": "raise ImportError('nothing here')\n"})
    distribution(release, {slow: ["needed"], needed: [], broken: []})
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.py").write_text("import slow\n", "utf-8")
    (app / "requirements.txt").write_text("slow\nbroken\n", "utf-8")
    command = ["build", str(app), "-o", str(tmp_path / "site"), "--no-prerender", "--packages", str(release)]
    assert main([*command, "--report", "--report-format", "json"]) == 0
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert notices(err) == []
    assert report["version"] == 1
    packages = {each["name"]: each for each in report["packages"]}
    assert {name: each["asked_for_by"] for name, each in packages.items()} == {
        "slow": ["the app"],
        "needed": ["slow"],
        "broken": ["the app"],
    }
    files = list((tmp_path / "site" / "packages").iterdir())
    assert sum(each["start"] + each["later"] for each in packages.values()) == sum(
        file.stat().st_size for file in files
    )
    assert packages["slow"]["import_ms"] >= 50
    assert packages["needed"]["import_ms"] < packages["slow"]["import_ms"]
    assert packages["broken"]["import_ms"] is None
    assert report["unmeasured"] == ["The import of broken is not measured: ImportError: nothing here"]
    parts = {each["part"]: each for each in report["others"]}
    pyodide = sum(file.stat().st_size for file in (tmp_path / "site").glob("pyodide-*/*"))
    assert parts["Pyodide"]["raw"] == pyodide
    assert report["total"]["raw"] > pyodide


def test_people_read_a_table() -> None:
    report = Report(
        [
            PackageSize("frame", "3.0", 1_234_567, 89_000, 5_000_000, 512.4, ["the app"]),
            PackageSize("array", "2.4.1", 1000, 0, 2000, None, ["frame", "other"]),
        ],
        [PartSize("Pyodide", 4, 6_000_000, 13_000_000)],
        ["The import of array is not measured: ImportError"],
    )
    assert report.as_table() == (
        "package      at the start  sources    unpacked  import  asked for by\n"
        "frame 3.0      1,234.6 kB  89.0 kB  5,000.0 kB  512 ms  the app\n"
        "array 2.4.1        1.0 kB               2.0 kB          frame, other\n"
        "\n"
        "part of the site        files  compressed     unpacked\n"
        "Pyodide                     4  6,000.0 kB  13,000.0 kB\n"
        "all, with the packages         7,324.6 kB  18,002.0 kB\n"
        "The import of array is not measured: ImportError\n"
    )


def test_every_file_belongs_to_a_part() -> None:
    names = ("index.html", "assets/main-12345678.js", "assets/font-12345678.woff2", "media/x.png", "unheard-of.bin")
    report = report_of(dict.fromkeys(names, b"content"), [], ImportTimes())
    assert {each.part: each.files for each in report.others} == {
        "pages and icons": 1,
        "scripts and styles": 1,
        "fonts": 1,
        "the app's files": 1,
        "other files of the app": 1,
    }
