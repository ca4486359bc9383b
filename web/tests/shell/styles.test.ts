import { expect, test } from "vitest";

const sheets = Object.keys(import.meta.glob("../../src/**/*.css"));
const modules = import.meta.glob<string>("../../src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });

test("each style sheet has its place: in the order of those of the start, or in the part that needs it", () => {
  expect(sheets.length).toBeGreaterThan(20);
  const imported = Object.entries(modules).flatMap(([path, text]) =>
    [...text.matchAll(/^import "(\..*\.css)";/gm)].map(([, sheet = ""]) => new URL(sheet, `file:///x/y/${path}`).href),
  );
  const missing = sheets.filter((sheet) => !imported.includes(new URL(sheet, "file:///x/y/").href));
  expect(missing, "style sheets that nothing imports").toEqual([]);
});

test("a part that is loaded later has the path of its module as its name", () => {
  const parts = Object.entries(modules).flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:named|lazyComponents)\(\s*"([^"]+)",[^"]*import\("([^"]+)"\)/g)].map(
      ([, name = "", module = ""]) => [name, new URL(module, `file:///x/y/${path}`).pathname],
    ),
  );
  expect(parts.length).toBeGreaterThan(10);
  for (const [name, module] of parts) expect(module?.endsWith(`/src/${name}`), name).toBe(true);
});
