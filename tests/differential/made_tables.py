"""Tables made at random, as expressions that Streamlit's side and ours evaluate: of all types, sizes and labels."""

from __future__ import annotations

from hypothesis import strategies as st

SIZES = (0, 1, 1, 2, 2, 3, 3, 7, 10_001)  # the last one crosses in parts

_INTS = ("0", "1", "-1", "127", "-128")
_FLOATS = ("0.5", "-0.0", "float('nan')", "float('inf')", "-1e300", "None")
_TEXTS = ("'x'", "''", "'ä 😀'", "'=1+1'", "'<b>'", "'\\u202ex'", "'\\x00'", "None")
_MOMENTS = ("'2020-01-02 03:04:05.678901'", "'1969-12-31 23:59:59'", "'2024-02-29'", "None")
_LENGTHS = ("'1D'", "'-1s'", "'00:00:00.000001'", "None")
_DAYS = ("dt.date(2020, 1, 2)", "dt.date(1, 1, 1)", "dt.date(9999, 12, 31)", "None")

# What pandas makes of a list of these values, by the expression around the list.
COLUMNS: dict[str, tuple[str, ...]] = {
    **{f"np.array({{}}, dtype='{name}')": ("0", "1", "-1", "127", "-128") for name in ("i1", "i2", "i4", "i8")},
    **{f"np.array({{}}, dtype='{name}')": ("0", "1", "255") for name in ("u1", "u2", "u4", "u8")},
    **{f"np.array({{}}, dtype='{name}')": ("0.5", "-0.0", "np.nan", "np.inf") for name in ("f2", "f4", "f8", "<f8")},
    "np.array({}, dtype='bool')": ("True", "False"),
    "np.array({}, dtype='c16')": ("1j", "2.5"),
    "np.array({}, dtype='U3')": ("'abc'", "''"),
    **{
        f"pd.array({{}}, dtype='{name}')": ("0", "1", "127", "None")
        for name in ("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64")
    },
    "pd.array({}, dtype='Float32')": ("0.5", "None", "1e30"),
    "pd.array({}, dtype='Float64')": ("0.5", "None", "1e300"),
    "pd.array({}, dtype='boolean')": ("True", "False", "None"),
    "pd.array({}, dtype='str')": _TEXTS,
    "pd.array({}, dtype='string')": _TEXTS,
    "pd.array({}, dtype='string[python]')": _TEXTS,
    "pd.array({}, dtype='string[pyarrow]')": _TEXTS,
    **{f"pd.array({{}}, dtype='datetime64[{unit}]')": _MOMENTS for unit in ("s", "ms", "us", "ns")},
    **{f"pd.array({{}}, dtype='timedelta64[{unit}]')": _LENGTHS for unit in ("s", "ms", "us", "ns")},
    **{
        f"pd.to_datetime({{}}, format='mixed').tz_localize('UTC').tz_convert('{zone}')": _MOMENTS
        for zone in ("UTC", "America/New_York", "+05:30", "Asia/Kathmandu")
    },
    **{
        f"pd.PeriodIndex({{}}, freq='{freq}').array": ("'2020-01-02'", "'1969-12-31'", "None")
        for freq in ("D", "M", "Q", "Y", "W", "h", "min", "s", "ms")
    },
    "pd.arrays.IntervalArray.from_tuples({}, closed='left', dtype='interval[int64, left]')": ("(0, 1)", "(-1, 5)"),
    "pd.arrays.IntervalArray.from_tuples({}, dtype='interval[float64, right]')": ("(0.0, 1.5)", "np.nan"),
    "pd.Categorical({}, categories=['b', 'a', 'unused'])": ("'a'", "'b'", "None"),
    "pd.Categorical({}, categories=[2, 1], ordered=True)": ("1", "2", "None"),
    "pd.Categorical({}, categories=[0.5, 1.5])": ("0.5", "None"),
    "pd.Categorical({}, categories=[True, False])": ("True", "False"),
    "pd.Categorical({}, categories=pd.to_datetime(['2020-01-01', '2021-01-01']))": ("pd.Timestamp('2020-01-01')",),
    "pd.Categorical({}, categories=[dt.date(2020, 1, 2)])": ("dt.date(2020, 1, 2)", "None"),
    "pd.Categorical({})": ("'x'", "'y'", "None"),
    "pd.arrays.SparseArray({})": ("0", "1"),
    # Beside other values of NumPy this ends Streamlit's process.
    "pd.Series({}, dtype=object).array": ("np.datetime64('2020-01-02')", "None"),
    "pd.array({}, dtype='int64[pyarrow]')": ("0", "None"),
    "pd.array({}, dtype='double[pyarrow]')": ("0.5", "None"),
    "pd.array({}, dtype='bool[pyarrow]')": ("True", "None"),
    "pd.array({}, dtype=pd.ArrowDtype(pa.list_(pa.int64())))": ("[1, None]", "[]", "None"),
    "pd.array({}, dtype=pd.ArrowDtype(pa.decimal128(9, 2)))": ("Decimal('1.10')", "None"),
    "pd.array({}, dtype=pd.ArrowDtype(pa.date32()))": _DAYS,
    "pd.array({}, dtype=pd.ArrowDtype(pa.timestamp('ms', 'UTC')))": ("dt.datetime(2020, 1, 2, tzinfo=dt.UTC)", "None"),
    "pd.array({}, dtype=pd.ArrowDtype(pa.large_string()))": _TEXTS,
}
# Values that may stand together in a column of objects, or in a list.
FAMILIES: tuple[tuple[str, ...], ...] = (
    _INTS,
    ("2**53", "2**53 + 1", "2**63 - 1", "-2**63", "2**63", "2**64"),
    _FLOATS,
    ("True", "False"),
    _TEXTS,
    ("b'ab'", "b'\\xff\\x00'", "b''"),
    _DAYS,
    ("dt.datetime(2020, 1, 2, 3, 4, 5, 6)", "dt.datetime(1969, 12, 31)", "pd.Timestamp('2020-01-02')", "pd.NaT"),
    ("dt.datetime(2020, 1, 2, tzinfo=dt.UTC)", "dt.datetime(2020, 1, 2, tzinfo=tz)"),
    ("dt.time(1, 2, 3, 4)", "dt.time(0)"),
    ("dt.timedelta(1, 2, 3)", "-dt.timedelta(0, 1)", "pd.Timedelta('1h')"),
    ("Decimal('1.10')", "Decimal('-2')", "Decimal('1E+3')"),
    ("[1, 2]", "[]", "(3,)", "[None]", "[1.5]", "np.array([1, 2])"),
    ("['a']", "[]", "('b', None)", "[['c']]"),
    ("{'x': 1}", "{'x': None, 'y': 'z'}"),
    ("{1, 2}", "frozenset([3])"),
    ("np.int8(1)", "np.float32(0.5)", "np.bool_(True)"),
    ("1j", "2j"),
    ("Obj(1)", "Color.RED", "fractions.Fraction(1, 3)", "pathlib.PurePosixPath('a/b')"),
)
MIXED = FAMILIES[2:6]
MISSING = ("None", "float('nan')", "pd.NA")
# An index of so many rows, which the braces stand for.
INDEXES = (
    "pd.RangeIndex({n})",
    "pd.RangeIndex(10, 10 + 3 * {n}, 3)",
    "pd.RangeIndex({n}, 0, -1)",
    "pd.Index(range({n}))[::-1]",
    "pd.Index([5, 7, 5] * {n})[:{n}]",
    "pd.Index(['r', 's', None] * {n}, dtype=object)[:{n}]",
    "pd.Index(['r', 'ä', 'r'] * {n})[:{n}]",
    "pd.Index([0.5, np.nan] * {n})[:{n}]",
    "pd.Index([True, False] * {n})[:{n}]",
    "pd.Index(['x', 1] * {n}, dtype=object)[:{n}]",
    "pd.Index([b'x'] * {n})",
    "pd.Index([dt.date(2020, 1, 1)] * {n}, dtype=object)",
    "pd.Index([Decimal('1.5')] * {n}, dtype=object)",
    "pd.Index(np.arange({n}, dtype='u1'))",
    "pd.Index([1, None] * {n}, dtype='Int64')[:{n}]",
    "pd.date_range('2020', periods={n}, freq='h')",
    "pd.date_range('2020', periods={n}, freq='h', tz='Europe/Paris')",
    "pd.timedelta_range('1D', periods={n})",
    "pd.period_range('2020', periods={n}, freq='D')",
    "pd.interval_range(0, periods={n})",
    "pd.CategoricalIndex(['x', 'y'] * {n})[:{n}]",
    "pd.Index([('x', 1), ('y', 2)] * {n}, tupleize_cols=False)[:{n}]",
)
NAMES = ("None", "'k'", "'a'", "5", "''", "('p', 'q')")
LABELS = (
    ("'a'", "'b'", "'c'", "'a'"),
    ("0", "1", "2", "'0'"),
    ("'ä 😀'", "''", "'__index_level_0__'", "'index'"),
    ("None", "0.5", "True", "dt.date(2020, 1, 2)"),
    ("('A', 'x')", "('A', 'y')", "('B', 1)", "('A', None)"),
    ("pd.Timestamp('2020-01-02')", "np.int64(3)", "'<b>'", "b'x'"),
)


@st.composite
def values(draw: st.DrawFn, pool: tuple[str, ...], rows: int) -> str:
    """A list of so many values: of a long one the first few, repeated."""
    few = draw(st.lists(st.sampled_from(pool), min_size=min(rows, 1), max_size=min(rows, 4)))
    listed = f"[{', '.join(few)}]"
    return listed if len(few) == rows else f"({listed} * {rows})[:{rows}]"


@st.composite
def mixed(draw: st.DrawFn, rows: int) -> str:
    """A list of values of one family, seldom of more, and of what is missing."""
    families = draw(
        st.sampled_from(FAMILIES).map(lambda one: [one]) | st.lists(st.sampled_from(MIXED), min_size=2, max_size=2)
    )
    missing = draw(st.lists(st.sampled_from(MISSING), max_size=1))
    return draw(values((*(each for family in families for each in family), *missing), rows))


@st.composite
def columns(draw: st.DrawFn, rows: int) -> str:
    if draw(st.integers(0, 2)) == 0:
        return f"pd.Series({draw(mixed(rows))}, dtype=object).array"
    around = draw(st.sampled_from(sorted(COLUMNS)))
    return around.format(draw(values(COLUMNS[around], rows)))


@st.composite
def indexes(draw: st.DrawFn, rows: int) -> str:
    levels = draw(st.lists(st.sampled_from(INDEXES), min_size=1, max_size=draw(st.sampled_from((1, 1, 2, 3)))))
    made = [each.replace("{n}", str(rows)) for each in levels]
    names = [draw(st.sampled_from(NAMES)) for _ in made]
    if len(made) == 1:
        return f"{made[0]}.rename({names[0]})"
    return f"pd.MultiIndex.from_arrays([{', '.join(made)}], names=[{', '.join(names)}])"


@st.composite
def labels(draw: st.DrawFn, count: int) -> str:
    pool = draw(st.sampled_from(LABELS))
    is_unique = draw(st.integers(0, 9)) > 0
    chosen = draw(st.lists(st.sampled_from(pool), min_size=count, max_size=count, unique=is_unique))
    if pool[0].startswith("(") and chosen and draw(st.booleans()):
        return f"pd.MultiIndex.from_tuples([{', '.join(chosen)}], names=[{draw(st.sampled_from(NAMES))}, 'm'])"
    return f"pd.Index([{', '.join(chosen)}], name={draw(st.sampled_from(NAMES))}, tupleize_cols=False)"


@st.composite
def frames(draw: st.DrawFn) -> str:
    """A DataFrame, or rarely a Series or an Index."""
    rows = draw(st.sampled_from(SIZES))
    made = draw(st.lists(columns(rows), max_size=3))
    index = draw(indexes(rows))
    named = ", ".join(f"{place}: {each}" for place, each in enumerate(made))
    if len(made) == 1 and draw(st.integers(0, 3)) == 0:
        return f"pd.Series({made[0]}, index={index}, name={draw(st.sampled_from(NAMES))})"
    if not made and draw(st.booleans()):
        return index
    return f"pd.DataFrame({{{named}}}, index={index}).set_axis({draw(labels(len(made)))}, axis=1)"


def _dicts(keys: st.SearchStrategy[str], each: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(keys, each), max_size=most, unique_by=lambda pair: pair[0])
    return pairs.map(lambda found: f"{{{', '.join(f'{key}: {value}' for key, value in found)}}}")


KEYS = st.sampled_from(("'a'", "'b'", "'ä'", "1"))
ONE = mixed(1).map(lambda listed: listed[1:-1])
SHORT = st.sampled_from((0, 1, 2, 2, 2, 3)).flatmap(mixed)


@st.composite
def plain(draw: st.DrawFn) -> str:
    """Python's own collections, and what has a way to be one."""
    rows = draw(st.sampled_from((0, 1, 2, 3)))
    some = mixed(rows)
    records = st.lists(_dicts(KEYS, ONE), min_size=rows, max_size=rows).map(lambda made: f"[{', '.join(made)}]")
    ragged = st.lists(SHORT, max_size=3).map(lambda made: f"[{', '.join(made)}]")
    pairs = st.lists(st.tuples(ONE, ONE), max_size=3)
    kinds: dict[str, st.SearchStrategy[str]] = {
        "list": some,
        "tuple": some.map("tuple({})".format),
        # Of others the order is not the same in two processes.
        "set": values(draw(st.sampled_from((_INTS, ("True", "None"), ("Obj(1)",)))), rows).map("set({})".format),
        "generator": some.map("(each for each in {})".format),
        "deque": some.map("collections.deque({})".format),
        "map": some.map("map(lambda each: each, {})".format),
        "dict of lists": _dicts(KEYS, some),
        "dict of lists of any length": _dicts(KEYS, SHORT),
        "dict of values": _dicts(KEYS, ONE),
        "dict of dicts": _dicts(KEYS, _dicts(KEYS, ONE)),
        "list of dicts": records,
        "list of lists": ragged,
        "list of tuples": ragged.map("[tuple(each) for each in {}]".format),
        "values": _dicts(KEYS, ONE).map("{}.values()".format),
        "items": _dicts(KEYS, ONE).map("{}.items()".format),
        "UserDict": _dicts(KEYS, ONE).map("collections.UserDict({})".format),
        "dataclass": pairs.map(lambda made: f"[{', '.join(f'DC({a}, {b})' for a, b in made)}]"),
        "one dataclass": st.tuples(ONE, ONE).map(lambda made: f"DC({made[0]}, {made[1]})"),
        "named tuple": pairs.map(lambda made: f"[{', '.join(f'NT({a}, {b})' for a, b in made)}]"),
        "one named tuple": st.tuples(ONE, ONE).map(lambda made: f"NT({made[0]}, {made[1]})"),
        "array": some.map("np.array({}, dtype=object)".format),
        "dict of arrays": _dicts(KEYS, some.map("np.array({}, dtype=object)".format)),
        "dict of Series": _dicts(KEYS, SHORT.map("pd.Series({}, dtype=object)".format)),
    }
    return draw(kinds[draw(st.sampled_from(sorted(kinds)))])
