/** When dollar signs are about formulas; what Streamlit's page shows is compared in playwright/text/test_texts_beside_streamlit.py. */
import { describe, expect, it } from "vitest";

import { hasFormula } from "../../src/markdown/dollars";

describe("a text has formulas if it has one that is certain:", () => {
  it.each([
    "$a$",
    "$a b$",
    "a$x$b",
    "$5$",
    "5$-10$",
    "$a$ costs $5",
    "$a$5$",
    "US$5/US$x",
    "$$a$$",
    "$$a$$1",
    "$$ $$",
    "$$\na\n\nb\n$$",
    "\\\\$a$",
    "$`a`$",
    "| $a$ |\n|---|",
  ])("%j", (text) => {
    expect(hasFormula(text)).toBe(true);
  });
});

describe("a text is about money where a formula would have a blank at an end, a line end, or a digit behind it:", () => {
  it.each([
    "",
    "$",
    "$5",
    "$5 and $6",
    "$5,$6",
    "Was $10, **now $8**, save $2",
    "$ a$",
    "$a $",
    "a $ b $ c",
    "$a\u00a0$",
    "$a\nb$",
    "- $a\n- b$",
    "$HOME and $PATH",
    "${x} ${y}",
    "$$a",
    "$$$$",
    "$$a$",
    "\\$a\\$",
    "$a\\$",
    "`$a$` and $5",
    "``$a`$``",
    "```\n$a$\n```",
    "~~~\n$a$\n$b$",
  ])("%j", (text) => {
    expect(hasFormula(text)).toBe(false);
  });
});

it("a long text is answered at once", () => {
  for (const part of ["$", "$a ", "`", "` ", "\\", "~~~\n", "$`"]) {
    const start = performance.now();
    hasFormula(`${part.repeat(20_000)} $`);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});
