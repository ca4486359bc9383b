"""The payload of an exception, for `st.exception` and for what a script does not catch."""

from __future__ import annotations

from wasm_runtime.config import Config
from wasm_runtime.errors import MarkdownFormattedException
from wasm_runtime.page.payloads import ExceptionPayload, Width
from wasm_runtime.script.frames import exception_name, message_of, person_trace

_HIDDEN = (
    "This app has encountered an error. The original error message is redacted to prevent data leaks. Full error "
    "details have been recorded in the browser's console."
)


def exception_payload(error: object, config: Config, *, uncaught: bool, width: Width = "stretch") -> ExceptionPayload:
    """`uncaught` gives the class its full name and obeys `client.showErrorDetails`, as Streamlit does.

    `error` may be anything: a script may pass something else to `st.exception`.
    """
    if not isinstance(error, BaseException):
        return {"type": "exception", "name": type(error).__name__, "message": str(error), "trace": [], "width": width}
    details = config["client.showErrorDetails"] if uncaught else "full"
    payload: ExceptionPayload = {
        "type": "exception",
        "name": exception_name(error) if uncaught else type(error).__name__,
        "message": message_of(error) if details == "full" else _HIDDEN,
        "trace": [] if details in ("type", "none") else person_trace(error),
        "width": width,
    }
    if details == "full":
        if isinstance(error, MarkdownFormattedException):
            payload["markdown"] = True
        if config["client.showErrorLinks"] in (True, "auto"):
            payload["links"] = True
    return payload
