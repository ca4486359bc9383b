"""`st.connection("sql")` with SQLAlchemy on SQLite: what queries return, what is cached, sessions, and what is refused."""

import datetime as dt
import re
import tempfile

import pandas as pd
import streamlit as st
from sqlalchemy import text
from streamlit.connections import SQLConnection

folder = tempfile.mkdtemp()
plain = st.connection("plain", type="sql", url=f"sqlite:///{folder}/x.db")


def show(f):
    try:
        found = f()
        said = f"{found!r}\n{list(found.dtypes)} {found.index!r}" if isinstance(found, pd.DataFrame) else repr(found)
    except BaseException as error:
        said = f"{type(error).__module__}.{type(error).__name__} |{error}|"
    said = said.replace(folder, "FOLDER")
    said = re.sub(r"at 0x[0-9a-f]+", "at 0x", said)
    st.text(said)


with plain.session as session:
    session.execute(text("create table t (a integer, b text, c real, d timestamp, e blob, f boolean)"))
    rows = [
        {"a": 1, "b": "x", "c": 1.5, "d": dt.datetime(2024, 1, 2, 3), "e": b"1", "f": True},
        {"a": 2, "b": None, "c": None, "d": None, "e": None, "f": None},
        {"a": 3, "b": "ü'\"", "c": -2.0, "d": dt.datetime(1999, 1, 2, 3, 4, 5, 6), "e": b"\0", "f": False},
    ]
    for row in rows:
        session.execute(text("insert into t values (:a, :b, :c, :d, :e, :f)"), row)
    session.commit()

show(lambda: plain.query("select * from t"))
show(lambda: plain.query("select a, b from t", index_col="a"))
show(lambda: plain.query("select a, b, c from t", index_col=["a", "b"]))
show(lambda: plain.query("select b from t where a = :a", params={"a": 3}))
show(lambda: plain.query("select a from t where a in (:a, :b)", params={"a": 1, "b": 2}, ttl=10))
show(lambda: plain.query("select a from t", ttl=dt.timedelta(minutes=1)))
show(lambda: plain.query("select a from t", show_spinner=False, dtype={"a": "float32"}))
show(lambda: plain.query("select d from t", parse_dates=["d"]))
show(lambda: plain.query("select a from t where a > 5"))
show(lambda: plain.query("select count(*) as n, 'y' as n from t"))
show(lambda: plain.query("select a from t", coerce_float=False, dtype_backend="numpy_nullable"))
show(lambda: plain.query("select a from t", chunksize=2))
show(lambda: plain.query("select nothing from nowhere"))


def counted():
    before = plain.query("select count(*) as n from t")
    before["n"] += 100  # the script's own
    with plain.session as session:
        session.execute(text("insert into t (a) values (9)"))
        session.commit()
    first = plain.query("select count(*) as n from t")
    fresh = plain.query("select count(*) as n from t", ttl=0)
    return before["n"].tolist(), first["n"].tolist(), fresh["n"].tolist()


show(counted)
plain.reset()
show(lambda: plain.query("select count(*) as n from t")["n"].tolist())
st.cache_data.clear()
show(lambda: plain.query("select count(*) as n from t")["n"].tolist())
show(lambda: type(plain).__mro__[:2])
show(lambda: isinstance(plain, SQLConnection))
show(lambda: (type(plain.session), type(plain.engine), plain.driver, str(plain.engine.url)))
show(lambda: plain.session is plain.session)
show(lambda: type(plain.connect()))


def undone():
    with plain.session as session:
        session.execute(text("insert into t (a) values (77)"))
    return plain.query("select a from t where a = 77", ttl=0)["a"].tolist()


show(undone)


def by_engine():
    with plain.engine.begin() as connection:
        connection.execute(text("insert into t (a) values (78)"))
    return plain.query("select a from t where a = 78", ttl=0)["a"].tolist()


show(by_engine)


def by_pandas():
    with plain.connect() as connection:
        pd.DataFrame({"z": [1, 2]}).to_sql("z", connection, index=False)
        connection.commit()
        return pd.read_sql("select * from z", connection)


show(by_pandas)
at_once = st.connection("at_once", type="sql", url=f"sqlite:///{folder}/y.db", autocommit=True)


def written():
    with at_once.session as session:
        session.execute(text("create table t (a integer)"))
        session.execute(text("insert into t values (1)"))
    return at_once.query("select * from t")["a"].tolist()


show(written)
show(lambda: at_once.engine.get_execution_options())
parts = st.connection(
    "parts", type="sql", dialect="sqlite", driver="pysqlite", host="", username="", database=":memory:"
)
show(lambda: str(parts.engine.url))
show(lambda: st.connection("engine", type="sql", url="sqlite://", echo=False, pool_pre_ping=True).engine)
show(lambda: st.connection("nothing", type="sql"))
show(lambda: st.connection("partial", type="sql", dialect="sqlite", host="h"))
show(lambda: st.connection("wrong", type="sql", url="sqlite://", no_such_option=1))
show(lambda: st.connection("wrong", type="sql", url="nonsense"))
show(lambda: st.connection("wrong", type="sql", url="nosuch://h/x"))
show(lambda: plain.close())
show(lambda: plain.query("select 1 as one", ttl=0)["one"].tolist())
