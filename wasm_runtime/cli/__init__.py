"""The `sitelet` command. Each of its commands is a module here; what several of them take is in arguments.py."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from wasm_runtime import __version__
from wasm_runtime.cli import add, build, check, completion, init, lock, run, test, types
from wasm_runtime.cli.console import Console
from wasm_runtime.site.command_options import parse_options
from wasm_runtime.site.errors import SiteError
from wasm_runtime.site.progress import listening

_COMMANDS = (run, build, lock, add, test, check, init, types, completion)

# What the exit status says: docs/command.md. 2, of arguments that make no sense, is argparse's.
_FAILED = 1
_INTERRUPTED = 130  # as shells say it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status. A mistake of the user is one message, never a traceback."""
    parser = command_parser()
    console = Console()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        # The options of a config stand anywhere, as in `streamlit run`; pytest's arguments are its own.
        config, given = ({}, given) if given[:1] == ["test"] else parse_options(given)
        options, rest = parser.parse_known_args(given)
        if hasattr(options, "apps") and not any(argument.startswith("-") for argument in rest):
            options.apps += map(Path, rest)  # apps may stand on both sides of an option
        elif rest and options.run is not test.execute:
            parser.error(f"unrecognized arguments: {' '.join(rest)}")
        console = Console(quiet=getattr(options, "quiet", False), verbose=getattr(options, "verbose", False))
        options.rest, options.config, options.console = rest, config, console
        with listening(console):
            return int(options.run(options) or 0)
    except SiteError as problem:
        console.error(str(problem))
        return _FAILED
    except PermissionError as error:
        console.error(f"{error.filename} cannot be used: {error.strerror}.")
        return _FAILED
    except BrokenPipeError:  # who read the output, such as `head`, has enough
        sys.stdout = None
        return _FAILED
    except KeyboardInterrupt:
        console.error("stopped.")
        return _INTERRUPTED
    finally:
        console.close()


def command_parser() -> argparse.ArgumentParser:
    """The arguments of all commands. `run` of what it parses is the function that executes the command."""
    parser = argparse.ArgumentParser(
        prog="sitelet", description="Turn a Streamlit script into a static site that runs in the user's browser."
    )
    parser.add_argument("--version", action="version", version=f"sitelet {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.register(commands)
    return parser
