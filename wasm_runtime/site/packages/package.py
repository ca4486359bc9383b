"""A package of a site, as a wheel on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wasm_runtime.site.packages.choice import Choice


@dataclass(frozen=True)
class Package:
    """A wheel that was chosen, and where it lies here.

    Where the site refers to it instead of having it, `online` is its address, with its hash.
    """

    choice: Choice
    file: Path
    online: str | None = None

    @property
    def name(self) -> str:
        return self.choice.name

    @property
    def version(self) -> str:
        return self.choice.version

    @property
    def sha256(self) -> str:
        return self.choice.sha256

    @property
    def wanted_by(self) -> tuple[str, ...]:
        """Names of packages, the empty one for the app itself."""
        return self.choice.wanted_by
