"""`sitelet init`: write what publishes an app, and say what is left to do."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import Commands, add_app, add_verbosity


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "init",
        help="write a workflow that publishes an app with GitHub Pages, and say how other hosts do it",
        description="Write .github/workflows/sitelet.yml, which builds the site of an app and publishes it with GitHub "
        "Pages, and say what is left to do there and on other hosts.",
    )
    add_app(command)
    command.add_argument("--force", action="store_true", help="replace a workflow that is there already")
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.hosting.setup import set_up_hosting

    setup = set_up_hosting(options.app, options.script, force=options.force)
    options.console.result(f"{setup.change}: {setup.file}\n\n{setup.steps.rstrip()}")
