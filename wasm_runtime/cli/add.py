"""`sitelet add`: add packages to what an app asks for."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import Commands, add_app, add_packages, add_verbosity, locking


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "add",
        help="add packages to what an app asks for",
        description="Add packages to what an app asks for: in its script, requirements.txt or pyproject.toml.",
    )
    add_app(command)
    command.add_argument("requirements", nargs="+", metavar="PACKAGE", help="such as pandas or 'altair>=6'")
    add_packages(command)
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.packages.commands import add

    file, added = add(options.app, options.script, options.requirements, locking(options), options.console.notice)
    options.console.result(f"Added to {file}: {', '.join(added)}")
