"""`sitelet run`: serve an app, or several, while they are written."""

from __future__ import annotations

import argparse

from wasm_runtime.cli.arguments import CONFIG_HELP, Commands, add_apps, add_packages, add_verbosity, add_wheel, locking


def register(commands: Commands) -> None:
    command = commands.add_parser("run", help="serve an app, or several, with live reload", epilog=CONFIG_HELP)
    add_apps(command)
    command.add_argument("--port", type=_port, help="the port to listen on (default: the first free one from 8501)")
    command.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    command.add_argument("--no-open", action="store_true", help="do not open a browser")
    add_packages(command)
    add_wheel(command)
    add_verbosity(command)
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    from wasm_runtime.site.serving.serve import serve

    serve(
        options.apps,
        options.host,
        options.port,
        locking(options),
        options.script,
        open_browser=not options.no_open,
        config=options.config,
        announce=options.console.result,
        notice=options.console.notice,
        error=options.console.error,
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"invalid port {text}: expected 1 to 65535")
