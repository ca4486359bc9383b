/** The accessible name that a label gives to its widget. */
import { expect, it } from "vitest";

import { plainLabel } from "../../src/markdown/plainLabel";

it.each([
  ["Name", "Name"],
  ["Name ", "Name "],
  [" Name", " Name"],
  ["  ", "  "],
  ["", ""],
  ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
  ["**Bold**, *slanted* and `code` ", "Bold, slanted and code "],
  [":red[Hot] [docs](https://docs.example)", "Hot docs"],
  [":material/home: Home", "Home"],
  ["Buy: $5 **now** or $6 later", "Buy: $5 now or $6 later"],
  ["# 1. - not a block", "# 1. - not a block"],
  ["<b>x</b>", "<b>x</b>"],
])("%j is called %j", (label, name) => {
  expect(plainLabel(label)).toBe(name);
});
