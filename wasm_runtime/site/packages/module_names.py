"""Which package has a module. Their names often differ: PIL is of pillow, sklearn of scikit-learn.

The lock of a distribution says it of its packages, and what is installed in this Python of its own.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.site.packages.distribution import Distribution


def package_of(module: str, distribution: Distribution) -> str | None:
    """The name of the package; None if nothing here tells it."""
    return distribution.package_of(module) or _installed(module)


def meant(requirement: Requirement, distribution: Distribution) -> str:
    """The name of the package that somebody means who asks for one with the name of a module."""
    name = canonicalize_name(requirement.name)
    if requirement.url is not None or name in distribution.packages:
        return requirement.name
    package = package_of(requirement.name, distribution)
    return requirement.name if package is None or package == name else package


@cache
def _installed(module: str) -> str | None:
    packages = {canonicalize_name(each) for each in packages_distributions().get(module, [])}
    return packages.pop() if len(packages) == 1 else None
