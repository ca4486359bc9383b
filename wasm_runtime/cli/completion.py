"""`sitelet completion`: the script by which a shell completes the command's arguments."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from wasm_runtime.cli.arguments import Commands

_SHELLS = ("bash", "zsh", "fish")
_PLACES = """\
where to put it:
  bash  sitelet completion bash > ~/.local/share/bash-completion/completions/sitelet
  zsh   sitelet completion zsh > a folder of $fpath/_sitelet
  fish  sitelet completion fish > ~/.config/fish/completions/sitelet.fish
"""
_FOLDERS = frozenset({"output", "folder"})


def register(commands: Commands) -> None:
    command = commands.add_parser(
        "completion",
        help="write what a shell needs to complete this command",
        description="Write a script to the standard output, by which a shell completes the arguments of `sitelet`.",
        epilog=_PLACES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("shell", choices=_SHELLS, metavar="SHELL", help=", ".join(_SHELLS))
    command.set_defaults(run=execute)


def execute(options: argparse.Namespace) -> None:
    import shtab

    from wasm_runtime.cli import command_parser

    parser = command_parser()
    for command in _commands(parser):
        for action in command._actions:
            if action.type is Path:
                action.complete = shtab.DIRECTORY if action.dest in _FOLDERS else shtab.FILE  # type: ignore[attr-defined]
    options.console.write(shtab.complete(parser, options.shell))


def _commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.values()
