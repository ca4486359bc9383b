"""SQL connections: SQLite by the standard library where SQLAlchemy is not installed, as in most browsers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.apps import run
from tests.support.headless_page import HeadlessPage

MAKE = """
db = st.connection("db", type="sql", url="sqlite:///{file}")
with db.session as session:
    session.execute("create table if not exists t (a int, b text)")
    session.execute("delete from t")
    session.execute("insert into t values (:a, :b)", [{{"a": 1, "b": "x"}}, {{"a": 2, "b": "y"}}])
    session.commit()

def show(call):
    try:
        st.text(call())
    except Exception as error:
        st.text(f"{{type(error).__name__}}: {{error}}")

"""


@pytest.fixture(autouse=True)
def without_sqlalchemy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    real = sys.modules["importlib.util"].find_spec
    monkeypatch.setattr(
        "wasm_runtime.streamlit.connections.sql_connection.find_spec",
        lambda name: None if name == "sqlalchemy" else real(name),
    )


def shown(tmp_path: Path, *calls: str) -> list[str]:
    source = MAKE.format(file=tmp_path / "x.db") + "\n".join(f"show(lambda: {call})" for call in calls)
    page = run(tmp_path, source)
    assert page.exceptions() == []
    return page.texts()


def test_a_query_returns_a_table(tmp_path: Path) -> None:
    assert shown(
        tmp_path,
        "db.query('select * from t').to_dict('list')",
        "db.query('select * from t where a = :a', params={'a': 2}).to_dict('list')",
        "db.query('select * from t', index_col='a')['b'].to_dict()",
        "db.query('select a from t', dtype={'a': float})['a'].tolist()",
    ) == ["{'a': [1, 2], 'b': ['x', 'y']}", "{'a': [2], 'b': ['y']}", "{1: 'x', 2: 'y'}", "[1.0, 2.0]"]


def test_a_query_is_made_once_and_each_caller_gets_a_table_of_their_own(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        db = st.connection("db", type="sql", url="sqlite://")
        with db.session as session:
            session.execute("create table if not exists t (a int)")
            session.execute("insert into t values (1)")
            session.commit()
        for ttl in (None, 0):
            table = db.query("select count(*) as n from t", ttl=ttl)
            table["n"] += 10
            st.text(table["n"].tolist())
        """,
    )
    assert page.texts() == ["[11]", "[11]"]
    page.rerun()
    assert page.texts() == ["[11]", "[12]"]


def test_what_is_not_committed_is_undone(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        db = st.connection("db", type="sql", url="sqlite://")
        with db.session as session:
            session.execute("create table t (a int)")
            session.execute("insert into t values (1)")
            session.commit()
            session.execute("insert into t values (2)")
            session.rollback()
            session.execute("insert into t values (3)")
        with st.connection("db", type="sql", url="sqlite://").connect() as connection:
            st.text(connection.execute("select a from t").fetchall())
        st.text(f"{db.driver} {db.engine.url}")
        """,
    )
    assert page.texts() == ["[(1,)]", "pysqlite sqlite://"]


def test_autocommit_keeps_what_is_written(tmp_path: Path) -> None:
    page = run(
        tmp_path,
        """
        db = st.connection("db", type="sql", url="sqlite://", autocommit=True)
        with db.session as session:
            session.execute("create table t (a int)")
        with db.session as session:
            session.execute("insert into t values (1)")
        st.text(db.query("select * from t")["a"].tolist())
        db.reset()
        db.close()
        st.text(db.query("select 1 as a")["a"].tolist())
        """,
    )
    assert page.texts() == ["[1]", "[1]"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "Missing SQL DB connection configuration."),
        ("host='h'", "The `dialect` parameter is required. Set this SQL DB connection parameter in `secrets.toml`"),
        ("dialect='d', username='u'", "The `host` parameter is required."),
        ("url='postgresql://u:p@host/db'", "A browser cannot connect to a database server, so `postgresql`"),
        ("dialect='mysql', host='h', username='u'", "so `mysql` is not available."),
        ("url='sqlite://file.db'", "Expected `sqlite:///file.db`"),
        ("url='sqlite:////no/such/folder/x.db'", "unable to open database file"),
        ("url='nonsense'", "A browser cannot connect"),
    ],
)
def test_what_cannot_be_connected_to_says_why(tmp_path: Path, arguments: str, message: str) -> None:
    page = run(tmp_path, f"st.connection('db', type='sql', {arguments}).query('select 1')")
    [(_, said)] = page.exceptions()
    assert message in said


@pytest.mark.parametrize("kind", ["snowflake", "snowflake-callers-rights"])
def test_snowflake_is_out_of_reach(tmp_path: Path, kind: str) -> None:
    page = run(tmp_path, f"st.connection({kind!r})")
    [(name, said)] = page.exceptions()
    assert name == "streamlit.errors.StreamlitAPIException"
    assert "A browser cannot connect to Snowflake" in said


def test_a_query_without_pandas_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wasm_runtime.streamlit.connections.sql_connection.find_spec", lambda name: None)
    page = run(tmp_path, "st.connection('db', type='sql', url='sqlite://').query('select 1')")
    [(name, said)] = page.exceptions()
    assert name == "ModuleNotFoundError"
    assert "'pandas'" in said


def test_connecting_shows_a_spinner_and_so_does_asking(tmp_path: Path) -> None:
    page = run(tmp_path, "st.connection('db', type='sql', url='sqlite://').query('select 1')")
    assert [each["text"] for each in page.spinners()] == ["Running `st.connection(...)`.", "Running `sql.query(...)`."]


def test_the_secrets_say_what_a_connection_is(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text("import streamlit as st\nst.text(st.connection('shop').query('select 1 as a')['a'].tolist())\n")
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text("[connections.shop]\ntype = 'sql'\nurl = 'sqlite://'\n")
    page = HeadlessPage(script)
    page.rerun()
    assert (page.texts(), page.exceptions()) == (["[1]"], [])
