#!/usr/bin/env bash
# polars 2.1.0: a column of Python objects (`pl.Object`) is handed to other libraries through Arrow's C stream
# (`__arrow_c_stream__`, `to_arrow()`) as `fixed_size_binary[8]`, with no extension type, no metadata and no error. The
# eight bytes have nothing of the object: two equal objects have different ones. Whoever reads a polars table through
# Arrow (pyarrow, nanoarrow, a plotting or table library) shows or stores them as data, and `pl.from_arrow` of polars'
# own table gives binary. All of polars' writers refuse the same column: parquet, IPC, CSV and JSON raise ComputeError.
#
# Expected: an error as from the writers, or an extension type that says what the column was.
# A way round: look at `frame.schema` for `pl.Object` before Arrow is asked, or use `frame.to_pandas()`, which keeps them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --only-binary :all: polars==2.1.0 pyarrow==26.0.1
venv/bin/python - <<'PY'
import io

import polars as pl
import pyarrow as pa

frame = pl.DataFrame({"number": [1, 2], "thing": pl.Series([{"k": 1}, {"k": 1}], dtype=pl.Object)})
table = pa.RecordBatchReader.from_stream(frame).read_all()
field = table.schema.field("thing")
one, other = table["thing"].to_pylist()
print(f"polars {pl.__version__} through Arrow: {field.type}, metadata {field.metadata}, equal bytes: {one == other}")
print(f"polars again: {pl.from_arrow(table).schema['thing']}")
assert (str(field.type), field.metadata, one == other) == ("fixed_size_binary[8]", None, False)
assert frame.to_arrow().schema.field("thing").type == field.type
assert pl.from_arrow(table).schema["thing"] == pl.Binary
refused = []
for write in (frame.write_parquet, frame.write_ipc, frame.write_csv, frame.write_json):
    try:
        write(io.BytesIO())
    except pl.exceptions.ComputeError:
        refused.append(write.__name__)
print(f"refused by {', '.join(refused)}")
assert len(refused) == 4
PY
