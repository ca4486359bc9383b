"""`streamlit.testing.v1`: `AppTest` runs an app as a user would, and reads what it shows.

Nothing here is part of a site: it drives a session from outside, with events in and messages out, as the page does.
"""

from wasm_runtime.streamlit.testing.v1.app_test import AppTest
from wasm_runtime.streamlit.testing.v1.errors import AppTestError

__all__ = ["AppTest", "AppTestError"]
