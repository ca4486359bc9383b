#!/usr/bin/env bash
# pyarrow 26.0.1: `to_pandas` of a column of fixed-size lists of integers, one row of which is missing, gives every other
# row as float64, though no list has a missing entry. Integers beyond 2**53 change on the way: of a row
# [9007199254740993, 2] the first entry arrives as 9007199254740992.
#
#   list_(int64(), 2)   [[9007199254740993, 2], None]  ->  float64, 9007199254740992
#   list_(int64())      [[9007199254740993, 2], None]  ->  int64, 9007199254740993
#
# Expected: int64 in both, as without the missing row. A missing row of fixed size has entries below it, which the
# conversion seems to count as missing entries of the others.
# A cast to list_(int64()) before does not help. A way round: pd.Series(column.to_pylist()).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1 pandas==3.1.1 numpy==2.4.6
cat >show.py <<'PY'
import pyarrow as pa

LARGE = 2**53 + 1
fixed, variable = pa.list_(pa.int64(), 2), pa.list_(pa.int64())
for name, rows, kind in (
    ("fixed, complete", [[LARGE, 2], [3, 4]], fixed),
    ("fixed, a row missing", [[LARGE, 2], None], fixed),
    ("variable, a row missing", [[LARGE, 2], None], variable),
):
    first = pa.array(rows, type=kind).to_pandas()[0]
    print(f"{name}: {first.dtype} {int(first[0]) - LARGE:+d}")
cast = pa.array([[LARGE, 2], None], type=fixed).cast(variable).to_pandas()[0]
print(f"cast first: {cast.dtype} {int(cast[0]) - LARGE:+d}")
PY
venv/bin/python show.py | tee seen
diff - seen <<'SEEN'
fixed, complete: int64 +0
fixed, a row missing: float64 -1
variable, a row missing: int64 +0
cast first: float64 -1
SEEN
echo "As observed with pyarrow 26.0.1."
