"""Secrets that code has set: read by item and attribute, never changed."""

import os

import streamlit as st


def show(f):
    try:
        st.text(repr(f()))
    except BaseException as error:
        st.text(f"{type(error).__module__}.{type(error).__name__} |{error}|")


st.secrets.merge_programmatic_secrets(
    {"table": {"inner": {"k": 1}, "t": "x"}, "rows": [{"a": 1}], "TEXT": "t", "NUMBER": 1.5, "FLAG": True}
)
secrets = st.secrets


def assign_item():
    secrets["a"] = 1


def assign_attribute():
    secrets.a = 1


def assign_inner():
    secrets.table["a"] = 1


def assign_inner_attribute():
    secrets.table.a = 1


def delete_item():
    del secrets["table"]


def delete_inner():
    del secrets.table["inner"]


def delete_attribute():
    del secrets.table


for f in (
    lambda: secrets["table"],
    lambda: secrets.table,
    lambda: secrets.table.inner.k,
    lambda: secrets["table"]["inner"]["k"],
    lambda: secrets["zz"],
    lambda: secrets.zz,
    lambda: secrets.table["zz"],
    lambda: secrets.table.zz,
    lambda: type(secrets),
    lambda: type(secrets.table),
    lambda: type(secrets.rows[0]),
    lambda: type(secrets.to_dict()["table"]),
    lambda: secrets.to_dict()["table"],
    lambda: secrets.table.to_dict(),
    lambda: secrets.rows,
    lambda: len(secrets.table),
    lambda: dict(secrets.table),
    lambda: {**secrets.table.inner},
    lambda: list(secrets.table),
    lambda: "table" in secrets,
    lambda: "zz" in secrets,
    lambda: secrets.get("zz"),
    lambda: secrets.get("zz", 3),
    lambda: secrets.get("TEXT"),
    lambda: secrets.table.get("zz", 2),
    lambda: secrets.has_key("TEXT"),
    lambda: secrets.load_if_toml_exists(),
    lambda: secrets.table == {"inner": {"k": 1}, "t": "x"},
    lambda: secrets.table.keys(),
    lambda: list(secrets.table.items()),
    lambda: list(secrets.table.values()),
    lambda: str(secrets.table),
    lambda: bool(secrets),
    lambda: hasattr(secrets, "zz"),
    lambda: isinstance(secrets.table, dict),
    lambda: hash(secrets.table),
    lambda: [base.__name__ for base in type(secrets.table).__mro__ if not base.__name__.startswith("_Read")],
    lambda: [os.environ.get(name) for name in ("TEXT", "NUMBER", "FLAG", "table")],
    assign_item,
    assign_attribute,
    assign_inner,
    assign_inner_attribute,
    delete_item,
    delete_inner,
    delete_attribute,
    lambda: secrets.merge_programmatic_secrets({"table": {"t": "y"}}),
    lambda: secrets.table,
    lambda: secrets.NUMBER,
):
    show(f)
st.write(secrets.table)
