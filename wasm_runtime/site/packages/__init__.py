"""The packages of an app's site: asked for by the app, resolved for Pyodide, locked, and copied into the site.

Nothing is asked of anybody else when the site is visited. `sitelet.lock` beside the app says what was chosen; while it
fits what the app asks for, a build chooses nothing and needs no network for what it downloaded before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from packaging.utils import canonicalize_name, parse_wheel_filename

from wasm_runtime.config import ConfigError
from wasm_runtime.site.app.files import App
from wasm_runtime.site.app.imports import AppImports
from wasm_runtime.site.app.run_time_installs import MICROPIP
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.packages.asked import Asked, Declaration
from wasm_runtime.site.packages.building import built_wheel
from wasm_runtime.site.packages.choice import Choice
from wasm_runtime.site.packages.declared import declared
from wasm_runtime.site.packages.distribution import Distribution, at_address, in_folder, of_release
from wasm_runtime.site.packages.fetch import Wheel, check_hashes, check_together, fetch, needed_by_extras
from wasm_runtime.site.packages.lock_file import answers, lock_name, read_lock, write_lock
from wasm_runtime.site.packages.module_names import package_of
from wasm_runtime.site.packages.package import Package
from wasm_runtime.site.packages.platform import Platform
from wasm_runtime.site.packages.refusal import refused
from wasm_runtime.site.packages.resolver import NoWheelError, Question, resolve
from wasm_runtime.site.packages.run_time import run_time_files, with_micropip
from wasm_runtime.site.packages.server_packages import is_for_the_server
from wasm_runtime.site.packages.store import Store
from wasm_runtime.site.packages.uv import UnresolvableError
from wasm_runtime.site.progress import detail, step
from wasm_runtime.site.web_files import WebFiles

Notice = Callable[[str], object]

CDN = "cdn"  # in place of a distribution: sites refer to Pyodide's own and to the index, and have no packages
IN_EVERY_SITE = ("streamlit", "sitelet", "tzdata")  # tzdata: site/contents/time_zones.py
_ORIGINS = {
    "pyodide": "of the Pyodide distribution",
    "index": "of the package index",
    "direct": "by its own address",
}


@dataclass(frozen=True)
class Locking:
    """Where packages come from and what becomes of the lock.

    `place` is a distribution's folder or address in place of the one that the app's config names; Pyodide's own where
    neither does, or where it is `CDN`. `locked` refuses to choose, and `upgrade` to keep what was chosen before. `own`
    are packages of the app's author, each a folder, a source distribution or a wheel: they are part of the site, and
    not of the lock.
    """

    place: str | Path | None = None
    locked: bool = False
    upgrade: bool = False
    own: tuple[Path, ...] = ()


def packages_of(app: App, locking: Locking, web: WebFiles, notice: Notice = str) -> list[Package]:
    """The packages that the app needs, and what these need. Raises `SiteError`.

    `notice` hears of what is passed over, and of what the app imports although nothing provides it.
    """
    imports = AppImports(app)
    declaration = declared(app, imports, web)
    own = own_wheels(locking, web)
    asked = wanted(declaration, imports, own, Platform(web.pyodide_info), notice)
    lock = lock_of(app, declaration, imports, Platform(web.pyodide_info))
    wheels = _Packages(app, declaration, asked, locking, web, own, lock).wheels() if asked else own
    _tell_of_missing(app, imports, wheels, declaration, web, notice)
    is_online = place_of(app, locking.place) == CDN
    return [Package(each.choice, each.file, _online(each.choice, web) if is_online else None) for each in wheels]


class _Packages:
    def __init__(
        self,
        app: App,
        declaration: Declaration,
        asked: tuple[Asked, ...],
        locking: Locking,
        web: WebFiles,
        own: list[Wheel],
        lock: Path,
    ) -> None:
        self._own = own
        self._lock = lock
        self._app = app
        self._declaration = declaration
        self._asked = asked
        self._locking = locking
        self._web = web
        self._store = Store()
        self._platform = Platform(web.pyodide_info)
        self._distribution = distribution_of(app, locking.place, web, self._store)

    def wheels(self) -> list[Wheel]:
        question = question_of(self._declaration, self._asked, self._own)
        answer = answers(question, self._distribution, self._platform)
        lock = self._lock
        chosen = None if self._locking.upgrade else read_lock(lock, answer)
        if chosen is not None:
            detail(f"{lock.name} fits what {self._declaration.file} asks for: what it says is taken.")
            wheels = fetch(chosen, self._distribution, self._store)
        elif self._locking.locked:
            raise SiteError(
                f"{lock.name} is missing, or is not about what {self._declaration.file} asks for: run `sitelet lock`, "
                "and commit it."
            )
        else:
            wheels = self._resolved(question)
            write_lock(lock, [each.choice for each in wheels], answer, self._platform)
        check_hashes(wheels, self._asked)
        for wheel in wheels:
            detail(f"{wheel.choice.name} {wheel.choice.version}: {_reason(wheel.choice, self._declaration.file)}")
        return [*wheels, *self._own]

    def _resolved(self, question: Question) -> list[Wheel]:
        """The wheels of what is chosen now, with what extras need that only the wheels themselves tell."""
        while True:
            wheels = fetch(self._choices(question), self._distribution, self._store)
            names = {each.choice.name for each in wheels}
            more = [each for each in needed_by_extras(wheels, question.asked, self._platform) if each.name not in names]
            if not more:
                check_together([*wheels, *self._own], self._platform)
                return wheels
            question = replace(question, asked=(*question.asked, *more))

    def _choices(self, question: Question) -> list[Choice]:
        try:
            with step("Choosing packages"):
                return resolve(question, self._distribution, self._platform)
        except (NoWheelError, UnresolvableError) as problem:
            release = of_release(self._web)
            raise refused(problem, question.asked, self._declaration.file, self._distribution, release) from None


def _reason(choice: Choice, file: str) -> str:
    """Who wanted it, and where it comes from."""
    wanted_by = " and ".join(name or file for name in choice.wanted_by) or file
    return f"for {wanted_by}, {_ORIGINS[choice.origin]}"


def own_wheels(locking: Locking, web: WebFiles) -> list[Wheel]:
    """The packages of the app's author, built where that is needed. Raises `SiteError`."""
    found = []
    for source in locking.own:
        file = built_wheel(source, web)
        name, version, _, _ = parse_wheel_filename(file.name)
        digest = sha256(file.read_bytes()).hexdigest()
        address = file.resolve().as_uri()
        found.append(Wheel(Choice(canonicalize_name(name), str(version), "direct", address, digest), file))
    return found


def wanted(
    declaration: Declaration, imports: AppImports, own: list[Wheel], platform: Platform, notice: Notice = str
) -> tuple[Asked, ...]:
    """What is to be chosen: what the app asks for and has a use for, and what its `own` wheels need, without these."""
    names = {each.choice.name for each in own}
    asked = useful(declaration, imports, platform, notice)
    return (*(each for each in asked if each.name not in names), *_needed_by(own, platform))


def question_of(declaration: Declaration, asked: tuple[Asked, ...], own: list[Wheel]) -> Question:
    """What is asked of the resolver, and what a lock answers."""
    provided = (*IN_EVERY_SITE, *(each.choice.name for each in own))
    return Question(asked, [str(each) for each in declaration.constraints], provided, declaration.folders)


def _needed_by(wheels: list[Wheel], platform: Platform) -> list[Asked]:
    """What these need besides each other."""
    names = {each.choice.name for each in wheels}
    asked = [
        Asked(needed, wheel.file.name)
        for wheel in wheels
        for needed in wheel.requirements()
        if platform.applies(needed)
    ]
    return [each for each in asked if each.name not in names]


def useful(
    declaration: Declaration, imports: AppImports, platform: Platform, notice: Notice = str
) -> tuple[Asked, ...]:
    """What the app asks for and has a use for."""
    return _useful(declaration, imports.names(), platform, notice)


def lock_of(app: App, declaration: Declaration, imports: AppImports, platform: Platform) -> Path:
    """The lock of the app, beside it: one of its own for a script that asks for more than what others there share."""
    of_all = _useful(declaration, frozenset(), platform)
    is_shared = app.is_folder or _useful(declaration, imports.names(), platform) == of_all
    return app.folder / lock_name(declaration.file if is_shared else app.script.name)


def _useful(
    declaration: Declaration, imported: Set[str], platform: Platform, notice: Notice = str
) -> tuple[Asked, ...]:
    asked = [each for each in declaration.asked if each.name not in IN_EVERY_SITE]
    passed = {each.requirement.name for each in asked if is_for_the_server(each.name, imported)}
    if passed:
        notice(
            f"{declaration.file} lists packages that only Streamlit's server needs and the app does not import: "
            f"{', '.join(sorted(passed))}. They are ignored."
        )
    useful = [each for each in asked if each.requirement.name not in passed and platform.applies(each.requirement)]
    return with_micropip(useful, imported)


def files_for_micropip(app: App, packages: Sequence[Package], locking: Locking, web: WebFiles) -> dict[str, Path]:
    """What a site has besides these packages, by its addresses there, so that scripts can install more."""
    if MICROPIP not in {each.name for each in packages}:
        return {}
    store = Store()
    distribution = distribution_of(app, locking.place, web, store)
    # What lies in a folder of this machine can be had by nobody else.
    shared = distribution if isinstance(distribution.place, str) else of_release(web)
    return run_time_files(shared, store)


def _tell_of_missing(
    app: App, imports: AppImports, wheels: list[Wheel], declaration: Declaration, web: WebFiles, notice: Notice
) -> None:
    """Name what is imported and will not be there."""
    missing = imports.missing(each.file for each in wheels)
    missing = {module: file for module, file in missing.items() if module not in IN_EVERY_SITE}
    if missing and (later := imports.installed_later()):
        known = of_release(web)
        missing = {
            module: file
            for module, file in missing.items()
            if not later & {package_of(module, known), canonicalize_name(module)}
        }
    if missing:
        known = of_release(web)
        names = ", ".join(f"{module} (in {file.as_posix()})" for module, file in sorted(missing.items()))
        packages = " ".join(package_of(module, known) or canonicalize_name(module) for module in sorted(missing))
        guessed = [module for module in sorted(missing) if package_of(module, known) is None]
        doubt = f" The packages of {' and '.join(guessed)} may have other names." if guessed else ""
        notice(
            f"The app imports modules that the site does not contain: {names}. In the browser that raises "
            f"ModuleNotFoundError. List their packages in {declaration.file}: `sitelet add {app.path} {packages}` does "
            f"that.{doubt}"
        )


def place_of(app: App, place: str | Path | None) -> str | Path | None:
    """Where packages come from, as the command or the app's config says; None if neither does. Raises `SiteError`."""
    return place if place is not None else _place_in_config(app)


def distribution_of(app: App, place: str | Path | None, web: WebFiles, store: Store) -> Distribution:
    """Where Pyodide's packages come from. `place` counts more than the app's config. Raises `SiteError`."""
    place = place_of(app, place)
    if place is None or place == CDN:
        return of_release(web)
    if isinstance(place, str) and place.startswith(("https://", "http://")):
        return at_address(place, web.pyodide_info, store)
    return in_folder(Path(place), web.pyodide_info)


def _place_in_config(app: App) -> str | Path | None:
    try:
        named = app.config().get("sitelet.packages", None)
    except ConfigError as error:
        raise SiteError(f"{error}") from error
    if named is None:
        return None
    if not isinstance(named, str):
        raise SiteError(
            f".streamlit/config.toml: [sitelet] packages = {named!r} is invalid: expected the path of a folder, or an "
            "address."
        )
    return named if named.startswith(("https://", "http://")) or named == CDN else app.folder / named


def _online(choice: Choice, web: WebFiles) -> str | None:
    """Where browsers find a wheel, and what they check; None for a file of this machine."""
    address = f"{of_release(web).place}{choice.address}" if choice.origin == "pyodide" else choice.address
    return f"{address}#sha256={choice.sha256}" if address.startswith(("https://", "http://")) else None
