import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

import { readTable } from "../../../src/components/tables/readTable";
import type { TablePayload } from "../../../src/protocol/wire.gen";

/** Tables as Python writes them for the page: the payload, and the files that it names. */
const WRITER = `
import base64, json, sys
import datetime as dt, decimal, uuid
import pandas as pd, numpy as np
from wasm_runtime.streamlit.elements.lib.tables.read import read_table
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
files = {}
def address_of(file):
    data = file.data if isinstance(file.data, bytes) else file.data.made().content
    files[str(len(files))] = base64.b64encode(data).decode()
    return str(len(files) - 1)
def written(expression):
    payload = table_payload(read_table(eval(expression)), address_of)
    payload["head"] = base64.b64encode(payload["head"]).decode()
    return payload
print(json.dumps([[written(each) for each in json.load(sys.stdin)], files]))
`;

const COLUMNS: [string, string, unknown[]][] = [
  ["whole numbers", "[1, -2**63, 2**63 - 1, 2**53 + 1]", [1, -(2n ** 63n), 2n ** 63n - 1n, 2n ** 53n + 1n]],
  ["unsigned ones", "np.array([0, 2**64 - 1, 2**63], 'u8')", [0, 2n ** 64n - 1n, 2n ** 63n]],
  ["small ones", "np.array([1, -2], 'i1')", [1, -2]],
  ["floats", "[1.5, np.nan, np.inf, -0.0]", [1.5, null, Infinity, -0]],
  ["half floats", "np.array([1.5, 0.1], 'f2')", [1.5, 0.0999755859375]],
  ["truth", "[True, None, False]", [true, null, false]],
  ["texts", "['é', None, '', '😀']", ["é", null, "", "😀"]],
  ["bytes", "[b'ab', None]", [new Uint8Array([97, 98]), null]],
  [
    "decimals",
    "[decimal.Decimal('-1.10'), decimal.Decimal('12345678901234567890.5'), None]",
    ["-1.10", "12345678901234567890.50", null],
  ],
  ["moments", "pd.to_datetime(['2020-01-02 03:04:05.678901', None])", [1577934245678901n, null]],
  ["nanoseconds", "pd.Series(['2020-01-01 00:00:00.000000001'], dtype='datetime64[ns]')", [1577836800000000001n]],
  ["dates", "[dt.date(1970, 1, 2), None]", [1n, null]],
  ["times", "[dt.time(0, 0, 1)]", [1000000n]],
  ["durations", "pd.to_timedelta(['-1s', None])", [-1000000n, null]],
  ["categories", "pd.Categorical(['b', None, 'a'], categories=['c', 'b', 'a'])", ["b", null, "a"]],
  ["lists", "[[1, 2], None, []]", [[1, 2], null, []]],
  ["lists of lists", "[[['x'], None], []]", [[["x"], null], []]],
  [
    "objects",
    "[{'x': 1}, {'y': [dt.date(1970, 1, 2)]}]",
    [
      { x: 1, y: null },
      { x: null, y: [1n] },
    ],
  ],
  ["periods", "pd.period_range('2020', periods=2, freq='M')", [600, 601]],
  ["intervals", "pd.interval_range(0, 1)", [{ left: 0, right: 1 }]],
  ["identifiers", "[uuid.UUID(int=1), None]", [new Uint8Array(16).fill(1, 15), null]],
  ["nothing", "[None, None]", [null, null]],
];
const D = (values: string) => `pd.DataFrame({"a": ${values}})`;
const LEVELS = `pd.DataFrame([[1, 2]], index=pd.MultiIndex.from_tuples([("x", 1)], names=["k", None]),
  columns=pd.MultiIndex.from_tuples([("A", "x"), ("A", "y")]))`;
const COUNTED = 'pd.DataFrame({"a": [5, 6]}, index=pd.RangeIndex(10, 14, 2, name="r"))';
const LONG = `pd.DataFrame({"n": range(200_000), "c": pd.Categorical(["x", "y"] * 100_000),
  "s": [str(i) for i in range(200_000)]})`;

type Written = Omit<TablePayload, "head"> & { head: string };

/** All of them at once: Python's libraries take seconds to load. */
const [payloads, files] = JSON.parse(
  execFileSync(".venv/bin/python", ["-c", WRITER], {
    encoding: "utf-8",
    maxBuffer: 1 << 28,
    input: JSON.stringify([...COLUMNS.map(([, values]) => D(values)), LEVELS, COUNTED, LONG]),
  }),
) as [Written[], Record<string, string>];

function written(expression: string) {
  const payload = payloads[
    [...COLUMNS.map(([, values]) => D(values)), LEVELS, COUNTED, LONG].indexOf(expression)
  ] as Written;
  const media = { bytes: (address: string) => bytes(files[address] ?? "") };
  return readTable({ ...payload, head: bytes(payload.head) }, media);
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

function cells(expression: string): Record<string, unknown[]> {
  const { columns, rows } = written(expression);
  return Object.fromEntries(
    columns.map((column) => [column.name, Array.from({ length: rows }, (_, row) => column.at(row))]),
  );
}

it.each(COLUMNS)("reads %s", (_, values, expected) => {
  expect(cells(D(values))["a"]).toEqual(expected);
});

it("has the index before the columns, with a header for each level", () => {
  const { columns } = written(LEVELS);
  expect(columns.map(({ name, labels, isIndex }) => [name, labels, isIndex])).toEqual([
    ["k", ["", "k"], true],
    ["__index_level_1__", ["", ""], true],
    ["('A', 'x')", ["A", "x"], false],
    ["('A', 'y')", ["A", "y"], false],
  ]);
});

it("counts where the index only counts", () => {
  expect(cells(COUNTED)).toEqual({ r: [10, 12], a: [5, 6] });
});

it("reads rows that come in parts, each column by itself", () => {
  const { columns, rows } = written(LONG);
  const [, n, c, s] = columns;
  for (const row of [0, 127, 128, 65_663, 65_664, rows - 1, 100]) {
    expect([n?.at(row), c?.at(row), s?.at(row)]).toEqual([row, row % 2 ? "y" : "x", String(row)]);
  }
});
