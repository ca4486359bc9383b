# ruff: noqa: E501 - lines of the app are as long as its canaries
"""An app that puts harmless canaries into each string that a page shows, styles something with or links to.

A canary calls `canary`, which a test defines, or sets `--canary` in a style. The texts have the shapes that the tests
of sanitisers use; a page that is safe shows them as text, or drops the part that would run.
"""

from __future__ import annotations

from pathlib import Path

CONFIG = """
[server]
enableStaticServing = true

[theme]
primaryColor = "red; } :root { --canary: 1; } a { color: red"
backgroundColor = "url(canary.png)"
font = "x'; } :root { --canary: 1; } </style><script>canary()</script> { y: '"
headingFont = "</style><img src='data:,' onerror='canary()'>"
baseFontSize = 16
baseRadius = "1px; } :root { --canary: 1; }"
linkColor = "</style><svg onload=canary()>"

[[theme.fontFaces]]
family = "a'; } :root { --canary: 1; }"
url = "javascript:canary()"

[[theme.fontFaces]]
family = "b"
url = "app/static/x.woff2'); } :root { --canary: 1; } </style><script>canary()</script>"
"""

SCRIPT = r'''
import dataclasses
import datetime

import streamlit as st

from vectors import ADDRESSES, HOSTILE, STYLES

count = 0
place = st.container()


def attempt(call, *arguments, **options):
    """A message about what is refused quotes it."""
    global count
    count += 1
    key = options.pop("keyed", None)
    if key is not None:
        options["key"] = f"{count} {key}"
    try:
        return call(*arguments, **options)
    except Exception as error:
        st.error(str(error))


SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" onload="canary()"><script>canary()</script>
<a href="javascript:canary()"><rect width="8" height="8"/></a><foreignObject><img src="data:," onerror="canary()"/>
</foreignObject><animate onbegin="canary()" attributeName="x" dur="1s"/></svg>"""


def named(text):
    """An object whose class, fields and docstring hold the text."""
    kind = type(text, (), {"__doc__": text, "__repr__": lambda self: text, text: 1})
    return kind()


def texts(v):
    for call in (st.title, st.header, st.subheader, st.markdown, st.caption, st.badge, st.help, st.latex, st.code,
                 st.text, st.json, st.html, st.info, st.success, st.write):
        attempt(call, v)
    for call in (st.title, st.subheader, st.markdown, st.caption, st.text, st.badge, st.latex):
        attempt(call, "text", help=v)
    attempt(st.markdown, v, unsafe_allow_html=True)
    attempt(st.table, {v: [v, [v]]}, alt=v)
    attempt(st.markdown, f"{v}\n\n[{v}](x '{v}') ![{v}](data:, '{v}')\n\n| {v} |\n| --- |\n| `{v}` |\n\n$${v}$$ :red[{v}] :{v}:")
    attempt(st.markdown, f"```{v}\n{v}\n```")
    attempt(st.header, v, anchor=v, divider=v)
    attempt(st.header, v, anchor=v)
    attempt(st.code, v, language=v)
    attempt(st.badge, v, icon=v)
    attempt(st.badge, v, color=v)
    attempt(st.metric, v, v, v, help=v, border=True)
    attempt(st.metric, v, 1, 2, format=v, chart_data=[1, 2], delta_description=v)
    attempt(st.progress, 0.5, v)
    attempt(st.exception, type(v, (Exception,), {})(v))
    attempt(st.json, {v: [v, {v: v}]})
    attempt(st.write, {v: v}, [v], named(v), type(v, (), {}), lambda: v, Exception(v))
    attempt(st.help, named(v))
    attempt(st.error, v, icon=v)
    attempt(st.warning, v, icon=f":material/{v}:", title=v)
    attempt(lambda: st.spinner(v).__enter__())
    attempt(lambda: st.toast(v, icon="🙂"))
    attempt(lambda: st.skeleton(height=v))


def widgets(v):
    kept = {"help": v, "keyed": v}
    attempt(st.button, v, **kept)
    attempt(st.button, v, icon=v)
    attempt(st.button, v, shortcut=v)
    attempt(st.download_button, v, v, file_name=v, mime=v, **kept)
    attempt(st.link_button, v, v, help=v)
    attempt(st.menu_button, v, [v], **kept)
    attempt(st.checkbox, v, **kept)
    attempt(st.toggle, v, **kept)
    attempt(st.radio, v, [v, "b"], captions=[v, v], **kept)
    attempt(st.selectbox, v, [v, "b"], placeholder=v, accept_new_options=True, **kept)
    attempt(st.selectbox, v, [1, 2], format_func=lambda _: v, index=None, placeholder=v, **kept)
    attempt(st.multiselect, v, [v, "b"], [v], placeholder=v, **kept)
    attempt(st.pills, v, [v, "b"], **kept)
    attempt(st.segmented_control, v, [v, "b"], default=v, **kept)
    attempt(st.select_slider, v, [v, "b"], **kept)
    attempt(st.slider, v, 0, 10, format=f"%d {v}", **kept)
    attempt(st.slider, v, datetime.time(1), datetime.time(2), format=v, **kept)
    attempt(st.number_input, v, 0, format=f"%d {v}", placeholder=v, icon=v, **kept)
    attempt(st.number_input, v, value=None, placeholder=v, **kept)
    attempt(st.text_input, v, v, placeholder=v, autocomplete=v, **kept)
    attempt(st.text_area, v, v, placeholder=v, **kept)
    attempt(st.date_input, v, format=v, **kept)
    attempt(st.date_input, v, **kept)
    attempt(st.time_input, v, **kept)
    attempt(st.datetime_input, v, **kept)
    attempt(st.color_picker, v, v, **kept)
    attempt(st.color_picker, v, **kept)
    attempt(st.file_uploader, v, type=[v], **kept)
    attempt(st.camera_input, v, **kept)
    attempt(st.audio_input, v, **kept)
    attempt(st.feedback, v)


def blocks(v):
    kept = {"keyed": v}
    for call in (st.expander, st.popover, st.status):
        inside = attempt(call, v, **({"help": v} if call is st.popover else {}))
        if inside is not None:
            inside.write(v)
    attempt(st.expander, v, icon=v)
    for tab in attempt(st.tabs, [v, f"{v} 2"]) or ():
        tab.text(v)
    attempt(st.form, v)
    attempt(st.container, **kept).text(v)
    attempt(st.container, height=v, width=v)
    attempt(st.container, gap=v)
    attempt(st.container, horizontal_alignment=v)
    attempt(st.columns, 2, gap=v)
    attempt(st.space, v)
    for name, avatar in ((v, None), ("user", v), (v, "🙂")):
        inside = attempt(st.chat_message, name, avatar=avatar)
        if inside is not None:
            inside.text(v)
    attempt(st.text, v, width=v)
    attempt(st.code, v, height=v)


def addresses(v):
    for call in (st.image, st.audio, st.video, st.logo):
        attempt(call, v)
    attempt(st.image, v, caption=v)
    attempt(lambda: st.logo("https://example.invalid/x.png", link=v, icon_image=v))
    attempt(st.video, v, subtitles={v: v})
    attempt(st.link_button, "link", v)
    attempt(st.page_link, v, label="page")
    attempt(st.page_link, st.Page("app.py", title="x"), label=v, query_params={v: v})
    attempt(st.markdown, f"[link]({v}) ![image]({v}) <{v}> [ref]\n\n[ref]: {v}")
    attempt(st.markdown, f"<a href='{v}'>a</a><img src='{v}'><form action='{v}'></form>", unsafe_allow_html=True)
    attempt(st.html, f"<a href='{v}'>a</a><img src='{v}'><form action='{v}'><button formaction='{v}'></button></form>")
    attempt(st.info, f"[link]({v})")
    attempt(st.button, f"[link]({v})", help=f"[link]({v})")
    attempt(lambda: st.toast(f"[link]({v})"))
    attempt(st.chat_message, "user", avatar=v)
    attempt(st.switch_page, v)
    if "script:" in v.lower() and "&" not in v:  # any other is a page, which may do in its frame what it wants
        attempt(st.pdf, v)
        attempt(st.iframe, v)
        attempt(st.components.v1.iframe, v)
    attempt(st.set_page_config, menu_items={"Get help": v})


def styles(v):
    attempt(st.html, f"<p style='{v}'>styled</p>")
    attempt(st.markdown, f"<p style='{v}'>styled</p>", unsafe_allow_html=True)
    attempt(st.markdown, f":color[text]{{foreground='{v}'}} :{v}[text] :{v}-background[text] :color[x]{{background='{v}'}}")
    attempt(st.header, v, divider=v)
    attempt(st.badge, v, color=v)
    attempt(st.color_picker, "color", v)
    attempt(st.container, width=v)
    attempt(st.metric, "m", 1, 1, delta_color=v, chart_data=[1, 2])
    attempt(lambda: st.components.v2.component(f"{count} {v}", html="<p>styled</p>", css=v + "\n")(data=v))


def main():
    st.set_page_config(page_title=HOSTILE[0] + HOSTILE[1], page_icon=ADDRESSES[0], menu_items={"About": "\n\n".join(HOSTILE)})
    st.query_params["q"] = HOSTILE[0]
    st.query_params[HOSTILE[1]] = [HOSTILE[2]]
    st.text(f"from the address: {st.query_params.to_dict()}")
    st.markdown(f"from the address: {st.query_params.get('given')}")
    for v in HOSTILE:
        texts(v)
        widgets(v)
        blocks(v)
    for v in ADDRESSES:
        addresses(v)
    for v in STYLES:
        styles(v)
    st.image(SVG)
    st.image(SVG, caption=HOSTILE[0])
    st.chat_message("user", avatar=SVG)
    st.markdown(SVG, unsafe_allow_html=True)
    st.markdown(SVG)
    st.html(SVG)
    st.html("<style>:root { color: inherit } </style><p>styled</p>")
    attempt(lambda: st.logo(SVG))
    echo = st.components.v2.component(
        HOSTILE[2],
        html="<output></output>",
        js="export default ({ data, name, parentElement }) => {"
        " parentElement.querySelector('output').textContent = name + JSON.stringify(data); }",
    )
    echo(data={v: v for v in HOSTILE}, key="echo " + HOSTILE[0])
    files = st.file_uploader("Upload", accept_multiple_files=True)
    for file in files:
        st.markdown(f"uploaded {file.name}")
    st.chat_input(HOSTILE[1])

    @st.dialog(HOSTILE[2], icon="🙂")
    def dialog():
        st.write(HOSTILE[0])

    if st.button("Open the dialog"):
        dialog()
    if st.button("Raise"):
        raise type(HOSTILE[1], (Exception,), {})("\n".join(HOSTILE))
    st.text("end of all")


st.navigation({HOSTILE[1]: [st.Page(main, title=HOSTILE[0], icon="🙂"),
                            st.Page(lambda: None, title=HOSTILE[2], url_path="other")]}).run()
'''

VECTORS = r'''
HOSTILE = [
    """<script>canary()</script><img src="data:," onerror="canary()">"""
    """<svg onload="canary()"><a><animate attributeName="href" values="javascript:canary()"/><text y="9">x</text></a></svg>""",
    """'"><details open ontoggle=canary()></textarea></title></style></script><input autofocus onfocus=canary()>"""
    """<svg><style>&lt;img src=x onerror=canary()&gt;</style></svg><base href="https://example.invalid">""",
    """[x](javascript:canary()) `</code><iframe srcdoc="<script>parent.canary()</script>"></iframe>` $\\href{javascript:canary()}{x}$ """
    """<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=canary()&gt;">"""
    """<noscript><p title="</noscript><img src=x: onerror=canary()>">""",
]
ADDRESSES = """
javascript:canary()
JaVaScRiPt:canary()//
 &#106;avascript:canary()
java\tscript:canary()
\x01javascript:canary()
vbscript:canary()
data:text/html,<script>canary()</script>
data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='canary()'/>
""".strip().splitlines()
STYLES = """
red; } :root { --canary: 1; } a { color: red
</style><script>canary()</script>
"><img src="data:," onerror="canary()">
expression(canary())
url("javascript:canary()")
""".strip().splitlines()
'''


def write_hostile_app(folder: Path) -> Path:
    """Write the app into an empty folder, and return its script."""
    (folder / ".streamlit").mkdir()
    (folder / ".streamlit" / "config.toml").write_text(CONFIG, "utf-8")
    (folder / "vectors.py").write_text(VECTORS, "utf-8")
    (folder / "app.py").write_text(SCRIPT, "utf-8")
    return folder / "app.py"
