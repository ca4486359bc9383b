"""`sitelet lock`: choose the packages of an app."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from wasm_runtime.cli.arguments import Commands, add_apps, add_locked, add_packages, add_verbosity, add_wheel, locking
from wasm_runtime.site.errors import SiteError

if TYPE_CHECKING:
    from wasm_runtime.site.packages.commands import Locked


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "lock",
        help="choose the packages of an app, or of several, and write sitelet.lock",
        description="Choose the packages of an app for its site, and write what was chosen to sitelet.lock beside it. "
        "Of several apps each has its own.",
    )
    add_apps(command)
    add_packages(command)
    add_wheel(command)
    add_locked(command)
    command.add_argument("--upgrade", action="store_true", help="look for newer versions than those in sitelet.lock")
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> int:
    from wasm_runtime.site.contents.app_addresses import refuse_script, without_names
    from wasm_runtime.site.packages.commands import lock

    refuse_script(options.apps, options.script)
    failed = 0
    for app in without_names(options.apps):
        which = f"{app}: " if len(options.apps) > 1 else ""
        try:
            locked = lock(app, options.script, locking(options), partial(_notice, options, which))
        except SiteError as problem:  # the packages of the others can be chosen all the same
            options.console.error(f"{which}{problem}")
            failed = 1
        else:
            _tell(options, locked)
    return failed


def _notice(options: argparse.Namespace, which: str, text: str) -> None:
    options.console.notice(f"{which}{text}")


def _tell(options: argparse.Namespace, locked: Locked) -> None:
    for package in locked.packages:
        options.console.result(f"{package.name} {package.version}")
    count = f"{len(locked.packages)} package{'s' * (len(locked.packages) > 1)}"
    nothing = f"{locked.app.path} asks for no packages."
    options.console.result(f"Written to {locked.file}: {count}." if locked.packages else nothing)
