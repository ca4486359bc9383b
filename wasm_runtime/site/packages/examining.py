"""What can be said of an app's packages before any is downloaded, for `sitelet check`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wasm_runtime.site.app.files import App
from wasm_runtime.site.app.imports import AppImports, modules_of_wheel
from wasm_runtime.site.packages import Locking, distribution_of, lock_of, own_wheels, question_of, wanted
from wasm_runtime.site.packages.asked import Asked, Declaration, local_file
from wasm_runtime.site.packages.choice import Choice
from wasm_runtime.site.packages.declared import declared
from wasm_runtime.site.packages.distribution import Distribution, of_release
from wasm_runtime.site.packages.fetch import Wheel
from wasm_runtime.site.packages.lock_file import answers, read_lock
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.resolver import NoWheelError, resolve
from wasm_runtime.site.packages.store import DownloadError, Store
from wasm_runtime.site.packages.uv import UnreachableError, UnresolvableError
from wasm_runtime.site.web_files import WebFiles


@dataclass(frozen=True)
class Examined:
    """`choices` are what the site will have, None if that is not certain: `problem` says what cannot be had,
    `unchecked` why it was not looked at. `own` are the packages of the app's author."""

    declaration: Declaration
    asked: tuple[Asked, ...]
    distribution: Distribution
    own: list[Wheel]
    choices: list[Choice] | None = None
    problem: NoWheelError | UnresolvableError | None = None
    unchecked: str = ""

    def modules_of(self, choice: Choice) -> set[str] | None:
        """The top names of the modules of a wheel; None if it is not on this machine."""
        if choice.origin == "pyodide":
            return set(self.distribution.packages[choice.name].imports)
        wheel = local_file(choice.address) or Store().kept(choice.file_name, choice.sha256)
        return None if wheel is None or not wheel.is_file() else set(modules_of_wheel(wheel))


def examine(app: App, locking: Locking, web: WebFiles) -> Examined:
    """The lock is believed as long as it fits, so that nobody is asked. Raises `SiteError` for what is not valid."""
    store, platform = Store(), Platform(web.pyodide_info)
    imports = AppImports(app)
    declaration = declared(app, imports, web)
    own = own_wheels(locking, web)
    asked = wanted(declaration, imports, own, platform)
    try:
        distribution = distribution_of(app, locking.place, web, store)
    except DownloadError as error:
        return Examined(declaration, asked, of_release(web), own, unchecked=str(error))
    known = Examined(declaration, asked, distribution, own)
    if not asked:
        return replace(known, choices=[])
    question = question_of(declaration, asked, own)
    locked = read_lock(lock_of(app, declaration, imports, platform), answers(question, distribution, platform))
    if locked is not None:
        return replace(known, choices=locked)
    try:
        return replace(known, choices=resolve(question, distribution, platform))
    except (NoWheelError, UnresolvableError) as problem:
        return replace(known, problem=problem)
    except UnreachableError as problem:
        return replace(known, unchecked=str(problem))
