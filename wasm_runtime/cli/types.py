"""`sitelet types`: write stubs, so that type checkers know Sitelet as `streamlit`."""

from __future__ import annotations

import argparse
from pathlib import Path

from wasm_runtime.cli.arguments import Commands, add_verbosity


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "types",
        help="write stubs, so that type checkers and editors know Sitelet as `streamlit`",
        description="Write stubs of the package `streamlit` that lead to Sitelet's own types.",
    )
    command.add_argument("folder", type=Path, metavar="FOLDER", help="where to write them, such as typings")
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.type_stubs import write

    options.console.result(f"Wrote stubs of {write(options.folder)} modules to {options.folder}")
