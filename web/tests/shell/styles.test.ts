import { expect, test } from "vitest";

const sheets = Object.keys(import.meta.glob("../../src/**/*.css"));
const listings = import.meta.glob<string>("../../src/shell/styles.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

test("each style sheet has its place in the order of all", () => {
  const [listing] = Object.values(listings);
  expect(sheets.length).toBeGreaterThan(20);
  const names = sheets.map((sheet) => sheet.replace("../../src/", "").replace("shell/", ""));
  const missing = names.filter((name) => !listing?.includes(`/${name}";`));
  expect(missing, "style sheets that web/src/shell/styles.ts does not import").toEqual([]);
});
