import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("each style sheet has its place in the order of all", () => {
  const listed = readFileSync("web/src/shell/styles.ts", "utf-8");
  const sheets = readdirSync("web/src", { recursive: true, encoding: "utf-8" }).filter((name) => name.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(20);
  const missing = sheets.filter((sheet) => !listed.includes(`/${sheet.replace("shell/", "")}";`));
  expect(missing, "style sheets that web/src/shell/styles.ts does not import").toEqual([]);
});
