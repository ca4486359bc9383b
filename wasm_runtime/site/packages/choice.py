"""What was chosen for an app: one wheel of each package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["pyodide", "index", "direct"]


@dataclass(frozen=True)
class Choice:
    """A wheel. `name` is normalised. `address` is where it lies, relative to the distribution for one of Pyodide's.

    `sha256` is empty until a wheel that was named by its address has been read. `wanted_by` are names of packages, the
    empty one for the app itself.
    """

    name: str
    version: str
    origin: Origin
    address: str
    sha256: str = ""
    wanted_by: tuple[str, ...] = ()

    @property
    def file_name(self) -> str:
        return self.address.rpartition("/")[2]
