import { beforeEach, expect, test, vi } from "vitest";

import { csvPieces, downloadCsv } from "../../../src/components/tables/csv";
import { shownColumns } from "../../../src/components/tables/shownColumns";
import type { Column, Table } from "../../../src/components/tables/table";
import { saveFile } from "../../../src/ui/saveFile";

vi.mock("../../../src/ui/saveFile", () => ({ saveFile: vi.fn() }));

const ROWS = 20_000;
let asked = 0;
const column: Column = {
  name: "a",
  labels: ["a"],
  type: { kind: "text" },
  isIndex: false,
  at: (row) => {
    asked += 1;
    return `=${row}`;
  },
};
const table: Table = {
  rows: ROWS,
  columns: [column],
  onArrival: () => () => undefined,
  load: () => Promise.resolve(),
};
const columns = shownColumns(table, {}, undefined);
const made: Blob[] = [];

beforeEach(() => {
  asked = 0;
  made.length = 0;
  vi.mocked(saveFile).mockReset();
  URL.createObjectURL = (file) => `blob:${made.push(file as Blob)}`;
});

test("a table is saved in the order that is shown, formulas as they are", async () => {
  await downloadCsv(table, columns, (place) => ROWS - 1 - place, new AbortController().signal);
  expect(saveFile).toHaveBeenCalledOnce();
  const lines = (await made[0]?.text())?.split("\n") ?? [];
  expect(lines).toHaveLength(ROWS + 2);
  expect(lines.slice(1, 3)).toEqual(["=19999", "=19998"]);
});

test("a table that is left is not saved, nor made to its end", async () => {
  const leaving = new AbortController();
  const saving = downloadCsv(
    table,
    columns,
    (place) => {
      if (place === 10) leaving.abort();
      return place;
    },
    leaving.signal,
  );
  await saving;
  expect(saveFile).not.toHaveBeenCalled();
  expect(asked).toBeLessThan(ROWS);
});

test("texts are quoted where Streamlit quotes them", async () => {
  const texts = ["a,b", 'say "x"', "two\nlines", "\r", "=1+1", " space "];
  const words: Table = { ...table, rows: texts.length, columns: [{ ...column, at: (row) => texts[row] }] };
  let content = "";
  for await (const piece of csvPieces(words, shownColumns(words, {}, undefined), (place) => place)) content += piece;
  expect(content).toBe('\ufeffa\n"a,b"\n"say ""x"""\n"two\nlines"\n\r\n=1+1\n space \n');
});
