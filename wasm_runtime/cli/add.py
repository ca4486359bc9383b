"""`sitelet add`: add packages to what an app asks for."""

from __future__ import annotations

import argparse
import sys

from wasm_runtime.cli.arguments import Commands, add_app, add_packages, locking, notice


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "add",
        help="add packages to what an app asks for",
        description="Add packages to what an app asks for: in its script, requirements.txt or pyproject.toml.",
    )
    add_app(command)
    command.add_argument("requirements", nargs="+", metavar="PACKAGE", help="such as pandas or 'altair>=6'")
    add_packages(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.packages.commands import add

    file = add(options.app, options.script, options.requirements, locking(options), notice)
    sys.stdout.write(f"Added to {file}: {', '.join(options.requirements)}\n")
