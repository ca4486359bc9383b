"""`streamlit.runtime.secrets`: what `st.secrets` reads.

The values come from the app's `.streamlit/secrets.toml`, where there is one, and from the code that sets them. A site
never has the file: whatever is in a site, everyone who opens it can read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from wasm_runtime.errors import StreamlitSecretNotFoundError
from wasm_runtime.script.context import current, is_running

_FILE = Path(".streamlit/secrets.toml")
_ADVICE = (
    "Did you forget to add it to secrets.toml, mount it to secret directory, or the app settings on Streamlit Cloud? "
    "More info: https://docs.streamlit.io/deploy/streamlit-community-cloud/deploy-your-app/secrets-management"
)
_NONE_HERE = (
    "No secrets found. A static site cannot contain any: everyone who opens it can read all of its files, so "
    "`.streamlit/secrets.toml` is never part of it. Ask the user for the key, such as with "
    '`st.text_input("Key", type="password")`, or call a server of yours that holds it.'
)


class _ReadOnly(Mapping[str, Any]):
    """Values by name, as items or as attributes, that a script cannot change."""

    def _values(self) -> Mapping[str, Any]:
        raise NotImplementedError

    def __getitem__(self, key: str) -> Any:
        try:
            return _wrapped(self._values()[key])
        except KeyError:
            raise KeyError(f'st.secrets has no key "{key}". {_ADVICE}') from None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return _wrapped(self._values()[name])
        except KeyError:
            raise AttributeError(f'st.secrets has no attribute "{name}". {_ADVICE}') from None
        except FileNotFoundError as error:
            raise AttributeError(f'st.secrets has no attribute "{name}". {error}') from None

    def __setitem__(self, key: str, value: Any) -> NoReturn:
        raise TypeError("Secrets does not support item assignment.")

    def __setattr__(self, name: str, value: Any) -> None:
        raise TypeError("Secrets does not support attribute assignment.")

    def __delitem__(self, key: str) -> NoReturn:
        raise TypeError("Secrets does not support item deletion.")

    def __iter__(self) -> Iterator[str]:
        return iter(self._values())

    def __len__(self) -> int:
        return len(self._values())

    def __repr__(self) -> str:
        return repr(self._values())

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, all the way down."""
        return _plain(self._values())


class AttrDict(_ReadOnly):
    """A section of the secrets."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_table", values)

    def _values(self) -> Mapping[str, Any]:
        table: Mapping[str, Any] = self.__dict__["_table"]
        return table


class Secrets(_ReadOnly):
    """`st.secrets`. Values at the top that are text or numbers are environment variables too, as in Streamlit."""

    def __init__(self) -> None:
        object.__setattr__(self, "_found", None)
        object.__setattr__(self, "_set", {})

    def load_if_toml_exists(self) -> bool:
        """Whether there are any secrets."""
        try:
            return self._load() is not None
        except StreamlitSecretNotFoundError:
            return False

    def merge_programmatic_secrets(self, programmatic_secrets: Mapping[str, Any]) -> None:
        """Set values, which replace those of the file."""
        object.__setattr__(self, "_set", {**self.__dict__["_set"], **_plain(programmatic_secrets)})
        object.__setattr__(self, "_found", None)

    @contextmanager
    def replaced(self, values: Mapping[str, Any]) -> Iterator[None]:
        """While the `with` block runs, these are all there is."""
        before = dict(self.__dict__)
        object.__setattr__(self, "_found", _plain(values))
        try:
            yield
        finally:
            for name, kept in before.items():
                object.__setattr__(self, name, kept)

    def has_key(self, k: str) -> bool:
        return k in self

    def __reduce__(self) -> NoReturn:
        """As in Streamlit, secrets cannot be pickled: no copy of them is stored anywhere."""
        raise TypeError("`st.secrets` cannot be pickled.")

    def forget(self) -> None:
        """Drop what was set and what was read; the environment keeps what it has got."""
        Secrets.__init__(self)

    def _values(self) -> Mapping[str, Any]:
        values = self._load()
        if values is None:
            raise StreamlitSecretNotFoundError(_NONE_HERE)
        return values

    def _load(self) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self.__dict__["_found"]
        if found is not None:
            return found
        folder = current().services.entry.parent if is_running() else Path.cwd()
        in_file = _read(folder / _FILE)
        if in_file is None and not self.__dict__["_set"]:
            return None
        found = {**(in_file or {}), **self.__dict__["_set"]}
        for name, value in found.items():
            if isinstance(value, (str, int, float)) and not isinstance(value, bool):
                os.environ[name] = str(value)
        object.__setattr__(self, "_found", found)
        return found


def _read(file: Path) -> dict[str, Any] | None:
    import tomllib  # only here: few apps have secrets

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StreamlitSecretNotFoundError(f"Error parsing secrets file at {file}: {error}") from error


def _wrapped(value: Any) -> Any:
    return AttrDict(value) if isinstance(value, Mapping) and not isinstance(value, AttrDict) else value


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) if isinstance(value, Mapping) else value for name, value in values.items()}


secrets_singleton = Secrets()

for _class in (AttrDict, Secrets):
    _class.__module__ = "streamlit.runtime.secrets"
