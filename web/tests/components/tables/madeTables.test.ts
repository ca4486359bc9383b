import { execFileSync } from "node:child_process";
import {
  bool,
  columnFromArray,
  type DataType,
  float64,
  int16,
  int64,
  list,
  tableFromColumns,
  tableToIPC,
  uint8,
  utf8,
} from "@uwdata/flechette";
import * as fc from "fast-check";
import { expect, it } from "vitest";

import { readTable } from "../../../src/components/tables/readTable";
import type { Value } from "../../../src/components/tables/table";
import type { TablePayload } from "../../../src/protocol/wire.gen";

/** Reads kinds and values as JSON, writes tables as Python does for the page: the payloads, and the files they name. */
const WRITER = `
import base64, json, sys
from decimal import Decimal
from wasm_runtime.streamlit.elements.lib.tables.kinds import Kind
from wasm_runtime.streamlit.elements.lib.tables.payload import table_payload
from wasm_runtime.streamlit.elements.lib.tables.table import ReadTable, TableColumn, source_of_cells
OF = {"int": int, "float": float, "text": str, "bytes": base64.b64decode, "decimal": Decimal, "bool": bool,
      "date": int, "time": int, "moment": int, "duration": int}
def kind_of(about):
    children = tuple((name, kind_of(child)) for name, child in about.get("children", []))
    return Kind(**{**about, "children": children})
def value_of(kind, value):
    if value is None:
        return None
    if kind.name == "list":
        return [value_of(kind.children[0][1], each) for each in value]
    if kind.name == "struct":
        return {name: value_of(child, value[name]) for name, child in kind.children}
    return OF[kind.name](value)
files = {}
def address_of(file):
    data = file.data if isinstance(file.data, bytes) else file.data.made().content
    files[str(len(files))] = base64.b64encode(data).decode()
    return str(len(files) - 1)
def written(table):
    columns = []
    for place, (about, values) in enumerate(table["columns"]):
        kind = kind_of(about)
        cells = [value_of(kind, each) for each in values] * table["times"]
        columns.append(TableColumn(str(place), (str(place),), source_of_cells(kind, cells)))
    payload = table_payload(ReadTable(table["rows"] * table["times"], columns), address_of)
    payload["head"] = base64.b64encode(payload["head"]).decode()
    return payload
print(json.dumps([[written(each) for each in json.load(sys.stdin)], files]))
`;

interface MadeColumn {
  kind: object;
  /** What JSON says of a value, and what a reader makes of it. */
  cells: readonly (readonly [json: unknown, value: Value])[];
}

type Cell = readonly [json: unknown, value: Value];
type Kind = readonly [kind: object, cell: fc.Arbitrary<Cell>];

const exact = (value: bigint): Value => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
const big = (bits: number, signed: boolean) =>
  signed
    ? fc.bigInt({ min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n })
    : fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });
const count = big(53, true).map((value): Cell => [String(value), value]);
const text = fc.string({ unit: "binary" }).map((value): Cell => [value, value]);
const whole = (bits: number, signed: boolean) => big(bits, signed).map((value): Cell => [String(value), exact(value)]);
const float = fc
  .double({ noNaN: true })
  .map((value): Cell => [Object.is(value, -0) ? "-0.0" : String(value).replace("Infinity", "inf"), value]);
const digits = big(60, true).map((value): Cell => {
  const padded = String(value < 0n ? -value : value).padStart(4, "0");
  const written = `${value < 0n ? "-" : ""}${padded.slice(0, -3)}.${padded.slice(-3)}`;
  return [written, written];
});
const INT = { name: "int", bits: 64, signed: true };

const KINDS: Kind[] = [
  ...[8, 16, 32, 64].flatMap((bits) =>
    [true, false].map((signed): Kind => [{ name: "int", bits, signed }, whole(bits, signed)]),
  ),
  [{ name: "float", bits: 64 }, float],
  [{ name: "bool" }, fc.boolean().map((value): Cell => [value, value])],
  [{ name: "text" }, text],
  [{ name: "bytes" }, fc.uint8Array().map((value): Cell => [btoa(String.fromCharCode(...value)), value])],
  [{ name: "decimal", bits: 128, digits: 38, scale: 3 }, digits],
  [{ name: "date", bits: 32 }, fc.integer().map((value): Cell => [value, BigInt(value)])],
  ...["s", "ms", "us", "ns"].flatMap((unit): Kind[] => [
    [{ name: "moment", unit }, count],
    [{ name: "moment", unit, zone: "Europe/Paris" }, count],
    [{ name: "duration", unit }, count],
  ]),
  [{ name: "time", unit: "us" }, fc.integer({ min: 0, max: 86_399 }).map((value): Cell => [value, BigInt(value)])],
  [
    { name: "list", children: [["item", INT]] },
    fc.array(whole(64, true)).map((cells): Cell => [cells.map(([json]) => json), cells.map(([, value]) => value)]),
  ],
  [
    {
      name: "struct",
      children: [
        ["x", INT],
        ["y", { name: "text" }],
      ],
    },
    fc.tuple(whole(64, true), text).map(([x, y]): Cell => [
      { x: x[0], y: y[0] },
      { x: x[1], y: y[1] },
    ]),
  ],
];

const made = fc
  .record({ rows: fc.integer({ min: 0, max: 12 }), times: fc.constantFrom(1, 1, 1, 2000) })
  .chain(({ rows, times }) =>
    fc.record({
      rows: fc.constant(rows),
      times: fc.constant(times),
      columns: fc.array(
        fc.constantFrom(...KINDS).chain(([kind, cell]): fc.Arbitrary<MadeColumn> =>
          fc.record({
            kind: fc.constant(kind),
            cells: fc.array(fc.oneof({ arbitrary: cell, weight: 4 }, fc.constant([null, null] as const)), {
              minLength: rows,
              maxLength: rows,
            }),
          }),
        ),
        { maxLength: 4 },
      ),
    }),
  );

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

it("reads what Python writes of any table", () => {
  const tables = fc.sample(made, { numRuns: 150, seed: 15 });
  const input = tables.map(({ columns, ...sizes }) => ({
    ...sizes,
    columns: columns.map(({ kind, cells }) => [kind, cells.map(([json]) => json)]),
  }));
  const output = execFileSync(".venv/bin/python", ["-c", WRITER], {
    encoding: "utf-8",
    maxBuffer: 1 << 28,
    input: JSON.stringify(input),
  });
  type Written = Omit<TablePayload, "head"> & { head: string };
  const [payloads, files] = JSON.parse(output) as [Written[], Record<string, string>];
  const media = { bytes: (address: string) => bytes(files[address] ?? "") };
  tables.forEach(({ rows, times, columns }, at) => {
    const payload = payloads[at] as Written;
    const table = readTable({ ...payload, head: bytes(payload.head) }, media);
    expect(table.rows).toBe(rows * times);
    columns.forEach(({ kind, cells }, place) => {
      const column = table.columns[place];
      const found = Array.from({ length: rows * times }, (_, row) => column?.at(row));
      const values = Array.from({ length: times }, () => cells.map(([, value]) => value)).flat();
      expect([kind, found]).toEqual([kind, values]);
    });
  });
}, 60_000);

/** Types of Arrow that the library writes, with what it takes and what a reader makes of it. */
const TYPES: [DataType, fc.Arbitrary<readonly [given: unknown, value: Value]>][] = [
  [int16(), fc.integer({ min: -32_768, max: 32_767 }).map((value) => [value, value])],
  [uint8(), fc.integer({ min: 0, max: 255 }).map((value) => [value, value])],
  [int64(), big(64, true).map((value) => [value, exact(value)])],
  [float64(), fc.double({ noNaN: true }).map((value) => [value, value])],
  [bool(), fc.boolean().map((value) => [value, value])],
  [utf8(), fc.string({ unit: "binary" }).map((value) => [value, value])],
  [list(utf8()), fc.array(fc.string({ unit: "binary" })).map((value) => [value, value])],
];

it("reads what another writer of Arrow has written", () => {
  const column = fc.constantFrom(...TYPES).chain(([type, cell]) =>
    fc.record({
      type: fc.constant(type),
      cells: fc.array(fc.oneof({ arbitrary: cell, weight: 4 }, fc.constant([null, null] as const)), {
        minLength: 5,
        maxLength: 5,
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
      const named = columns.map(({ type, cells }, place): [string, ReturnType<typeof columnFromArray>] => [
        `c${place}`,
        columnFromArray(
          cells.map(([given]) => given),
          type,
        ),
      ]);
      const head = tableToIPC(tableFromColumns(named), { format: "stream" }) as Uint8Array<ArrayBuffer>;
      const media = { bytes: () => new ArrayBuffer() };
      const table = readTable({ rows: 5, head: head.slice().buffer }, media);
      const found = table.columns.map((each) => [0, 1, 2, 3, 4].map((row) => each.at(row)));
      expect(found).toEqual(columns.map(({ cells }) => cells.map(([, value]) => value)));
    }),
    { seed: 15, numRuns: 300 },
  );
});
