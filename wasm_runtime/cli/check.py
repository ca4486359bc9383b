"""`sitelet check`: say what of an app will not work in a browser."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import Commands, add_apps, add_packages, add_verbosity, add_wheel, locking
from wasm_runtime.site.errors import SiteError


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "check",
        help="say what of an app will not work in a browser",
        description="Look for what will not work in a browser, in the sources of an app, or of several. Nothing of "
        "them is run.",
        epilog="The exit status is 1 if there is an error among the findings.",
    )
    add_apps(command)
    command.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="for people (the default), for programs, or for the annotations of GitHub Actions",
    )
    add_packages(command)
    add_wheel(command)
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> int:
    from wasm_runtime.site.app.files import find_app
    from wasm_runtime.site.check.checking import findings_of
    from wasm_runtime.site.check.formats import FORMATS, from_here
    from wasm_runtime.site.check.rules.packages import PackageRule
    from wasm_runtime.site.contents.app_addresses import refuse_script, without_names
    from wasm_runtime.site.web_files import web_files

    refuse_script(options.apps, options.script)
    rules = [PackageRule(locking(options), web_files())]
    try:
        apps = [find_app(path, script=options.script, options=options.config) for path in without_names(options.apps)]
        # What apps share is told of once.
        findings = list(dict.fromkeys(each for app in apps for each in from_here(findings_of(app, rules), app.folder)))
    except OSError as error:  # a folder in it that may not be read
        raise SiteError(str(error)) from None
    errors = [finding for finding in findings if finding.severity == "error"]
    shown = errors if options.quiet else findings
    if shown or not options.quiet or options.format == "json":
        options.console.write(FORMATS[options.format](shown))
    return int(bool(errors))
