"""`sitelet lock`: choose the packages of an app."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import Commands, add_app, add_locked, add_packages, add_verbosity, add_wheel, locking


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "lock",
        help="choose the packages of an app, and write sitelet.lock",
        description="Choose the packages of an app for its site, and write what was chosen to sitelet.lock beside it.",
    )
    add_app(command)
    add_packages(command)
    add_wheel(command)
    add_locked(command)
    command.add_argument("--upgrade", action="store_true", help="look for newer versions than those in sitelet.lock")
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.packages.commands import lock

    name, found = lock(options.app, options.script, locking(options), options.console.notice)
    for package in found:
        options.console.result(f"{package.name} {package.version}")
    count = f"{len(found)} package{'s' * (len(found) > 1)}"
    options.console.result(f"Written to {name}: {count}." if found else "The app asks for no packages.")
