"""`sitelet build --list`: the files of an app that go into its site, what is left out, and why."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType

from wasm_runtime.site.app.file_rules import Reason
from wasm_runtime.site.app.files import OF_PACKAGES, App, is_lock
from wasm_runtime.site.app.static_serving import static_files

_VERSION = 1
_UNNAMED = "unnamed"
_PACKAGES = Reason("packages", "the packages are chosen by it")


@dataclass(frozen=True)
class ListedPath:
    """A file, or a folder with a slash at its end. `rule` is a word for `reason`, `size` is in bytes."""

    path: str
    included: bool
    rule: str
    reason: str
    size: int | None = None


def file_list(app: App) -> list[ListedPath]:
    """In the order of their paths."""
    included = dict(app.why)
    for address, file in static_files(app).items():
        included.setdefault(file.relative_to(app.folder), Reason("static", f"published as {address}"))
    left = {path: reason for path, reason in _left(app, set(included)) if path not in included}
    sizes = {file: (app.folder / file).stat().st_size for file in included}
    listed = [ListedPath(file.as_posix(), True, why.rule, why.text, sizes[file]) for file, why in included.items()]
    for path, why in left.items():
        slash = "/" if (app.folder / path).is_dir() else ""
        listed.append(ListedPath(f"{path.as_posix()}{slash}", False, why.rule, why.text))
    return sorted(listed, key=lambda entry: entry.path)


def _left(app: App, included: set[Path]) -> Iterator[tuple[Path, Reason]]:
    if not app.is_folder:
        yield from _beside(app, included)
    for path in app.folder.iterdir():
        if path.is_file() and (path.name in OF_PACKAGES or is_lock(Path(path.name))):
            yield Path(path.name), _PACKAGES
    yield from app.left.items()


def _beside(app: App, included: set[Path]) -> Iterator[tuple[Path, Reason]]:
    """What the script's folder has besides: of a folder that has nothing of the app, its name alone."""
    waiting = {folder for file in (*included, *app.left) for folder in file.parents}
    unnamed = Reason(_UNNAMED, f"{app.script} does not name it")
    for folder in waiting:
        for path in (app.folder / folder).iterdir():
            file = path.relative_to(app.folder)
            if file not in waiting and file not in app.left:
                yield file, app.rules.without_git(file) or unnamed


def as_text(entries: Iterable[ListedPath]) -> str:
    """A line for each, in columns with a tab between them."""
    lines = [f"{'in' if each.included else 'out'}\t{_plain(each.path)}\t{_plain(each.reason)}\n" for each in entries]
    return "".join(lines)


def as_json(entries: Iterable[ListedPath]) -> str:
    return json.dumps({"version": _VERSION, "files": [asdict(each) for each in entries]}, indent=1) + "\n"


LIST_FORMATS: Mapping[str, Callable[[Iterable[ListedPath]], str]] = MappingProxyType({"text": as_text, "json": as_json})


def _plain(text: str) -> str:
    """The text, in quotes if it would not be seen as what it is, or would break the line."""
    return text if text.isprintable() and not text.startswith('"') else json.dumps(text)
