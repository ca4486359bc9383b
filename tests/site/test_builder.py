"""A built site: what it holds, and what a later build replaces."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from wasm_runtime.site.builder import build
from wasm_runtime.site.contents.page_html import base_of
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.web_files import WebFiles, web_files


@pytest.fixture
def script(tmp_path: Path) -> Path:
    script = tmp_path / "counter.py"
    script.write_text("import streamlit as st\nst.title('Counter')\n", "utf-8")
    return script


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Page(HTMLParser):
    """What a browser makes of the page: its title, its configuration and the addresses it loads."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.title = self._config = ""
        self.addresses: list[str] = []
        self.scripts = 0
        self._inside: str | None = None
        self.feed((folder / "index.html").read_text("utf-8"))
        self.config: dict[str, Any] = json.loads(self._config)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = found.get("id") if tag == "script" else tag
        self.scripts += tag == "script"
        addresses = (found.get(name) for name in ("src", "href"))
        self.addresses += [each for each in addresses if each and not each.startswith("#")]  # places in the page itself

    def handle_endtag(self, tag: str) -> None:
        self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside == "sitelet-config":
            self._config += data


# --- what it holds -------------------------------------------------------------------------------------------------


def test_a_site_holds_the_page_python_the_runtime_and_the_app(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    page = Page(tmp_path / "site")
    names = contents(tmp_path / "site").keys()
    parts = {"worker", "pyodide", "runtime", "images", "time_zones", "app", "packages"}
    assert set(page.config) == {"base", "script", "keep", "folders", *parts}
    assert page.config["script"] == "counter.py"
    assert page.title == "Streamlit"
    assert {page.config["runtime"].removeprefix("./"), page.config["app"].removeprefix("./")} <= names
    assert page.config["time_zones"].removeprefix("./") in names
    python = page.config["pyodide"].removeprefix("./")
    assert {image.removeprefix("./") for image in page.config["images"].values()} <= names
    assert {python + name for name in ("pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip")} <= names
    assert {address.removeprefix("./") for address in page.addresses} <= names


def test_the_archive_of_the_app_holds_its_files(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    archive = contents(tmp_path / "site")[Page(tmp_path / "site").config["app"].removeprefix("./")]
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        assert files.namelist() == ["counter.py"]
        assert files.read("counter.py") == script.read_bytes()


def test_names_of_files_that_may_change_carry_a_hash_of_their_content(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    plain = {
        "_headers",
        ".nojekyll",
        "index.html",
        "404.html",
        "sitelet-build.json",
        "favicon.svg",
        "manifest.webmanifest",
        "service-worker.js",
    }
    for name in contents(tmp_path / "site").keys() - plain:
        assert re.search(r"-[\w-]{8,}\.\w+$|^pyodide-[\d.]+/", name), name


def test_nothing_on_the_page_comes_from_elsewhere(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    page = Page(tmp_path / "site")
    addresses = [*page.addresses, *(page.config[name] for name in ("pyodide", "runtime", "app"))]
    assert addresses
    assert all(address.startswith("./") for address in addresses)


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "one")
    script.touch()
    build(script, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_folder_can_be_built_into_itself_again_and_again(tmp_path: Path, script: Path) -> None:
    build(tmp_path, tmp_path / "site")
    first = contents(tmp_path / "site")
    build(tmp_path, tmp_path / "site")
    assert contents(tmp_path / "site") == first


# --- addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("base", ["/demos/counter/", "/demos/counter"])
def test_with_a_base_path_every_address_is_absolute(tmp_path: Path, script: Path, base: str) -> None:
    build(script, tmp_path / "site", base)
    page = Page(tmp_path / "site")
    addresses = [*page.addresses, *(page.config[name] for name in ("pyodide", "runtime", "app"))]
    assert all(address.startswith("/demos/counter/") for address in addresses)
    names = contents(tmp_path / "site").keys()
    assert {address.removeprefix("/demos/counter/") for address in page.addresses} <= names


def test_the_base_path_changes_nothing_but_the_pages(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "one")
    build(script, tmp_path / "two", "/x/")
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert one.keys() == two.keys()
    # The service worker and the list name the build, which is another.
    changed = ["404.html", "_headers", "index.html", "service-worker.js", "sitelet-build.json"]
    assert sorted(name for name in one if one[name] != two[name]) == changed


def test_each_page_of_an_app_has_a_page_in_the_site(tmp_path: Path, script: Path) -> None:
    script.write_text(
        "import streamlit as st\ndef one(): pass\ndef two(): pass\nst.navigation([st.Page(one), st.Page(two)]).run()\n"
    )
    build(script, tmp_path / "site")
    page = Page(tmp_path / "site" / "two")
    assert page.config["base"] == "../"
    assert page.config["script"] == "counter.py"
    assert all(address.startswith("../") for address in page.addresses)
    assert not (tmp_path / "site" / "one").exists()


def test_scripts_in_the_folder_pages_have_a_page_in_the_site(tmp_path: Path, script: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "1_Über uns.py").write_text("import streamlit as st\n", "utf-8")
    build(script, tmp_path / "site", "/x/")
    assert Page(tmp_path / "site" / "Über_uns").config["base"] == "/x/"


FRAME = """
import streamlit as st

def build():
    return st.navigation([st.Page("pages/start.py", default=True), st.Page("pages/hidden.py", visibility="hidden")])
"""


@pytest.mark.parametrize("prerender", [True, False])
@pytest.mark.parametrize("call", ["frame.build().run()", "getattr(frame, 'build')().run()"])
def test_pages_that_a_module_names_are_the_pages_of_the_site(
    tmp_path: Path, script: Path, call: str, prerender: bool
) -> None:
    (tmp_path / "pages").mkdir()
    for name in ("start", "hidden", "unused", "__init__"):
        (tmp_path / "pages" / f"{name}.py").touch()
    (tmp_path / "frame.py").write_text(FRAME, "utf-8")
    script.write_text(f"import frame\n{call}\n", "utf-8")
    build(script, tmp_path / "site", prerender=prerender)
    assert {path.parent.name for path in (tmp_path / "site").glob("*/index.html")} == {"hidden"}


@pytest.mark.parametrize("line", ["# st.navigation(", "def navigation(): pass", "def never(): st.navigation([])"])
def test_a_word_of_navigation_takes_no_page_of_the_folder_away(tmp_path: Path, script: Path, line: str) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "other.py").touch()
    script.write_text(f"import streamlit as st\n{line}\n", "utf-8")
    build(script, tmp_path / "site")
    assert (tmp_path / "site" / "other" / "index.html").is_file()


def test_an_app_that_cannot_run_here_is_built_all_the_same(tmp_path: Path, script: Path) -> None:
    script.write_text("import js\nimport streamlit as st\nst.navigation([]).run()\n", "utf-8")
    build(script, tmp_path / "site")
    assert (tmp_path / "site" / "404.html").exists()


@pytest.mark.parametrize(("given", "base"), [(None, "./"), ("/", "/"), ("/x", "/x/"), ("/x/y/", "/x/y/")])
def test_a_base_path_ends_in_a_slash(given: str | None, base: str) -> None:
    assert base_of(given) == base


# --- names that look like markup -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["<script>alert(1)", "<!--<script>", "<b> &lt;b&gt;", "\"two\" & 'one'", r"\1 \g<0> \n", "größe 日本", "{}"]
)
def test_the_name_of_a_script_is_only_a_name_on_the_page(tmp_path: Path, script: Path, name: str) -> None:
    build(script, tmp_path / "plain")
    odd = script.rename(tmp_path / f"{name}.py")
    build(odd, tmp_path / "site")
    page = Page(tmp_path / "site")
    assert page.config["script"] == odd.name
    assert page.scripts == Page(tmp_path / "plain").scripts


def test_markup_in_a_name_is_escaped_in_the_configuration_and_the_title(tmp_path: Path, script: Path) -> None:
    script.write_text("import streamlit as st\nst.set_page_config(page_title='<script>')\n", "utf-8")
    build(script.rename(tmp_path / "<script>.py"), tmp_path / "site")
    text = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert r'"script": "\u003cscript>.py"' in text
    assert "<title>&lt;script&gt;</title>" in text


def test_a_page_is_called_as_its_first_run_calls_it(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for script in (tmp_path / "app.py", pages / "1_Other_page.py"):
        script.write_text("import streamlit as st\nst.text(1)\n", "utf-8")
    build(tmp_path, tmp_path / "site")
    assert Page(tmp_path / "site").title == "app"
    assert Page(tmp_path / "site" / "Other_page").title == "Other page"


# --- building again ------------------------------------------------------------------------------------------------


def test_a_new_build_replaces_what_the_old_one_wrote(tmp_path: Path, script: Path) -> None:
    site = tmp_path / "site"
    build(script, site)
    old = Page(site).config["app"].removeprefix("./")
    script.write_text("'changed'\n")
    build(script, site)
    new = Page(site).config["app"].removeprefix("./")
    assert old != new
    assert old not in contents(site)
    assert new in contents(site)
    assert sorted(json.loads((site / "sitelet-build.json").read_text())["files"]) == sorted(
        contents(site).keys() - {"sitelet-build.json"}
    )


def test_a_new_build_leaves_files_that_were_added_since(tmp_path: Path, script: Path) -> None:
    site = tmp_path / "site"
    build(script, site)
    (site / "CNAME").write_text("example.org")
    (site / "assets" / "own.css").write_text("b {}")
    script.write_text("'changed'\n")
    build(script, site)
    assert (site / "CNAME").read_text() == "example.org"
    assert (site / "assets" / "own.css").read_text() == "b {}"


def test_a_file_in_the_way_of_a_new_one_is_not_overwritten(tmp_path: Path, script: Path) -> None:
    site = tmp_path / "site"
    build(script, site)
    app = Page(site).config["app"].removeprefix("./")
    script.write_text("'changed'\n")
    build(script, site)
    (site / app).write_text("mine")
    script.write_text("import streamlit as st\nst.title('Counter')\n", "utf-8")
    before = contents(site)
    with pytest.raises(SiteError, match="already exists and was not created by sitelet"):
        build(script, site)
    assert contents(site) == before


def test_a_build_that_fails_leaves_the_old_site_as_it_is(tmp_path: Path, script: Path) -> None:
    site = tmp_path / "site"
    build(script, site)
    before = contents(site)
    script.write_text("st.title(")
    with pytest.raises(SiteError, match="never closed"):
        build(script, site)
    assert contents(site) == before


@pytest.mark.parametrize("after", [0, 1, 20])
def test_after_a_build_that_was_stopped_the_next_one_goes_on(
    tmp_path: Path, script: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    site = tmp_path / "site"
    written: list[Path] = []
    write = Path.write_bytes

    def write_some(path: Path, content: bytes) -> int:
        if path.is_relative_to(site):
            if len(written) == after:
                raise KeyboardInterrupt
            written.append(path)
        return write(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", write_some)
        with pytest.raises(KeyboardInterrupt):
            build(script, site)
    build(script, site)
    build(script, tmp_path / "new")
    assert contents(site) == contents(tmp_path / "new")


@pytest.mark.parametrize("name", ["../precious.txt", "{folder}/precious.txt", "assets/../../precious.txt"])
def test_a_manifest_cannot_make_a_build_delete_files_elsewhere(tmp_path: Path, script: Path, name: str) -> None:
    site = tmp_path / "site"
    build(script, site)
    (tmp_path / "precious.txt").write_text("precious")
    manifest = json.loads((site / "sitelet-build.json").read_text())
    manifest["files"].append(name.format(folder=tmp_path))
    (site / "sitelet-build.json").write_text(json.dumps(manifest))
    build(script, site)
    assert (tmp_path / "precious.txt").read_text() == "precious"


def test_a_link_in_the_site_cannot_make_a_build_delete_files_elsewhere(tmp_path: Path, script: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    build(script, site)
    elsewhere.mkdir()
    (elsewhere / "precious.txt").write_text("precious")
    (site / "linked").symlink_to(elsewhere)
    manifest = json.loads((site / "sitelet-build.json").read_text())
    manifest["files"].append("linked/precious.txt")
    (site / "sitelet-build.json").write_text(json.dumps(manifest))
    build(script, site)
    assert (elsewhere / "precious.txt").read_text() == "precious"


def test_folders_that_a_new_build_leaves_empty_are_removed(tmp_path: Path, script: Path) -> None:
    site = tmp_path / "site"
    build(script, site)
    (site / "old" / "deep").mkdir(parents=True)
    (site / "old" / "deep" / "file.js").write_text("")
    manifest = json.loads((site / "sitelet-build.json").read_text())
    manifest["files"].append("old/deep/file.js")
    (site / "sitelet-build.json").write_text(json.dumps(manifest))
    build(script, site)
    assert not (site / "old").exists()


def test_the_web_files_are_those_of_this_installation() -> None:
    web = web_files()
    assert (web.folder / web.runtime).is_file()
    assert Path("index.html") not in web.static_files()


# --- web files that are just being built ---------------------------------------------------------------------------


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of small web files, as a build of them leaves it."""
    folder = tmp_path / "web"
    for name in (
        "worker.js",
        "runtime.zip",
        "pyodide/pyodide.mjs",
        "service-worker/worker.js",
        "index.html",
        "404.html",
        "image-a.bin",
        "image-b.bin",
        "image-packages-a.bin",
        "image-packages-b.bin",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    listing = {"worker": "worker.js", "runtime": "runtime.zip", "pyodide": "pyodide/", "icons": {}, "parts": {}}
    listing["images"] = {"suspending": "image-a.bin", "plain": "image-b.bin"}
    listing["other_images"] = {"suspending": "image-packages-a.bin", "plain": "image-packages-b.bin"}
    listing["pyodide_info"] = {"abi_version": "1", "platform": "emscripten_5_0_3", "python": "3.14"}
    (folder / "assets.json").write_text(json.dumps(listing), "utf-8")
    monkeypatch.setattr("wasm_runtime.site.web_files._PACKAGED", tmp_path / "nowhere")
    monkeypatch.setattr("wasm_runtime.site.web_files._CHECKOUT", folder)
    return folder


def test_web_files_that_are_all_there_make_a_site(tmp_path: Path, script: Path, web: Path) -> None:
    build(script, tmp_path / "site", prerender=False)
    assert (tmp_path / "site" / "worker.js").read_text("utf-8") == "worker.js"


@pytest.mark.parametrize(
    "gone", ["assets.json", "index.html", "404.html", "worker.js", "runtime.zip", "service-worker", "half", "early"]
)
def test_while_the_web_files_are_being_built_a_build_says_so(
    tmp_path: Path, script: Path, web: Path, gone: str
) -> None:
    listing = web / "assets.json"
    if gone == "half":
        listing.write_text(listing.read_text("utf-8")[:-9], "utf-8")
    elif gone == "early":
        listing.write_text(json.dumps({"worker": "worker.js", "runtime": "runtime.zip"}), "utf-8")
    elif (web / gone).is_dir():
        shutil.rmtree(web / gone)
    else:
        (web / gone).unlink()
    with pytest.raises(SiteError, match=r"^The web files are being built"):
        build(script, tmp_path / "site", prerender=False)
    assert not (tmp_path / "site").exists()


def test_web_files_that_change_while_they_are_read_make_no_site(
    tmp_path: Path, script: Path, web: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = WebFiles.read

    def read_and_go_on(files: WebFiles, name: str | Path) -> bytes:
        content = read(files, name)
        (web / "runtime.zip").rename(web / "runtime-2.zip") if (web / "runtime.zip").exists() else None
        listing = json.loads((web / "assets.json").read_text("utf-8"))
        (web / "assets.json").write_text(json.dumps({**listing, "runtime": "runtime-2.zip"}), "utf-8")
        return content

    monkeypatch.setattr(WebFiles, "read", read_and_go_on)
    with pytest.raises(SiteError, match=r"^The web files are being built"):
        build(script, tmp_path / "site", prerender=False)
    assert not (tmp_path / "site").exists()


def test_web_files_that_were_never_built_are_missing(tmp_path: Path, script: Path, web: Path) -> None:
    shutil.rmtree(web)
    with pytest.raises(SiteError, match=r"^The web files have not been built: run `make setup`"):
        build(script, tmp_path / "site")


def test_the_documented_policy_names_the_scripts_that_stand_in_the_page(tmp_path: Path, script: Path) -> None:
    build(script, tmp_path / "site")
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    inside = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inside]
    assert len(hashes) == 3
    hosting = (Path(__file__).parents[2] / "docs" / "hosting.md").read_text("utf-8")
    assert re.findall(r"'sha256-([^']+)'", hosting) == hashes
