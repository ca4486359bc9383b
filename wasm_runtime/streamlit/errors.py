"""`streamlit.errors`, for scripts that catch them: the errors of this runtime, and those that only a server raises.

The classes here are never raised by the runtime; the others are in `wasm_runtime.errors`.
"""

from wasm_runtime.errors import *  # noqa: F403 - the module exists to give these names a second home
from wasm_runtime.errors import Error, LocalizableStreamlitException, StreamlitAPIException


class FragmentStorageKeyError(Error, KeyError):
    """There is no such fragment."""


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """A discouraged use of the API."""


class StreamlitAuthError(StreamlitAPIException):
    """A login failed."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    """A login is not possible, because a library is missing."""


class StreamlitInvalidColorError(LocalizableStreamlitException):
    """A value is not a colour."""


class StreamlitInvalidThemeError(LocalizableStreamlitException):
    """A theme that cannot be used."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """An option that a theme does not have."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    """A section that a theme does not have."""


class StreamlitMaxRetriesError(Error):
    """Too many attempts failed."""


for _error in [value for value in globals().values() if getattr(value, "__module__", "") == __name__]:
    _error.__module__ = "streamlit.errors"
