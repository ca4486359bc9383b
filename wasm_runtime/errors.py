"""Every error a script can meet, under the names Streamlit 1.67 gives them.

The lowest layer of the runtime: session, page and script raise these, `streamlit.errors` re-exports them. Names, bases
and messages follow Streamlit as observed, because scripts catch them and tests compare them; `NotBuiltYetError` is
Sitelet's own. The message of a `MarkdownFormattedException` is shown as markdown, any other as plain text.
"""

from __future__ import annotations

from collections.abc import Iterable

_FORM_DOCS = (
    "\n\nFor more information, refer to the\n"
    "[documentation for forms](https://docs.streamlit.io/develop/api-reference/execution-flow/st.form)."
)
_COLUMNS_DOCS = "[documentation](https://docs.streamlit.io/develop/api-reference/layout/st.columns)"


class Error(Exception):
    """Base of all errors of this API."""


class MarkdownFormattedException(Error):
    """An error whose message is markdown."""


class StreamlitAPIException(MarkdownFormattedException):
    """A script used the API in a way it does not allow."""


class LocalizableStreamlitException(StreamlitAPIException):
    """An error whose message is a fixed sentence with values filled in."""


class NoSessionContext(Error):
    """An `st` call outside a running app."""

    def __init__(self) -> None:
        super().__init__("This `st` call needs a running app: start the script with `sitelet run`.")


class FragmentHandledException(Exception):
    """An exception that the fragment has already shown. As in Streamlit it does not derive from `Error`."""


class NotBuiltYetError(StreamlitAPIException):
    """A call, parameter or value that Streamlit has and this version of Sitelet does not support."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is part of Streamlit 1.67 but not available in this version of Sitelet yet.")


class NeedsServerError(StreamlitAPIException):
    """A call that needs a server."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} needs a server, and this app is a static site: its script runs in the user's browser. Remove the "
            "call, or serve the app with Streamlit's own server."
        )


class StreamlitDataframeConversionError(StreamlitAPIException):
    """A value cannot be converted to a table."""


# --- keys and identity -------------------------------------------------------------------------------------------


class DuplicateWidgetID(StreamlitAPIException):
    """Two elements of one run have the same identity."""


class StreamlitDuplicateElementId(DuplicateWidgetID):
    def __init__(self, kind: str) -> None:
        super().__init__(
            f"There are multiple `{kind}` elements with the same auto-generated ID. When this element is created, it "
            "is assigned an internal ID based on the element type and provided parameters. Multiple elements with the "
            "same type and parameters will cause this error.\n\nTo fix this error, please pass a unique `key` argument "
            f"to the `{kind}` element."
        )


class StreamlitDuplicateElementKey(DuplicateWidgetID):
    def __init__(self, key: str) -> None:
        super().__init__(
            f"There are multiple elements with the same `key='{key}'`. To fix this, please make sure that the `key` "
            "argument is unique for each element you create."
        )


class StreamlitWidgetAlreadyInstantiatedError(LocalizableStreamlitException):
    def __init__(self, key: str) -> None:
        item = f"`st.session_state['{key}']`"
        super().__init__(
            f"{item} cannot be modified after the widget with that key is instantiated. Assign {item} before creating "
            "the widget, or update it from an `on_change` or `on_click` callback, which runs before the widget is "
            "instantiated. If this is a read-only session state key (buttons, file and media inputs, `st.data_editor`, "
            "forms, chart or `ButtonColumn` selections), store the value under a different session state key."
        )


class StreamlitValueAssignmentNotAllowedError(LocalizableStreamlitException):
    def __init__(self, key: str) -> None:
        super().__init__(
            f"`st.session_state['{key}']` is read-only and cannot be assigned through session state. Use a different "
            "session state key for values you need to set."
        )


class UnserializableSessionStateError(StreamlitAPIException):
    """A value of `st.session_state` that cannot be pickled, under `runner.enforceSerializableSessionState`."""

    def __init__(self, key: str, value_type: type) -> None:
        super().__init__(
            f"Cannot serialize the value (of type `{value_type}`) of '{key}' in st.session_state. Streamlit has been "
            "configured to use [pickle](https://docs.python.org/3/library/pickle.html) to serialize session_state "
            "values. Please convert the value to a pickle-serializable type. To learn more about this behavior, "
            "see [our docs](https://docs.streamlit.io/knowledge-base/using-streamlit/serializable-session-state)."
        )


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """There are no secrets; as in Streamlit it is a `FileNotFoundError` too."""


# --- where a call stands -----------------------------------------------------------------------------------------


class StreamlitInvalidLayoutContextError(StreamlitAPIException):
    """A call inside a container that does not allow it."""


def no_button_in_form(name: str) -> StreamlitInvalidLayoutContextError:
    instead = " Use `st.form_submit_button()` instead to submit the form." if name == "button" else ""
    return StreamlitInvalidLayoutContextError(f"`st.{name}()` can't be used in an `st.form()`.{instead}{_FORM_DOCS}")


def chat_input_in_form() -> StreamlitInvalidLayoutContextError:
    return StreamlitInvalidLayoutContextError("`st.chat_input()` can't be used in a `st.form()`.")


def submit_button_outside_form() -> StreamlitInvalidLayoutContextError:
    return StreamlitInvalidLayoutContextError(
        "`st.form_submit_button()` must be used inside an `st.form()`." + _FORM_DOCS
    )


class StreamlitInvalidFormCallbackError(LocalizableStreamlitException):
    def __init__(self) -> None:
        super().__init__(
            "Within a form, callbacks can only be defined on `st.form_submit_button`. Defining callbacks on other "
            "widgets inside a form is not allowed."
        )


# --- parameters --------------------------------------------------------------------------------------------------


class StreamlitValueError(LocalizableStreamlitException):
    """`parameter` has a value outside the few that are allowed; `valid` lists them as they should be printed."""

    def __init__(self, parameter: str, valid: Iterable[str], detail: str = "") -> None:
        super().__init__(f"Invalid `{parameter}` value. Supported values: {', '.join(valid)}.{detail and ' ' + detail}")


class StreamlitQueryParamDictValueError(LocalizableStreamlitException):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"Query param value for `{name}` cannot be set to a dictionary. Provide a string or iterable of strings "
            "instead."
        )


class StreamlitInvalidParameterTypeError(LocalizableStreamlitException):
    """`parameter` has the wrong type; `provided` is the type's name unless the caller says more."""

    def __init__(self, parameter: str, expected: Iterable[str], value: object, detail: str = "") -> None:
        provided = value if isinstance(value, _Described) else type(value).__name__
        super().__init__(
            f"Invalid `{parameter}` type. Expected one of: {', '.join(expected)}. "
            f"Provided type: {provided}.{detail and ' ' + detail}"
        )


class _Described(str):
    """The words to print in place of a value's type."""


def described(text: str) -> _Described:
    return _Described(text)


class StreamlitMissingRequiredParameterError(LocalizableStreamlitException):
    def __init__(self, parameter: str, why: str = "") -> None:
        super().__init__(f"The `{parameter}` parameter is required.{why and ' ' + why}")


class StreamlitIncompatibleParametersError(LocalizableStreamlitException):
    """Two parameters that cannot be combined."""

    @classmethod
    def of(cls, one: str, other: str, why: str) -> StreamlitIncompatibleParametersError:
        return cls(f"`{one}` and `{other}` cannot be used together. {why}")


class StreamlitInvalidWidthError(LocalizableStreamlitException):
    def __init__(self, width: object, *, content: bool) -> None:
        super().__init__(f"Invalid width value: {width!r}. Width must be either {_choices(content)}.")


class StreamlitInvalidHeightError(LocalizableStreamlitException):
    def __init__(self, height: object, *, content: bool) -> None:
        super().__init__(f"Invalid height value: {height!r}. Height must be either {_choices(content)}.")


def _choices(content: bool) -> str:
    """What a size can be."""
    if content:
        return "a positive integer (pixels), 'stretch', or 'content'"
    return "a positive integer (pixels) or 'stretch'"


class StreamlitInvalidURLError(LocalizableStreamlitException):
    def __init__(self, url: str, *, mail: bool = True) -> None:
        beginnings = '"http://", "https://", or "mailto:"' if mail else '"http://" or "https://"'
        super().__init__(
            f'"{url}" is not a valid URL. You must use a fully qualified domain beginning with {beginnings}.'
        )


class StreamlitPageNotFoundError(LocalizableStreamlitException):
    """The page does not exist."""


class StreamlitInvalidColumnSpecError(LocalizableStreamlitException):
    def __init__(self) -> None:
        super().__init__(
            "The `spec` argument to `st.columns` must be either a positive integer (number of columns) or a list of "
            f"positive numbers (width ratios of the columns). See {_COLUMNS_DOCS} for more information."
        )


class StreamlitBadTimeStringError(LocalizableStreamlitException):
    def __init__(self, text: str) -> None:
        super().__init__(
            "Time string doesn't look right. It should be formatted as `'1d2h34m'` or `2 days`, for example. "
            f"Got: {text}"
        )


# --- values ------------------------------------------------------------------------------------------------------


class StreamlitValueOutOfRangeError(LocalizableStreamlitException):
    def __init__(self, parameter: str, value: object, low: object, high: object, detail: str = "") -> None:
        super().__init__(
            f"The `{parameter}` parameter, set to {value}, is outside the required range [{low}, {high}]."
            f"{detail and ' ' + detail}"
        )


class StreamlitValueAboveMaxError(LocalizableStreamlitException):
    def __init__(self, value: object, max_value: object) -> None:
        super().__init__(f"The `value` {value} is greater than the `max_value` {max_value}.")


class StreamlitValueBelowMinError(LocalizableStreamlitException):
    def __init__(self, value: object, min_value: object) -> None:
        super().__init__(f"The `value` {value} is less than the `min_value` {min_value}.")


class StreamlitInvalidMinMaxError(LocalizableStreamlitException):
    def __init__(self, min_value: object, max_value: object) -> None:
        super().__init__(
            f"The `min_value` and `max_value` parameters are both set to {min_value}. They must not be equal."
            if min_value == max_value
            else f"The `min_value`, set to {min_value}, cannot be greater than the `max_value`, set to {max_value}."
        )


class StreamlitMixedNumericTypesError(LocalizableStreamlitException):
    def __init__(self, **numbers: object) -> None:
        kinds = [f"`{name}` has {type(value).__name__} type." for name, value in numbers.items() if value is not None]
        super().__init__("\n".join(["All numerical arguments must be of the same type.", *kinds]))


class StreamlitInvalidNumberFormatError(LocalizableStreamlitException):
    def __init__(self, format: str) -> None:
        super().__init__(f"Format string for `st.number_input` contains invalid characters: {format}")


class StreamlitJSNumberBoundsError(LocalizableStreamlitException):
    """A number that a JavaScript number cannot hold exactly."""


class StreamlitDefaultNotInOptionsError(LocalizableStreamlitException):
    def __init__(self, default: object) -> None:
        super().__init__(
            f"The default value '{default}' is not part of the options. Please make sure that every default value also "
            "exists in the options."
        )


class StreamlitSelectionCountExceedsMaxError(LocalizableStreamlitException):
    def __init__(self, selected: int, allowed: int) -> None:
        super().__init__(
            f"Multiselect has {_options(selected)} selected but `max_selections` is set to {allowed}. This happened "
            "because you either gave too many options to `default` or you manipulated the widget's state through "
            "`st.session_state`. Note that the latter can happen before the line indicated in the traceback. Please "
            f"select at most {_options(allowed)}."
        )


def _options(count: int) -> str:
    return f"{count} option{'' if count == 1 else 's'}"


# --- components --------------------------------------------------------------------------------------------------


class StreamlitComponentRegistryError(Error):
    """The files of a component are not where its package says."""


class BidiComponentError(LocalizableStreamlitException):
    """A component of `st.components.v2` cannot be shown."""


class BidiComponentInvalidIdError(BidiComponentError):
    """A part of a component's id has what separates such parts."""


class BidiComponentInvalidCallbackNameError(BidiComponentError):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"The callback name `'{name}'` is not allowed. Callback names must follow the pattern "
            "`on_{event_name}_change` where `event_name` is not empty."
        )


class BidiComponentInvalidDefaultKeyError(BidiComponentError):
    def __init__(self, name: str, names: list[str]) -> None:
        super().__init__(
            f"Key `'{name}'` in `default` is not a valid state name. Valid state names are those with corresponding "
            f"`on_{{state_name}}_change` callbacks. Available state names: `{names or 'none'}`"
        )


class BidiComponentUnserializableDataError(BidiComponentError):
    def __init__(self) -> None:
        super().__init__(
            "The `data` provided to the bidirectional component could not be serialized. Please ensure the data is "
            "JSON-serializable, or is a supported data structure like a pandas DataFrame."
        )


# Scripts print and compare the names of these classes: they carry the name of the module that scripts import.
for _error in [value for value in globals().values() if isinstance(value, type) and issubclass(value, Error)]:
    _error.__module__ = "streamlit.errors"
FragmentHandledException.__module__ = "streamlit.errors"
# Streamlit has no such errors: scripts import them from where they say they are.
NotBuiltYetError.__module__ = NeedsServerError.__module__ = "sitelet.errors"
