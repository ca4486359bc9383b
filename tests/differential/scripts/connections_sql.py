"""SQL over SQLite by SQLAlchemy: what is asked, kept, changed and refused."""

import tempfile

import streamlit as st
from sqlalchemy import text

folder = st.cache_resource(tempfile.TemporaryDirectory)()
url = f"sqlite:///{folder.name}/x.db"
db = st.connection("db", type="sql", url=url)
st.text([type(db).__name__, db.driver, str(db.engine.url) == url, db.engine.dialect.name])
st.text(st.connection("db", type="sql", url=url) is db)


def show(call):
    try:
        st.text(call())
    except Exception as error:
        st.text(f"{type(error).__name__}: {error}")


def rows(sql, **more):
    return db.query(sql, ttl=0, **more).to_dict("list")


with db.session as session:
    session.execute(text("create table if not exists t (a int, b text)"))
    session.execute(text("insert into t values (:a, :b)"), [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])
    session.commit()
with db.session as session:
    session.execute(text("insert into t values (9, 'not committed')"))

show(lambda: rows("select * from t order by a"))
show(lambda: rows("select * from t where a = :a", params={"a": 2}))
show(lambda: db.query("select * from t where a < 9", index_col="b", ttl=0)["a"].to_dict())
show(lambda: rows("select a from t", dtype={"a": float}))
show(lambda: [len(part) for part in db.query("select * from t", chunksize=1)])
show(lambda: db.query("select count(*) as n from t")["n"].tolist())
show(lambda: db.query("select :a as a", params=[1]))
show(lambda: db.query(5))
with db.connect() as connection:
    show(lambda: connection.execute(text("select count(*) from t")).scalar())
kept = st.connection("kept", type="sql", url="sqlite:///:memory:", autocommit=True)
show(lambda: kept.engine.get_execution_options())
if st.button("Reset"):
    db.reset()
if st.button("Break"):
    db.query("select * from nowhere")
show(lambda: st.connection("parts", "sql", dialect="sqlite", username="u", host="h"))
show(lambda: str(st.connection("nothing", "sql")))
show(lambda: str(st.connection("half", "sql", dialect="sqlite", host="h")))
show(lambda: st.connection("strange", "sql", url="no url"))
show(lambda: st.connection("no driver", "sql", url="postgresql://u@h/d"))
show(lambda: st.connection("unknown", "sql", url="sqlite://", strange=1))
