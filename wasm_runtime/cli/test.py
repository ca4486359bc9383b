"""`sitelet test`: run an app's own tests."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import Commands


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "test",
        help="run an app's own tests",
        usage="%(prog)s [ARGUMENT OF PYTEST ...]",
        description="Run pytest over tests that use streamlit.testing. All arguments are pytest's.",
    )
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> int:
    from wasm_runtime.site.test_suite import run_pytest

    return run_pytest(options.rest)
