"""`sitelet lock`: choose the packages of an app."""

from __future__ import annotations

import argparse
import sys

from wasm_runtime.cli.arguments import Commands, add_app, add_locked, add_packages, locking, notice


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "lock",
        help="choose the packages of an app, and write sitelet.lock",
        description="Choose the packages of an app for its site, and write what was chosen to sitelet.lock beside it.",
    )
    add_app(command)
    add_packages(command)
    add_locked(command)
    command.add_argument("--upgrade", action="store_true", help="look for newer versions than those in sitelet.lock")
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.app_files import LOCK_FILE
    from wasm_runtime.site.packages.commands import lock

    found = lock(options.app, options.script, locking(options), notice)
    for package in found:
        sys.stdout.write(f"{package.name} {package.version}\n")
    count = f"{len(found)} package{'s' * (len(found) > 1)}"
    sys.stdout.write(f"Written to {LOCK_FILE}: {count}.\n" if found else "The app asks for no packages.\n")
