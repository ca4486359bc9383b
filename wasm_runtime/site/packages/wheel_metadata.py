"""What wheels say of themselves."""

from __future__ import annotations

import zipfile
from pathlib import Path

from wasm_runtime.site.errors import SiteError

_METADATA = ".dist-info/METADATA"


def metadata_of(file: Path) -> bytes:
    """A wheel's metadata, as it stands there. Raises `SiteError`."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.count("/") == 1 and name.endswith(_METADATA)]
            if not names:
                raise SiteError(f"{file} is not a wheel: it has no metadata.")
            return archive.read(names[0])
    except (OSError, zipfile.BadZipFile) as error:
        raise SiteError(f"{file} is not a wheel: {error}.") from None
