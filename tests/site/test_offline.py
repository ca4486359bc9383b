"""What a built site needs to work without a network, and to be installed."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.cli import main
from wasm_runtime.site.builder import build


@pytest.fixture
def script(tmp_path: Path) -> Path:
    script = tmp_path / "counter.py"
    script.write_text("import streamlit as st\nst.title('Counter')\n", "utf-8")
    return script


def description(site: Path) -> dict[str, Any]:
    """What stands in front of the service worker."""
    first = (site / "service-worker.js").read_text("utf-8").splitlines()[0]
    found: dict[str, Any] = json.loads(first.removeprefix("self.sitelet=").removesuffix(";"))
    return found


def files(site: Path) -> set[str]:
    return {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}


# --- what is kept ----------------------------------------------------------------------------------------------------


def test_the_service_worker_names_every_file_of_the_site_with_its_hash(tmp_path: Path, script: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "Über uns.py").write_text("import streamlit as st\n", "utf-8")
    build(script, tmp_path / "site")
    site = description(tmp_path / "site")
    pages = {name + "index.html" if name == "" or name.endswith("/") else name for name in site["pages"]}
    assert "Über_uns/" in site["pages"]
    rare = {name for name in files(tmp_path / "site") if name.startswith(("pdf/", "mermaid/"))}
    of_hosts = {"_headers", ".nojekyll"}
    stored = {*pages, *site["files"], *site["others"], "service-worker.js"}
    assert stored == files(tmp_path / "site") - rare - of_hosts
    for name, digest in {**site["files"], **site["others"]}.items():
        content = (tmp_path / "site" / name).read_bytes()
        assert base64.b64encode(hashlib.sha256(content).digest()).decode() == digest
    assert set(site["images"].values()) <= site["files"].keys()
    [zones] = [name for name in files(tmp_path / "site") if name.startswith("time-zones-")]
    assert zones in site["files"]
    assert site["others"].keys() == {"favicon.svg", "manifest.webmanifest"}


@pytest.mark.parametrize(
    ("file", "text", "folder"),
    [
        ("app.py", "import streamlit as st\nst.pdf('x')\n", "pdf/"),
        ("app.py", "import streamlit as st\nst.markdown('```mermaid\\npie\\n```')\n", "mermaid/"),
        ("about.md", "```Mermaid\npie\n```", "mermaid/"),
    ],
)
def test_what_draws_documents_and_diagrams_is_kept_by_apps_that_mention_them(
    tmp_path: Path, file: str, text: str, folder: str
) -> None:
    app = tmp_path / "app"
    app.mkdir()
    (app / "app.py").write_text("open('about.md')\n", "utf-8")
    (app / file).write_text(text, "utf-8")
    build(app / "app.py", tmp_path / "site", prerender=False)
    kept = {name.partition("/")[0] + "/" for name in description(tmp_path / "site")["files"] if "/" in name}
    assert kept & {"pdf/", "mermaid/"} == {folder}


def test_a_file_that_the_app_publishes_keeps_its_name_whatever_that_looks_like(tmp_path: Path, script: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n", "utf-8")
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "photo-holidays.png").write_bytes(b"one")
    build(script, tmp_path / "site", prerender=False)
    site = description(tmp_path / "site")
    assert "app/static/photo-holidays.png" in site["others"]
    assert not re.search(site["hashed"], "app/static/photo-holidays.png")


def test_every_page_names_its_build(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    site = description(tmp_path / "site")
    for name in site["pages"]:
        file = tmp_path / "site" / name
        assert site["build"] in (file / "index.html" if file.is_dir() else file).read_text("utf-8")


def test_a_build_with_any_change_has_another_name_and_one_without_the_same(tmp_path: Path, script: Path) -> None:
    def name_of(folder: str, **options: Any) -> str:
        build(script, tmp_path / folder, **options)
        name: str = description(tmp_path / folder)["build"]
        return name

    first = name_of("one")
    assert name_of("two") == first
    assert name_of("three", base_path="/x/") != first
    assert name_of("four", prerender=False) != first
    script.write_text("import streamlit as st\nst.title('Changed')\n", "utf-8")
    assert name_of("one") != first


@pytest.mark.parametrize(
    ("options", "told"), [({}, (False, False)), ({"base_path": "/x/", "isolated": True}, (True, True))]
)
def test_the_service_worker_knows_what_the_site_is_to_be(
    tmp_path: Path, script: Path, options: dict[str, Any], told: tuple[bool, bool]
) -> None:
    build(script, tmp_path / "site", **options)
    site = description(tmp_path / "site")
    assert (site["absolute"], site["isolated"]) == told


# --- what is not -----------------------------------------------------------------------------------------------------


def test_without_a_service_worker_the_site_has_one_that_removes_itself(tmp_path: Path, script: Path) -> None:
    assert main(["build", str(script), "-o", str(tmp_path / "site"), "--no-service-worker"]) == 0
    worker = (tmp_path / "site" / "service-worker.js").read_text("utf-8")
    assert "unregister()" in worker
    assert "self.sitelet" not in worker
    assert "sitelet-build" not in (tmp_path / "site" / "index.html").read_text("utf-8")


def test_isolation_without_a_service_worker_is_refused(
    tmp_path: Path, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--no-service-worker", "--cross-origin-isolated"]
    assert main(["build", str(script), "-o", str(tmp_path / "site"), *options]) == 1
    assert "requires the service worker" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


# --- installing ------------------------------------------------------------------------------------------------------


def manifest(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    return found


def test_the_manifest_names_the_app_and_icons_of_the_sizes_that_it_says(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    found = manifest(tmp_path / "site")
    assert found["name"] == "counter"
    assert (found["start_url"], found["scope"], found["display"]) == ("./", "./", "standalone")
    sizes = {(icon["sizes"], icon.get("purpose", "any")) for icon in found["icons"]}
    assert sizes == {("any", "any"), ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in found["icons"]:
        content = (tmp_path / "site" / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", content[16:24])
            assert f"{width}x{height}" == icon["sizes"]


def test_an_app_is_installed_under_the_title_that_its_script_gives_it(tmp_path: Path, script: Path) -> None:
    script.write_text("import streamlit as st\nst.set_page_config(page_title='Größe & <b>')\n", "utf-8")
    build(script, tmp_path / "site")
    assert manifest(tmp_path / "site")["name"] == "Größe & <b>"


def test_every_page_leads_to_the_manifest(tmp_path: Path, script: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "two.py").write_text("import streamlit as st\n", "utf-8")
    build(script, tmp_path / "site")
    for page, address in (("", "./"), ("two", "../")):
        text = (tmp_path / "site" / page / "index.html").read_text("utf-8")
        assert f'<link rel="manifest" href="{address}manifest.webmanifest"' in text
