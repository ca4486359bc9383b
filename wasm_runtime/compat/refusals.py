"""What a call takes and cannot do, declared at the call: the error and docs/compatibility.md both come from here."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

from wasm_runtime.errors import NeedsServerError, NotBuiltYetError

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Refusal:
    """A parameter that a call refuses: these values of it, or without any everything but its default."""

    parameter: str
    values: tuple[object, ...] = ()

    def meets(self, value: object, default: object) -> bool:
        if self.values:
            return any(type(value) is type(each) and value == each for each in self.values)
        return value is not default and value != default

    def __str__(self) -> str:
        values = [f'"{value}"' if isinstance(value, str) else repr(value) for value in self.values]
        return " and ".join(f"`{self.parameter}={value}`" for value in values) or f"`{self.parameter}`"


def refuses(parameter: str, *values: object) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A decorator: the call raises `NotBuiltYetError` for these values of the parameter, or for any but its default."""
    refusal = Refusal(parameter, values)

    def declare(function: Callable[P, R]) -> Callable[P, R]:
        names = list(inspect.signature(function).parameters)
        default = inspect.signature(function).parameters[parameter].default
        place = names.index(parameter)

        @wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            value = args[place] if place < len(args) else kwargs.get(parameter, default)
            if refusal.meets(value, default):
                raise NotBuiltYetError(f"{refusal} of `st.{function.__name__}`")
            return function(*args, **kwargs)

        setattr(checked, _REFUSALS, (*refusals_of(function), refusal))
        return checked

    return declare


def refusals_of(command: object) -> tuple[Refusal, ...]:
    """What the call refuses."""
    refusals: tuple[Refusal, ...] = getattr(_called(command), _REFUSALS, ())
    return refusals


def needs_server(name: str) -> Callable[[Callable[P, object]], Callable[P, NoReturn]]:
    """A decorator: the call, known to scripts as `name`, takes its parameters and raises `NeedsServerError`."""

    def declare(function: Callable[P, object]) -> Callable[P, NoReturn]:
        @wraps(function)
        def refused(*args: P.args, **kwargs: P.kwargs) -> NoReturn:
            function(*args, **kwargs)
            raise NeedsServerError(f"`{name}`")

        setattr(refused, _NEEDS_SERVER, True)
        return refused

    return declare


def is_for_servers(command: object) -> bool:
    """Whether the call, or the class when an object of it is made, only raises `NeedsServerError`."""
    return getattr(_called(command), _NEEDS_SERVER, False)


def _called(command: object) -> object:
    """The function behind a function, a method, a class or an object that can be called."""
    if isinstance(command, type):
        return command.__init__  # type: ignore[misc]  # looked at, never called
    return command if inspect.isroutine(command) else vars(type(command)).get("__call__")


_REFUSALS = "__refusals__"
_NEEDS_SERVER = "__needs_server__"
