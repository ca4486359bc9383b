"""What a site carries of others comes with their licences."""

from __future__ import annotations

from pathlib import Path

from wasm_runtime.site.builder import build

SCRIPT = "import streamlit as st\nst.markdown('```mermaid\\nflowchart LR\\n  A-->B\\n```')\n"


def test_what_lays_out_diagrams_under_the_epl_is_a_file_of_its_own_beside_its_licence(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(SCRIPT, "utf-8")
    site = tmp_path / "site"
    build(script, site)
    [licences] = site.glob("mermaid/licenses-*.txt")
    own = licences.read_text("utf-8").partition("\nelkjs ")[2]
    assert "Source: https://github.com/kieler/elkjs" in own.splitlines()[0]
    assert own.splitlines()[2] == "# Eclipse Public License - v 2.0"
    scripts = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.js")}
    [elk] = [name for name, content in scripts.items() if b"org.eclipse.elk" in content]
    assert elk.startswith("mermaid/elk-")
    # No page asks for it by itself.
    assert elk not in (site / "index.html").read_text("utf-8")
