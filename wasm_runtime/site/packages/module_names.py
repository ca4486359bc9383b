"""Which package has a module. Their names often differ: PIL is of pillow, sklearn of scikit-learn.

The lock of a distribution says it of its packages, and what is installed in this Python of its own.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wasm_runtime.site.packages.distribution import Distribution


def package_of(module: str, *distributions: Distribution) -> str | None:
    """The name of the package; None if nothing here tells it. Earlier distributions come first."""
    return next((found for each in distributions if (found := each.package_of(module))), None) or _installed(module)


def meant(requirement: Requirement, *distributions: Distribution) -> str:
    """The name of the package that somebody means who asks for one with the name of a module."""
    name = canonicalize_name(requirement.name)
    if requirement.url is not None or any(name in each.packages for each in distributions):
        return requirement.name
    package = package_of(requirement.name, *distributions)
    return requirement.name if package is None or package == name else package


@cache
def _installed(module: str) -> str | None:
    packages = {canonicalize_name(each) for each in packages_distributions().get(module, [])}
    return packages.pop() if len(packages) == 1 else None
