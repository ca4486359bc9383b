/** What is said of files, and recordings as WAV. */
import { expect, test } from "vitest";

import { rulesText, sizeText } from "../../src/components/files/fileRules";
import { wavBytes } from "../../src/components/files/wav";

test.each([
  [0, "0.0B"],
  [999, "999.0B"],
  [1000, "1.0KB"],
  [999_949, "999.9KB"],
  [999_950, "1.0MB"],
  [1_100_000, "1.1MB"],
  [3e12, "3.0TB"],
  [3e15, "3000.0TB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

test.each([
  [{ accept: [], max_size: 200 }, ["200MB per file", ""]],
  [{ accept: [".csv", ".tar.gz"], max_size: 1024 }, ["1GB per file", "CSV, TAR.GZ"]],
  [{ accept: ["image/*", "text/plain", ".md"], max_size: 1500 }, ["1500MB per file", "IMAGE, TEXT/PLAIN, MD"]],
])("the limits %j are put into words", (rules, words) => {
  expect(rulesText(rules)).toEqual(words);
});

test("samples become a WAV file", () => {
  const bytes = wavBytes(new Float32Array([0, 1, -1, 2, 0.5]), 8000);
  const view = new DataView(bytes);
  const text = (at: number) => String.fromCodePoint(...new Uint8Array(bytes, at, 4));
  expect([text(0), text(8), text(12), text(36)]).toEqual(["RIFF", "WAVE", "fmt ", "data"]);
  expect(view.getUint32(4, true)).toBe(bytes.byteLength - 8);
  expect([view.getUint32(24, true), view.getUint32(28, true), view.getUint32(40, true)]).toEqual([8000, 16000, 10]);
  const samples = Array.from({ length: 5 }, (_, index) => view.getInt16(44 + index * 2, true));
  expect(samples).toEqual([0, 32767, -32768, 32767, 16383]);
});
