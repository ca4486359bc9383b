"""What `sitelet init` does: it writes a workflow that publishes an app, and knows what is left to do."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path

from wasm_runtime import __version__
from wasm_runtime.config import FILE
from wasm_runtime.site.app.files import App, find_app
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.hosting.host_steps import host_steps
from wasm_runtime.site.hosting.pages_workflow import NAME, PublishedApp, workflow
from wasm_runtime.site.hosting.repository import Repository, repository_of
from wasm_runtime.site.packages import lock_of
from wasm_runtime.site.packages.asked import Declaration
from wasm_runtime.site.packages.declared import declared
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.web_files import web_files

WORKFLOWS = Path(".github/workflows")


@dataclass(frozen=True)
class Setup:
    """`file` is the workflow, and `change` says what was done to it."""

    file: Path
    change: str
    steps: str


def set_up_hosting(path: Path, script: str | None, *, force: bool) -> Setup:
    """Write the workflow for the app at `path`. Raises `SiteError`, also for one that is there already and is another.

    With `force` that is replaced.
    """
    app = find_app(path, script=script)
    repository = repository_of(app.folder) or Repository(app.folder.resolve())
    folder = _from_top(app.folder, repository)
    inside = folder if app.is_folder else _from_top(app.folder / app.script, repository)
    sitelet = sitelet_requirement()
    file = repository.top / WORKFLOWS / NAME
    web = web_files()
    imports = AppImports(app)
    declaration = declared(app, imports, web)
    lock = lock_of(app, declaration, imports, Platform(web.pyodide_info))
    published = PublishedApp(
        inside,
        folder,
        repository.branch,
        sitelet,
        app.script.name if script else None,
        _elsewhere(app, declaration, repository),
    )
    text = workflow(published)
    change = _write(file, text, force=force)
    named = shlex.quote(inside) + (f" --script {shlex.quote(app.script.name)}" if script else "")
    steps = host_steps(
        f"sitelet build {named} --locked",
        shlex.quote(sitelet),
        needs_lock=bool(declaration.asked) and not lock.is_file(),
        lock=f"sitelet lock {named}",
    )
    return Setup(file, change, steps)


def _write(file: Path, text: str, *, force: bool) -> str:
    """What was done, in a word. Nothing is replaced without `force`."""
    content = text.encode()
    try:
        before = file.read_bytes() if file.exists() else None
        if before == content:
            return "Unchanged"
        if before is not None and not force:
            raise SiteError(f"{file} already exists, with another content. Use --force to replace it.")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise SiteError(f"Cannot write {error.filename or file}: {error.strerror}.") from None
    return "Wrote" if before is None else "Replaced"


def _from_top(path: Path, repository: Repository) -> str:
    """The path from the top of the repository. Raises `SiteError` for one that no workflow can name."""
    # A script may be a link; the folder it lies in is what counts.
    real = path.parent.resolve() / path.name if path.suffix == ".py" else path.resolve()
    name = real.relative_to(repository.top.resolve()).as_posix()
    try:
        name.encode()
    except UnicodeEncodeError:
        raise SiteError(f"{path!r} has a name that is not valid Unicode: give it another.") from None
    return name


def _elsewhere(app: App, declaration: Declaration, repository: Repository) -> tuple[str, ...]:
    """The files above the app's folder that a build reads, from the top of the repository, where it runs."""
    project = app.folder / declaration.file
    files = [project] if Path(declaration.file).parts[0] == ".." else []
    if repository.top.resolve() in app.folder.resolve().parents and (repository.top / FILE).is_file():
        files.append(repository.top / FILE)
    return tuple(_from_top(file, repository) for file in files)


def sitelet_requirement() -> str:
    """What pip is to install to have this Sitelet: where it was installed from, or its version."""
    try:
        found = Distribution.from_name("sitelet").read_text("direct_url.json")
        origin = json.loads(found or "{}")
        address, control = origin["url"], origin["vcs_info"]
        return f"sitelet @ {control['vcs']}+{address}@{control['commit_id']}"
    except (PackageNotFoundError, ValueError, KeyError, TypeError):
        return f"sitelet=={__version__}"
