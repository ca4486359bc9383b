"""The configuration in docs/hosting.md, in nginx itself."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.command import ROOT
from wasm_runtime.site.builder import build
from wasm_runtime.site.hosting import compressed

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
START = 30  # seconds

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed: runs where it is")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "app.py").write_text("import streamlit as st\nst.title('Hello')\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compressed, "QUALITY", 1)  # the strongest takes half a minute
        build(folder / "app.py", folder / "site", compress=True)
    return folder / "site"


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[httpx.Client]:
    """nginx with the documented configuration, which serves the site on a port of this machine."""
    document = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    [server] = re.findall(r"^      server \{\n.*?^      \}\n", document, re.DOTALL | re.MULTILINE)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = server.replace("/srv/www/site", str(site)).replace("server {", f"server {{\nlisten 127.0.0.1:{port};", 1)
    server = server.replace("include mime.types", "include /etc/nginx/mime.types")
    modules = f"load_module {BROTLI};\n" if BROTLI.is_file() else ""
    server = server if modules else re.sub(r"brotli_static on;.*", "", server)
    work = site.parent
    paths = "".join(f"{name}_temp_path {work};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    config = (
        f"{modules}daemon off; pid {work}/pid; error_log stderr; worker_processes 1; user root;\n"
        f"events {{}} http {{ access_log off; {paths}\n{server} }}\n"
    )
    (work / "nginx.conf").write_text(config, "utf-8")
    process = subprocess.Popen([str(NGINX), "-c", work / "nginx.conf", "-p", work])
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
            until = time.monotonic() + START
            while True:
                try:
                    client.head("/")
                    break
                except httpx.TransportError:
                    assert process.poll() is None
                    assert time.monotonic() < until
            yield client
    finally:
        process.terminate()
        process.wait()


def names(site: Path, suffix: str) -> list[str]:
    return sorted(str(file.relative_to(site)) for file in site.rglob(f"*{suffix}"))


def test_what_the_page_needs_has_the_right_type(host: httpx.Client, site: Path) -> None:
    for suffix, types in {
        ".js": ("application/javascript", "text/javascript"),
        ".mjs": ("text/javascript", "application/javascript"),
        ".wasm": ("application/wasm",),
        ".html": ("text/html",),
        ".webmanifest": ("application/manifest+json",),
    }.items():
        for name in names(site, suffix):
            answer = host.head(f"/{name}")
            assert (name, answer.status_code) == (name, 200)
            assert answer.headers["Content-Type"].partition(";")[0] in types, name


@pytest.mark.parametrize(
    ("accepted", "sent"), [("gzip", "gzip"), ("br, gzip", "br" if BROTLI.is_file() else "gzip"), ("identity", None)]
)
def test_compressed_copies_are_sent_in_place_of_files(
    host: httpx.Client, site: Path, accepted: str, sent: str | None
) -> None:
    for name in ("index.html", "service-worker.js", *names(site, ".wasm"), *names(site, ".mjs")):
        answer = host.get(f"/{name}", headers={"Accept-Encoding": accepted})
        assert answer.headers.get("Content-Encoding") == sent, name
        assert answer.content == (site / name).read_bytes()


def test_browsers_keep_what_never_changes_and_ask_for_all_else(host: httpx.Client, site: Path) -> None:
    for name in names(site, ".wasm") + names(site, ".mjs") + names(site, ".bin") + names(site, ".woff2"):
        assert "immutable" in host.head(f"/{name}").headers["Cache-Control"], name
    for name in ("", "index.html", "service-worker.js", "sitelet-build.json", "manifest.webmanifest", "favicon.svg"):
        assert host.head(f"/{name}").headers["Cache-Control"] == "no-cache", name


def test_an_address_without_a_page_leads_to_the_app(host: httpx.Client, site: Path) -> None:
    answer = host.get("/no/such/page")
    assert answer.status_code == 404
    assert answer.content == (site / "404.html").read_bytes()
