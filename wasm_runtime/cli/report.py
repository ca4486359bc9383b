"""`sitelet build --report`: what the site consists of."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wasm_runtime.site.report import Report


def add_report(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--report",
        action="store_true",
        help="print what the site consists of, and how long the imports of its packages take",
    )
    command.add_argument(
        "--report-format", choices=("table", "json"), default="table", help="of --report (default: a table)"
    )


def print_report(options: argparse.Namespace, report: Report) -> None:
    options.console.write(report.as_json() if is_for_programs(options) else report.as_table())


def is_for_programs(options: argparse.Namespace) -> bool:
    """Whether the report is to be alone on the standard output."""
    return bool(options.report and options.report_format == "json")
