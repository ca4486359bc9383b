"""What holds where WebAssembly cannot be suspended, as in Safari: no run waits, and no event is lost for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from test_examples import test_counter_counts_every_click as test_counter_counts_every_click
from test_run_loop import (
    test_a_long_run_streams_what_it_writes as test_a_long_run_streams_what_it_writes,
)
from test_run_loop import (
    test_a_younger_change_is_not_taken_back_by_the_answer_to_an_older_one as test_a_younger_change_is_not_taken_back,
)
from test_run_loop import (
    test_an_exception_shows_the_frames_of_the_script_and_the_page_lives_on as test_the_page_lives_on_after_an_exception,
)
from test_run_loop import test_quick_clicks_all_count_and_in_order as test_quick_clicks_all_count_and_in_order
from test_run_loop import test_rerun_in_the_script_shows_no_pause as test_rerun_in_the_script_shows_no_pause
from test_run_loop import (
    test_typing_while_runs_come_and_go_loses_no_letter as test_typing_while_runs_come_and_go_loses_no_letter,
)

pytestmark = pytest.mark.without_jspi


def test_neither_page_nor_worker_nor_python_can_suspend(open_script: Callable[[str], Page]) -> None:
    page = open_script("import streamlit as st\nfrom pyodide.ffi import can_run_sync\nst.text(can_run_sync())\n")
    assert page.evaluate("'Suspending' in WebAssembly") is False
    assert page.workers[0].evaluate("'Suspending' in WebAssembly") is False
    assert page.get_by_test_id("stText").inner_text() == "False"
