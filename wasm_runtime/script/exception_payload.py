"""The payload of an exception, for `st.exception` and for what a script does not catch."""

from __future__ import annotations

from wasm_runtime.config import Config
from wasm_runtime.errors import MarkdownFormattedException
from wasm_runtime.protocol.payloads.sizes import Width
from wasm_runtime.protocol.payloads.status import ExceptionPayload
from wasm_runtime.script.frames import exception_name, message_of, notes_of, person_trace

_HIDDEN = (
    "This app has encountered an error. The original error message is redacted to prevent data leaks. Full error "
    "details have been recorded in the browser's console."
)


def exception_payload(error: object, config: Config, *, uncaught: bool, width: Width = "stretch") -> ExceptionPayload:
    """`uncaught` gives the class its full name and obeys `client.showErrorDetails`, as Streamlit does.

    `error` may be anything: a script may pass something else to `st.exception`.
    """
    if not isinstance(error, BaseException):
        return {
            "type": "exception",
            "name": type(error).__name__,
            "message": str(error).strip(),
            "trace": [],
            "width": width,
        }
    details = shown_details(config) if uncaught else "full"
    name = exception_name(error) if uncaught else _shown_name(error)
    payload: ExceptionPayload = {
        "type": "exception",
        "name": "" if details == "none" else name,
        "message": message_of(error) if details == "full" else _HIDDEN,
        "trace": person_trace(error, messages=details == "full") if details in ("full", "stacktrace") else [],
        "width": width,
    }
    if details == "full":
        if isinstance(error, MarkdownFormattedException):
            payload["markdown"] = True
        if notes := notes_of(error):
            payload["notes"] = notes
        if config["client.showErrorLinks"] in (True, "auto"):
            payload["links"] = True
    return payload


def _shown_name(error: BaseException) -> str:
    """Its class, by the name that the class gives itself if it does."""
    alternate = getattr(error, "alternate_name", None)
    return type(error).__name__ if alternate is None else str(alternate)


def shown_details(config: Config) -> str:
    """How much the app's users see: "full", "stacktrace", "type" or, for anything else, "none"."""
    option = config["client.showErrorDetails"]
    if option in (True, "true", "True"):
        return "full"
    if option in (False, "false", "False"):
        return "stacktrace"
    return option if option in ("full", "stacktrace", "type") else "none"
