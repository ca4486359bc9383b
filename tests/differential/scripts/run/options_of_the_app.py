"""st.get_option and st.set_option: names, values, and who may set what."""

import streamlit as st


def attempt(call, *args):
    try:
        st.text(repr(call(*args)))
    except Exception as error:
        st.exception(error)


for name in (
    "runner.magicEnabled",
    "client.showErrorDetails",
    "client.toolbarMode",
    "server.port",
    "server.maxUploadSize",
    "theme.base",
    "theme.primaryColor",
    "theme.light.primaryColor",
    "theme.dark.sidebar.primaryColor",
    "theme.sidebar.base",
    "theme.light.base",
    "theme.nosuch",
    "global.developmentMode",
    "logger.level",
    "nosuch.option",
    "Runner.magicEnabled",
    "theme",
    "",
    None,
    5,
):
    attempt(st.get_option, name)
for name, value in (
    ("server.port", 5),
    ("runner.magicEnabled", False),
    ("theme.base", "dark"),
    ("theme.light.primaryColor", "#f00"),
    ("ui.hideTopBar", True),
    ("nosuch.option", 1),
    ("", 1),
    (5, 1),
):
    attempt(st.set_option, name, value)
for value in ("type", "zz", None, "full"):
    attempt(st.set_option, "client.showErrorDetails", value)
    attempt(st.get_option, "client.showErrorDetails")
for value in ("minimal", "zz", "auto"):
    attempt(st.set_option, "client.toolbarMode", value)
    attempt(st.get_option, "client.toolbarMode")
attempt(st.set_option, "client.toolbarMode")
