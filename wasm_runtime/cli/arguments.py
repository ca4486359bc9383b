"""Arguments that several commands take, and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from wasm_runtime.site.packages import Locking

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # argparse has no public name for it
CONFIG_HELP = "Options of .streamlit/config.toml are arguments too, such as --theme.primaryColor=#8b5cf6."


def add_app(command: argparse.ArgumentParser) -> None:
    command.add_argument("app", type=Path, metavar="SCRIPT|FOLDER", help="the script, or the folder of an app")
    _add_script(command)


def add_apps(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "apps",
        type=Path,
        nargs="+",
        metavar="SCRIPT|FOLDER",
        help="the script, or the folder of an app; several get a folder each in their site, which NAME=PATH names",
    )
    _add_script(command)


def _add_script(command: argparse.ArgumentParser) -> None:
    command.add_argument("--script", metavar="NAME", help="which script of the folder to start with")


def add_packages(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--packages",
        metavar="FOLDER|ADDRESS|cdn",
        help="the Pyodide distribution to take packages from (default: the one of Pyodide's own release); cdn: the "
        "site does not contain them, browsers load them from there and from PyPI",
    )


def add_wheel(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--wheel",
        type=Path,
        action="append",
        metavar="PATH",
        help="a package of your own for the site: a folder or .tar.gz to build with pyodide-build, or a wheel",
    )


def add_locked(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locked", action="store_true", help="take exactly what sitelet.lock says, and fail if it is out of date"
    )


def locking(options: argparse.Namespace) -> Locking:
    from wasm_runtime.site.packages import Locking

    return Locking(
        options.packages,
        getattr(options, "locked", False),
        getattr(options, "upgrade", False),
        tuple(getattr(options, "wheel", None) or ()),
    )


def add_verbosity(command: argparse.ArgumentParser) -> None:
    verbosity = command.add_mutually_exclusive_group()
    verbosity.add_argument("-q", "--quiet", action="store_true", help="say nothing but errors")
    verbosity.add_argument("-v", "--verbose", action="store_true", help="say what was chosen and why, and each file")
