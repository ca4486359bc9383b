"""Changes to modules that are not ours, which can be taken back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_MISSING = object()


class Changes:
    """What was changed, in order."""

    def __init__(self) -> None:
        self._before: list[tuple[Any, str, Any]] = []
        self._finder = _Finder()
        self._finders: list[MetaPathFinder] = []

    def set(self, owner: Any, name: str, value: Any) -> None:
        """Put `value` in place of the attribute `name` of `owner`, a module or class."""
        self._before.append((owner, name, vars(owner).get(name, _MISSING)))
        setattr(owner, name, value)

    def when_imported(self, name: str, change: Callable[[ModuleType], None]) -> None:
        """Change the module of this name as soon as it is imported, now if it is already: none is imported for it."""
        if name in sys.modules:
            change(sys.modules[name])
        self._finder.changes[name] = change
        if self._finder not in sys.meta_path:
            sys.meta_path.insert(0, self._finder)

    def find_after(self, other: Any, finder: MetaPathFinder) -> None:
        """Have `finder` asked for modules that the finder `other`, and those before it, do not have."""
        sys.meta_path.insert(sys.meta_path.index(other) + 1, finder)
        self._finders.append(finder)

    def undo(self) -> None:
        """Take everything back."""
        while self._before:
            owner, name, value = self._before.pop()
            if value is _MISSING:
                delattr(owner, name)
            else:
                setattr(owner, name, value)
        self._finder.changes.clear()
        for finder in (self._finder, *self._finders):
            if finder in sys.meta_path:
                sys.meta_path.remove(finder)
        self._finders.clear()


class _Finder(MetaPathFinder):
    """Finds a module where it is, and lets it be changed when it has been executed."""

    def __init__(self) -> None:
        self.changes: dict[str, Callable[[ModuleType], None]] = {}
        self._searching: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self.changes or fullname in self._searching:
            return None
        self._searching.add(fullname)
        try:
            spec = find_spec(fullname)
        finally:
            self._searching.discard(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader, self.changes[fullname])
        return spec


class _Loader(Loader):
    """Executes a module by its own loader, which is the one it keeps."""

    def __init__(self, loader: Any, change: Callable[[ModuleType], None]) -> None:
        self._loader = loader
        self._change = change

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        module: ModuleType | None = self._loader.create_module(spec)
        return module

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._change(module)
