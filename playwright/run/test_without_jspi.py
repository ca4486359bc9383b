"""What holds where WebAssembly cannot be suspended, as in Safari: the run loop keeps its central promises."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import test_examples as examples
import test_run_loop as run_loop
from playwright.sync_api import Page

pytestmark = pytest.mark.without_jspi

test_counter_counts_every_click = examples.test_counter_counts_every_click
test_states_go_from_initial_over_running_to_not_running = (
    run_loop.test_states_go_from_initial_over_running_to_not_running
)
test_rerun_in_the_script_shows_no_pause = run_loop.test_rerun_in_the_script_shows_no_pause
test_quick_clicks_all_count_and_in_order = run_loop.test_quick_clicks_all_count_and_in_order
test_a_long_run_streams_what_it_writes = run_loop.test_a_long_run_streams_what_it_writes
test_typing_while_runs_come_and_go_loses_no_letter = run_loop.test_typing_while_runs_come_and_go_loses_no_letter
test_a_younger_change_is_not_taken_back_by_the_answer_to_an_older_one = (
    run_loop.test_a_younger_change_is_not_taken_back_by_the_answer_to_an_older_one
)


def test_neither_page_nor_worker_nor_python_can_suspend(open_script: Callable[[str], Page]) -> None:
    page = open_script("import streamlit as st\nfrom pyodide.ffi import can_run_sync\nst.text(can_run_sync())\n")
    assert page.evaluate("'Suspending' in WebAssembly") is False
    [worker] = [each for each in page.workers if "/worker-" in each.url]
    assert worker.evaluate("'Suspending' in WebAssembly") is False
    assert page.get_by_test_id("stText").inner_text() == "False"
