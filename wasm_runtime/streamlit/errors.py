"""`streamlit.errors`, for scripts that catch them: the errors of this runtime, and those that only a server raises.

The names here are those that nothing in the runtime raises; the others stand in `wasm_runtime.errors`.
"""

from wasm_runtime.errors import *  # noqa: F403 - the module exists to give these names a second home
from wasm_runtime.errors import Error, LocalizableStreamlitException, StreamlitAPIException


class BidiComponentError(LocalizableStreamlitException):
    """A component of `st.components.v2` cannot be shown."""


class BidiComponentInvalidCallbackNameError(BidiComponentError):
    """A callback has a name that a component cannot call it by."""


class BidiComponentInvalidDefaultKeyError(BidiComponentError):
    """A default for a value that the component does not have."""


class BidiComponentInvalidIdError(BidiComponentError):
    """A component has an id that it cannot have."""


class BidiComponentUnserializableDataError(BidiComponentError):
    """Data that cannot be sent to a component."""


class FragmentStorageKeyError(Error, KeyError):
    """There is no such fragment."""


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """A use of the API that is discouraged."""


class StreamlitAuthError(StreamlitAPIException):
    """Somebody cannot log in."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    """Nobody can log in, because a library is missing."""


class StreamlitComponentRegistryError(Error):
    """There is no such component."""


class StreamlitDataframeConversionError(StreamlitAPIException):
    """Something that cannot become a table."""


class StreamlitInvalidColorError(LocalizableStreamlitException):
    """Something that is no colour."""


class StreamlitInvalidThemeError(LocalizableStreamlitException):
    """A theme that cannot be used."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """An option that a theme does not have."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    """A section that a theme does not have."""


class StreamlitMaxRetriesError(Error):
    """Something was tried too often."""


for _error in [value for value in globals().values() if getattr(value, "__module__", "") == __name__]:
    _error.__module__ = "streamlit.errors"
