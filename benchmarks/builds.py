"""What drawing pages adds to a build."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from benchmarks.rows import Row
from benchmarks.sites import GALLERY
from wasm_runtime.site.app.files import find_app
from wasm_runtime.site.prerender import prerendered
from wasm_runtime.site.prerender.first_run import run_once
from wasm_runtime.site.web_files import web_files

TIMES = 5


def prerender_row() -> Row:
    """The wall time of drawing the gallery's page alone, beside that of the run which writes it."""
    app = find_app(GALLERY)
    web = web_files()
    running: list[float] = []
    drawing: list[float] = []
    for _ in range(TIMES):
        start = perf_counter()
        first_run = run_once(app).first_run
        running.append(perf_counter() - start)
        start = perf_counter()
        prerendered(web, [(first_run, "./")])
        drawing.append(perf_counter() - start)
    return Row(
        "prerendering the gallery, wall time of drawing alone",
        f"{median(drawing):.2f} s",
        f"its script's run {median(running):.2f} s",
    )
