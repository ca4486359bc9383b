"""`sitelet build --list`: which files of an app go into its site, and why."""

from __future__ import annotations

import argparse

from wasm_runtime.site.errors import SiteError


def add_list(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--list", action="store_true", help="only list the app's files that go into the site, and those that do not"
    )
    command.add_argument(
        "--list-format",
        choices=("text", "json"),
        default="text",
        help="of --list: a line for each file, with tabs between its columns (the default), or JSON",
    )


def list_files(options: argparse.Namespace) -> None:
    from wasm_runtime.site.app.file_list import LIST_FORMATS, file_list
    from wasm_runtime.site.app.files import find_app

    if len(options.apps) > 1:
        raise SiteError("--list is for one app at a time: leave out the others.")
    try:
        app = find_app(options.apps[0], output=options.output, script=options.script, options=options.config)
        text = LIST_FORMATS[options.list_format](file_list(app))
    except OSError as error:  # a folder in it that may not be read
        raise SiteError(str(error)) from None
    options.console.write(text)
