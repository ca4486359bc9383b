"""`sitelet build`: write the static site of an app, or of several."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from wasm_runtime.cli.arguments import (
    CONFIG_HELP,
    Commands,
    add_apps,
    add_locked,
    add_packages,
    add_verbosity,
    add_wheel,
    locking,
)
from wasm_runtime.cli.file_list import add_list, list_files
from wasm_runtime.cli.report import add_report, is_for_programs, print_report
from wasm_runtime.site.errors import SiteError


def register(commands: Commands) -> None:
    command = commands.add_parser("build", help="write the static site of an app, or of several", epilog=CONFIG_HELP)
    add_apps(command)
    add_locked(command)
    command.add_argument("-o", "--output", type=Path, metavar="OUT", help="the folder to write")
    add_list(command)
    command.add_argument(
        "--base-path", metavar="/x/", help="the path of the site on its host (default: any path works)"
    )
    command.add_argument(
        "--no-prerender", action="store_true", help="do not run the script now to put its first run into the page"
    )
    add_packages(command)
    add_wheel(command)
    command.add_argument(
        "--persist",
        choices=("off", "tab", "app"),
        help="where a user's session is restored: nowhere, in its own tab (the default), or also in new tabs",
    )
    command.add_argument(
        "--no-service-worker",
        action="store_true",
        help="do not store the site in the browser for offline use, and remove what an earlier build stored",
    )
    command.add_argument(
        "--cross-origin-isolated",
        action="store_true",
        help="make the pages cross-origin isolated, which allows shared memory, from the second visit on",
    )
    command.add_argument(
        "--compress", action="store_true", help="write .gz and .br beside files, for hosts that send those instead"
    )
    add_report(command)
    add_verbosity(command)
    command.set_defaults(run=execute, command=command)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.builder import build

    if options.list:
        list_files(options)
        return
    if options.output is None:
        options.command.error("the following arguments are required: -o/--output")
    if options.no_service_worker and options.cross_origin_isolated:
        raise SiteError("--cross-origin-isolated requires the service worker: leave out --no-service-worker.")
    apps = build(
        options.apps,
        options.output,
        options.base_path,
        script=options.script,
        prerender=not options.no_prerender,
        packages=locking(options),
        persist=options.persist,
        offline=not options.no_service_worker,
        isolated=options.cross_origin_isolated,
        compress=options.compress,
        config=options.config,
        notice=options.console.notice,
        report=partial(print_report, options) if options.report else None,
    )
    for file in dict.fromkeys(file for app in apps for file in app.secrets):
        options.console.notice(f"{file.name} was left out: everything in a static site is public.")
    if not is_for_programs(options):
        names = ", ".join(str(app.folder / app.script) for app in apps)
        options.console.result(f"Wrote the site of {names} to {options.output}")
