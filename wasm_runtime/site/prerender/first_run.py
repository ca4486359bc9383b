"""The first run of an app at build time, in a process of its own.

It sees what a user's browser will have: the files of the app, no secrets, and nothing of the environment that the
build runs in. Whatever it makes of that can stand in a page that everybody may read.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

from wasm_runtime.compat.importing import install
from wasm_runtime.protocol.encoding import encode_inline
from wasm_runtime.protocol.messages import FirstRun, MediaMessage, RuntimeMessage
from wasm_runtime.protocol.tree import Block, Tree
from wasm_runtime.script.app_sources import AppSources
from wasm_runtime.script.frames import exception_name, message_of
from wasm_runtime.script.run_requests import RunRequest
from wasm_runtime.script.runner import AppSession
from wasm_runtime.session.media import ENDINGS, FILES
from wasm_runtime.session.site_files import TIME
from wasm_runtime.site.app.files import App
from wasm_runtime.site.app.imports import BROWSER_MODULES
from wasm_runtime.site.app.run_time_installs import MICROPIP
from wasm_runtime.site.progress import step
from wasm_runtime.streamlit import write

TIMEOUT_SECONDS = 10.0
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "SYSTEMROOT", "VIRTUAL_ENV")
_APP_FOLDER = "/app"  # as in web/src/worker/python.ts
_INLINE_BYTES = 64 * 1024
_FRAME = ("navigation", "page_config", "logo")


@dataclass(frozen=True)
class Outcome:
    """What a page shows after the run; `problem` says why that is not what a user should see, if it is not.

    `files` are what the page shows and is too large to be part of it, by their addresses in the site.
    """

    first_run: FirstRun
    problem: str | None = None
    files: dict[str, bytes] = field(default_factory=dict)


def run_once(app: App, page: str = "", packages: Path | None = None, timeout: float = TIMEOUT_SECONDS) -> Outcome:
    """Run the app's script for this page of it, up to `timeout` seconds. Nothing it raises or prints gets out.

    `packages` is a folder to import from, before what is installed here.
    """
    nothing: FirstRun = {"page": page, "messages": []}
    with tempfile.TemporaryDirectory(prefix="sitelet-", ignore_cleanup_errors=True) as name:
        folder, result = Path(name).resolve() / "app", Path(name, "result.json")
        media = result.parent / FILES
        zipfile.ZipFile(io.BytesIO(app.archive())).extractall(folder)
        for file in app.large_media():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(app.folder / file, folder / file)
            os.utime(folder / file, (TIME, TIME))
        module = "wasm_runtime.site.prerender.first_run"
        command = [sys.executable, "-P", "-m", module, str(folder / app.script), page, str(result), str(packages or "")]
        try:
            with step(f"Running {app.script}" + (f" for the page {page}" if page else "")):
                done = subprocess.run(  # noqa: S603 - our own module
                    command,
                    cwd=folder,
                    env=_environment(name),
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    timeout=timeout,
                    check=False,
                )
            answer: dict[str, Any] = json.loads(_as_in_browser(result.read_text("utf-8"), folder))
            files = {f"{FILES}{file.name}": file.read_bytes() for file in sorted(media.glob("*"))}
        except subprocess.TimeoutExpired:
            return Outcome(nothing, f"its first run took more than {timeout:g} seconds")
        except (OSError, ValueError):
            return Outcome(nothing, f"its first run ended Python with exit status {done.returncode}")
    return Outcome({"page": page, "messages": answer["messages"]}, answer["problem"], files)


def _as_in_browser(text: str, folder: Path) -> str:
    """JSON that names the app's folder as a browser's Python does: this one's is another with each build."""
    return text.replace(json.dumps(str(folder))[1:-1], _APP_FOLDER)


def _environment(home: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # Sets in the same order each time: two builds of the same files are the same. Texts are UTF-8, as in a browser.
    return {**kept, "HOME": home, "TMPDIR": home, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}


# --- in the process of the run -----------------------------------------------------------------------------------


@dataclass
class _Heard:
    """What the session says besides its tree: the last word counts. `files` are those that the page has, by address."""

    about: dict[str, Any] = field(default_factory=dict)
    files: dict[str, MediaMessage] = field(default_factory=dict)

    def __call__(self, message: RuntimeMessage) -> None:
        if message["kind"] == "media":
            self.files[message["url"]] = message
        elif message["kind"] == "media_gone":
            del self.files[message["url"]]
        else:
            self.about[message["kind"]] = message


def _run(script: Path, page: str, media: Path) -> dict[str, Any]:
    heard = _Heard()
    install()
    sys.argv = [str(script)]
    session = AppSession(script, heard, write)
    session.run(RunRequest(seq=1, whole=True, page=page or None))
    tree = _tree_messages(session.tree, heard.files)
    frame = [_framed(heard.about[kind], heard.files) for kind in _FRAME if kind in heard.about]
    shown = encode_inline({"tree": tree, "frame": frame})
    named = (file for url, file in heard.files.items() if json.dumps(url) in shown)
    files = [_placed(file, media) for file in named if _is_small(file) or _is_shown(file)]
    navigation = heard.about.get("navigation", {})
    problem = heard.about["run"].get("compile_error") or _problem_of(session)
    if problem is None and ("not_found" in navigation or navigation.get("current", page) != page):
        problem = f"its first run shows another page than {page or 'the default page'}"
    return {"messages": [*files, *frame, *tree], "problem": problem}


def _is_small(file: MediaMessage) -> bool:
    """Whether the file can be part of the page."""
    content = file.get("content")
    return isinstance(content, bytes) and len(content) <= _INLINE_BYTES


def _is_shown(file: MediaMessage) -> bool:
    """Whether the page itself shows the file, and web hosts can tell what it is."""
    return file["mime"] in ENDINGS


def _placed(file: MediaMessage, media: Path) -> MediaMessage:
    """The message; the content of a large file is put into the folder `media`, as a file of the site."""
    content = file.get("content")
    if not isinstance(content, bytes) or _is_small(file):
        return file
    media.mkdir(exist_ok=True)
    (media / file["url"].removeprefix(FILES)).write_bytes(content)
    return {"kind": "media", "url": file["url"], "mime": file["mime"]}


def _framed(message: dict[str, Any], files: Mapping[str, MediaMessage]) -> dict[str, Any]:
    """The message; a picture that the site cannot have waits for the app's own first run."""
    addresses = {name: value.get("url", "") if isinstance(value, dict) else value for name, value in message.items()}
    missing = [name for name, url in addresses.items() if str(url).startswith(FILES) and not _is_there(url, files)]
    return {name: value for name, value in message.items() if name not in missing}


def _is_there(url: str, files: Mapping[str, MediaMessage]) -> bool:
    return url in files and (_is_small(files[url]) or _is_shown(files[url]))


def _tree_messages(tree: Tree, files: Mapping[str, MediaMessage]) -> list[dict[str, Any]]:
    """What makes an empty tree this one; `files` are what it names, by address."""
    messages: list[dict[str, Any]] = []
    waiting: list[tuple[list[int], Any]] = [([root.index], root) for root in reversed(tree.roots)]
    while waiting:
        path, node = waiting.pop()
        is_block = isinstance(node, Block)
        if len(path) > 1:
            payload = _shown(node.payload, files)
            messages.append({"kind": "block" if is_block else "element", "path": path, "payload": payload})
        if is_block:
            waiting += [([*path, index], child) for index, child in reversed(list(enumerate(node.children)))]
    return messages


def _shown(payload: Any, files: Mapping[str, MediaMessage]) -> Any:
    """The payload; a button for a file that cannot be part of the page waits for the app's own first run."""
    if payload["type"] == "download_button" and "url" in payload and not _is_small(files[payload["url"]]):
        return {name: value for name, value in payload.items() if name not in ("url", "file")} | {"disabled": True}
    return payload


def _problem_of(session: AppSession) -> str | None:
    """What the script has not caught. What it shows of others, by `st.exception`, is what it wants to show."""
    for error in session.uncaught:
        text = " ".join(message_of(error).split())
        missing = re.fullmatch(r"No module named '([\w.]+)'", text)
        if missing is None or _is_own(missing[1], session.script.parent):
            name = exception_name(error)
            return f"its first run raises {name}: {text}" if text else f"its first run raises {name}"
        module = missing[1]
        if module.partition(".")[0] in BROWSER_MODULES:
            return f"it imports {module}, which only exists in the browser"
        return f"it imports {module}, which is not installed in this Python"
    return None


def _is_own(module: str, folder: Path) -> bool:
    """Whether the module would be one of the app's."""
    return bool(AppSources(folder).module_files(module.partition(".")[0]))


class _NotHere(MetaPathFinder):
    """Hides micropip, which would install into the Python of the build, if that has it."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        if fullname == MICROPIP:
            raise ModuleNotFoundError(f"No module named '{fullname}'", name=fullname)


def _import_from(packages: str) -> None:
    installed = (place for place, path in enumerate(sys.path) if path.endswith(("site-packages", "dist-packages")))
    sys.path.insert(next(installed, len(sys.path)), packages)


def main(script: str, page: str, result: str, packages: str = "") -> None:
    sys.meta_path.insert(0, _NotHere())
    if packages:
        _import_from(packages)
    answer = _run(Path(script), page, Path(result).parent / FILES)
    Path(result).write_text(encode_inline(answer), "utf-8")
    with contextlib.suppress(Exception):
        sys.stdout.flush()
    os._exit(0)  # threads that the script has started are not waited for


if __name__ == "__main__":
    main(*sys.argv[1:])
