"""What a site has for its web host: rules for caching, and compressed copies."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import brotli
import pytest

from tests.site.test_offline import description
from tests.support.command import ROOT
from wasm_runtime.cli import main
from wasm_runtime.site.builder import build
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.hosting import compressed
from wasm_runtime.site.hosting.compressed import compressed_copies
from wasm_runtime.site.hosting.host_files import host_files
from wasm_runtime.site.output import OutputFolder

TEXT = b"all work and no play " * 1000


@pytest.fixture(scope="module")
def apps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with an app, its site, and the one with compressed copies."""
    folder = tmp_path_factory.mktemp("apps")
    (folder / "app").mkdir()
    (folder / "app" / "app.py").write_text("import streamlit as st\nst.title('Hello')\n", "utf-8")
    build(folder / "app", folder / "plain")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compressed, "QUALITY", 1)  # the strongest takes half a minute
        build(folder / "app", folder / "compressed", compress=True)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rules(text: str) -> dict[str, dict[str, str]]:
    """The headers by the patterns of a `_headers` file."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            headers = found.setdefault(line, {})
        else:
            name, _, value = line.strip().partition(": ")
            headers[name] = value
    return found


def fits(pattern: str, address: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address) is not None


# --- headers ---------------------------------------------------------------------------------------------------------


def test_what_never_changes_may_be_kept_and_all_else_is_asked_for_again(apps: Path) -> None:
    found = rules((apps / "plain" / "_headers").read_text("utf-8"))
    names = contents(apps / "plain").keys() - {"_headers", ".nojekyll"}
    lasting = {name for name in names if any(fits(pattern, f"/{name}") for pattern in found)}
    changing = {"index.html", "404.html", "sitelet-build.json", "favicon.svg", "manifest.webmanifest"}
    assert names - lasting == {*changing, "service-worker.js"}
    assert {value for headers in found.values() for value in headers.items()} == {
        ("Cache-Control", "public, max-age=31536000, immutable")
    }


def test_no_file_is_fitted_by_two_rules(apps: Path) -> None:
    """Cloudflare would join what they say."""
    found = rules((apps / "plain" / "_headers").read_text("utf-8"))
    assert all(sum(fits(pattern, f"/{name}") for pattern in found) <= 1 for name in contents(apps / "plain"))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("assets/a-0123456789abcdef.js", "/assets/*"),
        ("pyodide-314.0.7/pyodide.mjs", "/pyodide-314.0.7/*"),
        ("one/app-0123456789abcdef.zip", "/one/app-0123456789abcdef.zip"),
        ("one/media/0123456789abcdef.png", "/one/media/*"),
        ("media/index.html", None),  # a page of this name
        ("app/static/report-20240101.csv", None),
        ("app/static/assets/a-0123456789abcdef.js", None),
        ("components/assets/a-0123456789abcdef.js", None),
        ("one/index.html", None),
    ],
)
def test_only_what_a_build_names_by_its_content_is_kept(name: str, pattern: str | None) -> None:
    found = list(rules(host_files([name], None, isolated=False)["_headers"].decode()))
    assert found == ([] if pattern is None else [pattern])


def test_with_a_base_path_the_rules_are_for_that_folder() -> None:
    text = host_files(["assets/a-0123456789abcdef.js"], "/x", isolated=False)["_headers"].decode()
    assert list(rules(text)) == ["/x/assets/*"]


def test_isolated_pages_are_so_from_the_first_visit_on() -> None:
    found = rules(host_files([], None, isolated=True)["_headers"].decode())
    assert found["/*"] == {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "credentialless",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def test_many_files_make_no_more_rules_than_a_host_reads() -> None:
    names = [f"app-{number:016x}.zip" for number in range(500)]
    assert len(rules(host_files(names, None, isolated=True)["_headers"].decode())) <= 100


def test_what_is_for_hosts_alone_is_not_stored_for_use_offline(apps: Path) -> None:
    for site in ("plain", "compressed"):
        about = description(apps / site)
        stored = {*about["pages"], *about["files"], *about["others"]}
        assert {name for name in stored if name.startswith((".", "_")) or name.endswith((".gz", ".br"))} == set()


# --- compressed copies -----------------------------------------------------------------------------------------------


def test_copies_lie_beside_what_becomes_smaller_and_are_the_same_file(apps: Path) -> None:
    plain, both = contents(apps / "plain"), contents(apps / "compressed")
    added = both.keys() - plain.keys()
    assert {name[:-3] for name in added} <= plain.keys()
    for name in added:
        copy = both[name]
        original = gzip.decompress(copy) if name.endswith(".gz") else brotli.decompress(copy)
        assert original == both[name[:-3]]
        assert len(copy) < len(original)
    for name in ("index.html", "404.html", "service-worker.js", "manifest.webmanifest"):
        assert {f"{name}.gz", f"{name}.br"} <= added
    assert {f"{name}{suffix}" for name in plain if name.endswith(".wasm") for suffix in (".gz", ".br")} <= added
    assert not [name for name in added if name[:-3].endswith((".woff2", ".zip", ".bin"))]


def test_the_files_themselves_are_the_same_with_and_without_copies(apps: Path) -> None:
    plain, both = contents(apps / "plain"), contents(apps / "compressed")
    listing = "sitelet-build.json"
    assert {name for name in plain if plain[name] != both[name]} == {listing}
    assert json.loads(plain[listing])["build"] == json.loads(both[listing])["build"]


@pytest.mark.parametrize("content", [b"", b"short", bytes(range(256))])
def test_what_does_not_become_smaller_has_no_copies(content: bytes) -> None:
    assert compressed_copies({"a": content}) == {}


def test_no_copy_replaces_a_file_of_the_site() -> None:
    copies = compressed_copies({"a.csv": TEXT, "a.csv.gz": b"another"})
    assert copies.keys() == {"a.csv.br"}


def test_the_copies_are_the_same_whenever_they_are_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "one"))
    one = compressed_copies({"a.js": TEXT * 10})
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path / "two"))
    monkeypatch.setattr(time, "time", lambda: 1.0)
    assert compressed_copies({"a.js": TEXT * 10}) == one


def test_a_large_copy_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SITELET_CACHE", str(tmp_path))
    first = compressed_copies({"a.js": TEXT * 10})

    def never(content: bytes) -> bytes:
        raise AssertionError("compressed again")

    again = {suffix: (never, back) for suffix, (_, back) in compressed._COMPRESSIONS.items()}
    with monkeypatch.context() as patch:
        patch.setattr(compressed, "_COMPRESSIONS", again)
        assert compressed_copies({"a.js": TEXT * 10}) == first
    for kept in (tmp_path / "compressed").iterdir():
        kept.write_bytes(kept.read_bytes()[:-9])
    assert compressed_copies({"a.js": TEXT * 10}) == first


def test_a_later_build_without_copies_removes_them(apps: Path, tmp_path: Path) -> None:
    shutil.copytree(apps / "compressed", tmp_path / "site")
    build(apps / "app", tmp_path / "site")
    assert contents(tmp_path / "site") == contents(apps / "plain")


def test_a_build_that_fails_leaves_files_and_copies_as_they_were(apps: Path, tmp_path: Path) -> None:
    shutil.copytree(apps / "compressed", tmp_path / "site")
    before = contents(tmp_path / "site")
    (tmp_path / "app.py").write_text("st.title(", "utf-8")
    assert main(["build", str(tmp_path / "app.py"), "-o", str(tmp_path / "site"), "--compress"]) == 1
    assert contents(tmp_path / "site") == before


# --- the same each time ----------------------------------------------------------------------------------------------


def test_two_builds_are_the_same_wherever_whenever_and_by_whom_they_are_made(tmp_path: Path) -> None:
    source = (
        "import streamlit as st\nst.write({'b', 'a', 'c'}, {1: 2})\nst.image('photo.svg')\n"
        "with open('größe.csv', encoding='utf-8') as file:\n    st.text(file.read())\n"
    )
    machines = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC", "UMASK": "077"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "UMASK": "002", "PYTHONUTF8": "0"},
    ]
    for number, machine in enumerate(machines):
        app = tmp_path / str(number) / ("a" * number * 20 + "app")
        (app / "pages").mkdir(parents=True)
        (app / "static").mkdir()
        names = ["static/a.js", "pages/1_Über.py", "größe.csv"]
        for name in names if number else reversed(names):  # folders list them in another order
            (app / name).write_text("# ä\n" * 1000, "utf-8")
        (app / "photo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "utf-8")
        (app / "app.py").write_text(source, "utf-8")
        (app / "app.py").chmod(0o600 if number else 0o755)
        (app / ".streamlit").mkdir()
        (app / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n", "utf-8")
        command = 'umask "$UMASK"; exec "$@"'
        started = [sys.executable, "-c", "from wasm_runtime.cli import main; raise SystemExit(main())"]
        subprocess.run(
            ["sh", "-c", command, "sh", *started, "build", "app.py", "-o", "../site"],
            cwd=app,
            env={**machine, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path / str(number)), "PYTHONPATH": str(ROOT)},
            check=True,
        )
    one, two = tmp_path / "0" / "site", tmp_path / "1" / "site"
    assert contents(one) == contents(two)
    assert modes(one) == modes(two)
    assert set(modes(one).values()) == {0o644, 0o755}


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("static/Logo.png", "static/logo.png"), ("\u00e9.png", "e\u0301.png")])
def test_names_that_hosts_take_for_one_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    site = OutputFolder(tmp_path / "site")
    for name in names:
        site.add(name, b"")
    with pytest.raises(SiteError, match=r"take for one file: rename one of them\.$"):
        site.write("build")
    assert not (tmp_path / "site").exists()
