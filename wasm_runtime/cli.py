"""The `sitelet` command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wasm_runtime import __version__
from wasm_runtime.site.command_options import parse_options
from wasm_runtime.site.errors import SiteError

if TYPE_CHECKING:
    from wasm_runtime.site.packages import Locking

_INTERRUPTED = 130  # as shells say it
_CONFIG_HELP = "Options of .streamlit/config.toml are arguments too, such as --theme.primaryColor=#8b5cf6."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status. A mistake of the user is one message, never a traceback."""
    parser = _parser()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # The options of a config stand anywhere, as in `streamlit run`; pytest's arguments are its own.
        config, given = ({}, given) if given[:1] == ["test"] else parse_options(given)
        options, rest = parser.parse_known_args(given)
        if rest and options.run is not _test:
            parser.error(f"unrecognized arguments: {' '.join(rest)}")
        options.rest, options.config = rest, config
        return int(options.run(options) or 0)
    except SiteError as problem:
        sys.stderr.write(f"sitelet: {problem}\n")
        return 1
    except PermissionError as error:
        sys.stderr.write(f"sitelet: {error.filename} cannot be used: {error.strerror}.\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("sitelet: stopped.\n")
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sitelet", description="Turn a Streamlit script into a static site that runs in the user's browser."
    )
    parser.add_argument("--version", action="version", version=f"sitelet {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="serve an app with live reload", epilog=_CONFIG_HELP)
    _add_app(run)
    run.add_argument("--port", type=_port, help="the port to listen on (default: the first free one from 8501)")
    run.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    run.add_argument("--no-open", action="store_true", help="do not open a browser")
    _add_packages(run)
    run.set_defaults(run=_run)

    build = commands.add_parser("build", help="write the static site of an app", epilog=_CONFIG_HELP)
    _add_app(build)
    _add_locked(build)
    build.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help="the folder to write")
    build.add_argument("--base-path", metavar="/x/", help="the path of the site on its host (default: any path works)")
    build.add_argument(
        "--no-prerender", action="store_true", help="do not run the script now to put its first run into the page"
    )
    _add_packages(build)
    build.add_argument(
        "--persist",
        choices=("off", "tab", "app"),
        help="where a user's session is restored: nowhere, in its own tab (the default), or also in new tabs",
    )
    build.add_argument(
        "--no-service-worker",
        action="store_true",
        help="do not store the site in the browser for offline use, and remove what an earlier build stored",
    )
    build.add_argument(
        "--cross-origin-isolated",
        action="store_true",
        help="make the pages cross-origin isolated, which allows shared memory, from the second visit on",
    )
    build.set_defaults(run=_build)

    lock = commands.add_parser(
        "lock",
        help="choose the packages of an app, and write sitelet.lock",
        description="Choose the packages of an app for its site, and write what was chosen to sitelet.lock beside it.",
    )
    _add_app(lock)
    _add_packages(lock)
    _add_locked(lock)
    lock.add_argument("--upgrade", action="store_true", help="look for newer versions than those in sitelet.lock")
    lock.set_defaults(run=_lock)

    add = commands.add_parser(
        "add",
        help="add packages to what an app asks for",
        description="Add packages to what an app asks for: in its script, requirements.txt or pyproject.toml.",
    )
    _add_app(add)
    add.add_argument("requirements", nargs="+", metavar="PACKAGE", help="such as pandas or 'altair>=6'")
    _add_packages(add)
    add.set_defaults(run=_add)

    test = commands.add_parser(
        "test",
        help="run an app's own tests",
        usage="%(prog)s [ARGUMENT OF PYTEST ...]",
        description="Run pytest over tests that use streamlit.testing. All arguments are pytest's.",
    )
    test.set_defaults(run=_test)

    check = commands.add_parser(
        "check",
        help="say what of an app will not work in a browser",
        description="Look for what will not work in a browser, in the sources of an app. Nothing of the app is run.",
        epilog="The exit status is 1 if there is an error among the findings.",
    )
    _add_app(check)
    check.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="for people (the default), for programs, or for the annotations of GitHub Actions",
    )
    check.set_defaults(run=_check)

    types = commands.add_parser(
        "types",
        help="write stubs, so that type checkers and editors know Sitelet as `streamlit`",
        description="Write stubs of the package `streamlit` that lead to Sitelet's own types.",
    )
    types.add_argument("folder", type=Path, metavar="FOLDER", help="where to write them, such as typings")
    types.set_defaults(run=_types)
    return parser


def _add_app(command: argparse.ArgumentParser) -> None:
    command.add_argument("app", type=Path, metavar="SCRIPT|FOLDER", help="the script, or the folder of an app")
    command.add_argument("--script", metavar="NAME", help="which script of the folder to start with")


def _add_packages(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--packages",
        metavar="FOLDER|ADDRESS",
        help="the Pyodide distribution to take packages from (default: the one of Pyodide's own release)",
    )


def _add_locked(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locked", action="store_true", help="take exactly what sitelet.lock says, and fail if it is out of date"
    )


def _locking(options: argparse.Namespace) -> Locking:
    from wasm_runtime.site.packages import Locking

    return Locking(options.packages, getattr(options, "locked", False), getattr(options, "upgrade", False))


def _run(options: argparse.Namespace) -> None:
    from wasm_runtime.site.dev_server import serve

    serve(
        options.app,
        options.host,
        options.port,
        _locking(options),
        options.script,
        open_browser=not options.no_open,
        config=options.config,
    )


def _build(options: argparse.Namespace) -> None:
    from wasm_runtime.site.builder import build

    if options.no_service_worker and options.cross_origin_isolated:
        raise SiteError("--cross-origin-isolated requires the service worker: leave out --no-service-worker.")
    app = build(
        options.app,
        options.output,
        options.base_path,
        script=options.script,
        prerender=not options.no_prerender,
        packages=_locking(options),
        persist=options.persist,
        offline=not options.no_service_worker,
        isolated=options.cross_origin_isolated,
        config=options.config,
        notice=_notice,
    )
    for file in app.secrets:
        sys.stderr.write(f"sitelet: {file.name} was left out: everything in a static site is public.\n")
    sys.stdout.write(f"Wrote the site of {app.folder / app.script} to {options.output}\n")


def _lock(options: argparse.Namespace) -> None:
    from wasm_runtime.site.app_files import LOCK_FILE
    from wasm_runtime.site.packages.commands import lock

    found = lock(options.app, options.script, _locking(options), _notice)
    for package in found:
        sys.stdout.write(f"{package.name} {package.version}\n")
    count = f"{len(found)} package{'s' * (len(found) > 1)}"
    sys.stdout.write(f"Written to {LOCK_FILE}: {count}.\n" if found else "The app asks for no packages.\n")


def _add(options: argparse.Namespace) -> None:
    from wasm_runtime.site.packages.commands import add

    file = add(options.app, options.script, options.requirements, _locking(options), _notice)
    sys.stdout.write(f"Added to {file}: {', '.join(options.requirements)}\n")


def _notice(text: str) -> None:
    sys.stderr.write(f"sitelet: {text}\n")


def _test(options: argparse.Namespace) -> int:
    from wasm_runtime.site.test_suite import run_pytest

    return run_pytest(options.rest)


def _check(options: argparse.Namespace) -> int:
    from wasm_runtime.site.app_files import find_app
    from wasm_runtime.site.check.checking import findings_of
    from wasm_runtime.site.check.formats import FORMATS

    try:
        app = find_app(options.app, script=options.script, options=options.config)
        findings = findings_of(app)
    except OSError as error:  # a folder in it that may not be read
        raise SiteError(str(error)) from None
    text = FORMATS[options.format](findings, app.folder)
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    return int(any(finding.severity == "error" for finding in findings))


def _types(options: argparse.Namespace) -> None:
    from wasm_runtime.site.type_stubs import write

    sys.stdout.write(f"Wrote stubs of {write(options.folder)} modules to {options.folder}\n")


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"invalid port {text}: expected 1 to 65535")


if __name__ == "__main__":
    sys.exit(main())
