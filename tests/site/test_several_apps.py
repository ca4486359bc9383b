"""Several apps in one site: where each lies, and what they share."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.command import ROOT
from wasm_runtime.cli import main
from wasm_runtime.site.builder import build
from wasm_runtime.site.contents.app_addresses import addressed
from wasm_runtime.site.contents.service_worker import HASHED
from wasm_runtime.site.errors import SiteError

SHARED = "sitelet"


@pytest.fixture
def apps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script and a folder with pages, in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    write("one.py", "import streamlit as st\nst.set_page_config('The first', '🦊')\nst.text('one')\n")
    write("two/streamlit_app.py", "import streamlit as st\nst.text('two')\n")
    write("two/pages/more.py", "import streamlit as st\nst.text('more')\n")
    return tmp_path


def write(path: str, text: str = "import streamlit as st\nst.text('here')\n") -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def both(**options: Any) -> Path:
    build([Path("one.py"), Path("two")], Path("site"), **options)
    return Path("site")


def files(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def config(page: Path) -> dict[str, Any]:
    text = re.search(r'id="sitelet-config">(.*?)</script>', page.read_text("utf-8"), re.DOTALL)
    assert text is not None
    found: dict[str, Any] = json.loads(text[1])
    return found


def described(site: Path) -> dict[str, Any]:
    first = (site / "service-worker.js").read_text("utf-8").splitlines()[0]
    found: dict[str, Any] = json.loads(first.removeprefix("self.sitelet=").removesuffix(";"))
    return found


def content(site: Path) -> dict[str, bytes]:
    return {name: (site / name).read_bytes() for name in files(site)}


class _Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._inside = True
            self.links.append((dict(attributes)["href"] or "", ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "a"

    def handle_data(self, data: str) -> None:
        if self._inside:
            address, text = self.links.pop()
            self.links.append((address, (text + data).strip()))


# --- what lies where -------------------------------------------------------------------------------------------------


def test_each_app_has_a_folder_and_what_they_share_is_there_once(apps: Path) -> None:
    site = both()
    found = files(site)
    own = {name for name in found if not name.startswith(f"{SHARED}/")}
    assert {re.sub(r"app-\w{16}", "app-*", name) for name in own} == {
        *("index.html", "404.html", "service-worker.js", "sitelet-build.json", "_headers", ".nojekyll"),
        *("one/index.html", "one/app-*.zip", "one/manifest.webmanifest", "one/service-worker.js"),
        *("two/index.html", "two/app-*.zip", "two/manifest.webmanifest", "two/service-worker.js"),
        "two/more/index.html",
    }
    assert len([name for name in found if name.startswith(f"{SHARED}/runtime-")]) == 1
    build(Path("one.py"), Path("alone"), prerender=False)
    alone = {
        name
        for name in files(Path("alone"))
        if not name.startswith(("app-", "index", "404", "manifest", "s", "_", "."))
    }
    assert {f"{SHARED}/{name}" for name in alone} == found - own


@pytest.mark.parametrize("base", [None, "/x/"])
def test_every_address_in_a_page_leads_to_a_file(apps: Path, base: str | None) -> None:
    site = both(base_path=base, prerender=False)
    for page in ("one/index.html", "two/index.html", "two/more/index.html"):
        written = config(site / page)
        named = [written[name] for name in ("worker", "runtime", "time_zones", "app")]
        named += [*written["images"].values(), written["site"], written["base"], written["pyodide"]]
        named += re.findall(r'(?:href|src)="([./][^"]*)"', (site / page).read_text("utf-8"))
        for address in named:
            folder = site if base else (site / page).parent
            assert (folder / unquote(address.removeprefix(base or ""))).exists(), address
        assert written["site"] == (base or ("../../" if "more" in page else "../"))
        assert written["base"] == (f"{base}{page[:4]}" if base else "../" if "more" in page else "./")


def test_each_app_can_be_installed(apps: Path) -> None:
    site = both()
    for app, name in (("one", "The first"), ("two", "streamlit_app")):
        manifest = json.loads((site / app / "manifest.webmanifest").read_text("utf-8"))
        assert (manifest["name"], manifest["start_url"], manifest["scope"]) == (name, "./", "./")
        assert all((site / app / icon["src"]).is_file() for icon in manifest["icons"])


def test_the_page_at_the_root_lists_the_apps_as_they_call_themselves(apps: Path) -> None:
    page = (both() / "index.html").read_text("utf-8")
    assert _Links(page).links == [("./one/", "🦊The first"), ("./two/", "two")]
    assert "<script" not in page


def test_what_an_app_calls_itself_is_only_text(apps: Path) -> None:
    write("one.py", "import streamlit as st\nst.set_page_config('<b onclick=x>', '\"><i>')\n")
    page = (both() / "index.html").read_text("utf-8")
    assert "<b " not in page
    assert "<i>" not in page
    assert _Links(page).links[0] == ("./one/", "<b onclick=x>")


@pytest.mark.parametrize("icon", ["icon.png", "app/static/icon.png", "gone.png", "https://example.org/icon.png"])
def test_an_icon_that_is_a_picture_of_the_site_stands_in_the_list(apps: Path, icon: str) -> None:
    from PIL import Image

    write("two/.streamlit/config.toml", "[server]\nenableStaticServing = true\n")
    Path("two/static").mkdir()
    for file in ("two/icon.png", "two/static/icon.png"):
        Image.new("RGB", (4, 4), "red").save(file)
    write("two/streamlit_app.py", f"import streamlit as st\nst.set_page_config(page_icon={icon!r})\n")
    page = (both() / "index.html").read_text("utf-8")
    [_, found] = re.findall(r'<a .*?(?:src="([^"]*)"|</a>)', page)
    expected = {"icon.png": "data:image/png;base64,", "app/static/icon.png": "two/app/static/icon.png"}
    assert found.startswith(expected.get(icon, f"./{SHARED}/favicon.svg"))


def test_two_builds_are_the_same_byte_for_byte(apps: Path) -> None:
    first = content(both())
    build([Path("one.py"), Path("two")], Path("again"))
    assert content(Path("again")) == first


def test_large_media_that_two_apps_have_are_there_once(apps: Path) -> None:
    picture = b"\x89PNG" + bytes(1 << 20)
    for name in ("one", "two", "three"):
        write(f"{name}.py" if name == "one" else f"{name}/app.py", "import streamlit as st\nst.image('photo.png')\n")
        Path("." if name == "one" else name, "photo.png").write_bytes(picture + (b"x" if name == "three" else b""))
    Path("two/streamlit_app.py").unlink()
    build([Path("one.py"), Path("two"), Path("three")], Path("site"))
    site = Path("site")
    same, other = media = sorted(name for name in files(site) if "/media/" in name)
    assert all(name.startswith(f"{SHARED}/media/") for name in media)
    if (site / same).read_bytes() != picture:
        same, other = other, same
    assert (site / same).read_bytes() == picture
    # A browser keeps them with the apps that have them, and each page leads there.
    parts = described(site)["apps"]
    assert [[folder for folder in sorted(parts) if name in parts[folder]["files"]] for name in (same, other)] == [
        ["one/", "two/"],
        ["three/"],
    ]
    for name, found in (("one", same), ("two", same), ("three", other)):
        assert f'src="./../{found}"' in (site / name / "index.html").read_text("utf-8")


@pytest.mark.parametrize("below", ["", "some/folder/"])
def test_the_documented_rule_of_nginx_knows_what_never_changes(several: Path, below: str) -> None:
    document = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    [rule] = re.findall(r'location ~ "(.+)" \{', document)
    alone = several / "alone"
    for site in (several / "site", alone):
        names = files(site) - {"_headers", ".nojekyll"}
        lasting = {name for name in names if re.search(rule, f"/{below}{name}")}
        assert lasting == {name for name in names if HASHED.search(name) and not name.endswith(".html")}
    names = files(several / "site")
    assert {"sitelet", "one", "two"} == {name.partition("/")[0] for name in lasting_of(rule, names)}
    changing = {"one/app/static/logo-abcdefgh.png", "one/media/index.html", "two/index.html", "service-worker.js"}
    assert changing <= names
    assert not lasting_of(rule, changing)


def lasting_of(rule: str, names: set[str]) -> set[str]:
    return {name for name in names if re.search(rule, f"/{name}")}


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sites of two apps and of one of them alone, with names that look as if they never changed."""
    folder = tmp_path_factory.mktemp("several")
    (folder / "two").mkdir()
    (folder / "pages").mkdir()
    (folder / "static").mkdir()
    (folder / ".streamlit").mkdir()
    (folder / "one.py").write_text("import streamlit as st\nst.image('photo.png')\n", "utf-8")
    (folder / "pages" / "media.py").touch()
    (folder / "two" / "app.py").touch()
    (folder / "photo.png").write_bytes(b"\x89PNG" + bytes(1 << 20))
    (folder / "static" / "logo-abcdefgh.png").write_bytes(b"\x89PNG")
    (folder / ".streamlit" / "config.toml").write_text("[server]\nenableStaticServing = true\n", "utf-8")
    build([folder / "one.py", folder / "two"], folder / "site")
    build(folder / "one.py", folder / "alone")
    return folder


def test_media_that_a_page_shows_are_in_its_apps_folder(apps: Path) -> None:
    text = (
        "import numpy, streamlit as st\nst.image(numpy.random.default_rng(1).integers(0, 255, (300, 300, 3), 'u1'))\n"
    )
    write("two/streamlit_app.py", text)
    write("two/requirements.txt", "")
    site = both()
    [media] = [name for name in files(site) if "/media/" in name]
    assert media.startswith("two/media/")
    assert f'src="./{media.removeprefix("two/")}"' in (site / "two" / "index.html").read_text("utf-8")
    assert media in described(site)["apps"]["two/"]["files"]


# --- what is stored in the browser -----------------------------------------------------------------------------------


def test_each_app_is_stored_with_what_it_needs_besides_what_all_need(apps: Path) -> None:
    write("two/pages/more.py", "import streamlit as st\nst.pdf('x')\n")
    site = both()
    whole = described(site)
    assert whole["pages"] == ["", "404.html", "sitelet-build.json"]
    assert all(name.startswith(f"{SHARED}/") for name in {**whole["files"], **whole["others"]})
    assert not any(name.startswith(f"{SHARED}/pdf/") for name in whole["files"])
    assert set(whole["images"].values()) <= whole["files"].keys()
    one, two = whole["apps"]["one/"], whole["apps"]["two/"]
    assert (one["pages"], two["pages"]) == (["one/"], ["two/", "two/more/"])
    assert not any(name.startswith(f"{SHARED}/") for name in one["files"])
    assert any(name.startswith(f"{SHARED}/pdf/") for name in two["files"])
    assert two["others"].keys() == {"two/manifest.webmanifest"}


def test_a_change_of_one_app_leaves_the_build_of_the_other(apps: Path) -> None:
    before = described(both())
    pages = content(Path("site"))
    write("two/pages/more.py", "import streamlit as st\nst.text('changed')\n")
    after = described(both())
    assert after["build"] != before["build"]
    assert after["apps"]["two/"]["build"] != before["apps"]["two/"]["build"]
    assert after["apps"]["one/"] == before["apps"]["one/"]
    now = content(Path("site"))
    assert {name for name in pages if name.startswith("one/") and now[name] != pages[name]} == set()
    for folder, page in (("one/", "one"), ("two/", "two/more")):
        assert f'content="{after["apps"][folder]["build"]}"'.encode() in now[f"{page}/index.html"]


def test_the_service_worker_of_an_app_that_was_a_site_of_its_own_is_taken_away(apps: Path) -> None:
    site = both(prerender=False)
    assert b"unregister" not in (site / "service-worker.js").read_bytes()
    for app in ("one", "two"):
        assert b"unregister" in (site / app / "service-worker.js").read_bytes()


def test_without_a_service_worker_all_of_them_are_taken_away(apps: Path) -> None:
    site = both(offline=False, prerender=False)
    for name in ("service-worker.js", "one/service-worker.js", "two/service-worker.js"):
        assert b"unregister" in (site / name).read_bytes()
    assert "sitelet-build" not in (site / "one" / "index.html").read_text("utf-8")


# --- names -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paths", "folders"),
    [
        (["a.py", "b.py"], ["a/", "b/"]),
        (["x/app.py", "y/app.py"], ["x/", "y/"]),
        (["x/main.py", "y"], ["x/", "y/"]),
        (["app.py", "y/report.py"], ["app/", "report/"]),
        (["my app (2).py", "Über uns.py"], ["my-app-2/", "Über-uns/"]),
        (["_a.b.py", "c#d?.py"], ["a-b/", "c-d/"]),
        (["sales=x/app.py", "y/app.py"], ["sales/", "y/"]),
        (["sales=x/app.py"], ["sales/"]),
        (["U\N{COMBINING DIAERESIS}ber.py", "b.py"], ["Über/", "b/"]),
    ],
)
def test_an_app_is_called_as_its_script_or_its_folder(apps: Path, paths: list[str], folders: list[str]) -> None:
    for path in paths:
        if not path.endswith(".py"):
            write(f"{path}/streamlit_app.py")
        else:
            write(path.partition("=")[2] or path)
    assert list(addressed([Path(path) for path in paths])) == folders


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (
            ["a/app.py", "b/a.py"],
            "a/app.py and b/a.py would both be at a/: give it another name, such as other=b/a.py.",
        ),
        (["A.py", "x/a.py"], "A.py and x/a.py would both be at A/: give it another name, such as other=x/a.py."),
        (["a.py", "a.py"], "a.py is given twice: leave one out."),
        (["a.py", "sitelet.py"], "sitelet.py would be at sitelet/, which is the folder of what apps share: give it "),
        (
            ["a.py", "_.py"],
            "_.py has no name that can be part of an address: give it another name, such as other=_.py.",
        ),
        (["a.py", "../x=b.py"], "There is no file or folder ../x=b.py."),
        (["a.py", "x y=b.py"], "'x y' cannot be the name of an app in a site: expected letters, digits, hyphens and "),
        (["a.py", "_x=b.py"], "'_x' cannot be the name of an app in a site"),
        (["a.py", "b=gone.py"], "There is no file or folder gone.py."),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_the_way_out(apps: Path, paths: list[str], message: str) -> None:
    for path in paths:
        if "gone" not in path and ".." not in path:
            write(path.partition("=")[2] or path)
    with pytest.raises(SiteError) as raised:
        build([Path(path) for path in paths], Path("site"))
    assert str(raised.value).startswith(message)
    assert not Path("site").exists()


# --- the command -----------------------------------------------------------------------------------------------------


def test_what_is_said_of_one_of_several_apps_names_it(apps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("one.py", "import streamlit as st\n1 / 0\n")
    write("notes.md", "")
    assert main(["build", "one.py", "two", "-o", "site"]) == 0
    said = capsys.readouterr()
    assert "sitelet: one: one.py is not prerendered: its first run raises ZeroDivisionError" in said.err
    assert said.out == "Wrote the site of one.py, two/streamlit_app.py to site\n"


def test_scripts_of_one_folder_do_not_count_as_left_out(apps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("three.py")
    assert main(["build", "one.py", "three.py", "two", "-o", "site", "--no-prerender"]) == 0
    assert "Left out" not in capsys.readouterr().err


def test_an_option_for_one_folder_is_refused_for_several(apps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "one.py", "two", "--script", "x.py", "-o", "site"]) == 1
    assert "--script x.py says which script of one folder to start with" in capsys.readouterr().err


def test_an_app_that_fails_leaves_the_site_as_it_was(apps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(both(prerender=False))
    write("one.py", "import streamlit as st\nst.text('changed')\n")
    write("two/streamlit_app.py", "def broken(:\n")
    assert main(["build", "one.py", "two", "-o", "site"]) == 1
    assert content(Path("site")) == before


def test_an_app_that_is_left_out_of_the_next_build_goes_from_the_site(apps: Path) -> None:
    write("three.py")
    build([Path("one.py"), Path("two"), Path("three.py")], Path("site"), prerender=False)
    assert not {name for name in files(both(prerender=False)) if name.startswith("three/")}


def test_the_list_has_the_colours_of_an_app(apps: Path) -> None:
    def colours(styles: str, names: str) -> list[str]:
        return re.findall(rf"--(?:{names}): (#\w+);", styles)

    tokens = (ROOT / "web/src/theme/tokens.css").read_text("utf-8")
    light, dark = tokens.split(':root[data-theme="dark"] {')[:2]
    of_apps = [sorted(colours(theme, "text|background|border|link")[:4]) for theme in (light, dark)]
    page = (both(prerender=False) / "index.html").read_text("utf-8")
    of_list = colours(page, "text|ground|line|link")
    assert [sorted(of_list[:4]), sorted(of_list[4:])] == of_apps
