import { expect, test } from "vitest";

import { directionOf } from "../../src/markdown/direction";

test.each(["שלום", "123 – مرحبا Ada", "(ﭏ)", "\u{1e900}", "**ދިވެހި**"])("%s is read from right to left", (text) => {
  expect(directionOf(text)).toBe("rtl");
});

test.each(["", "12", "Ada שלום", "日本語", "é", "🙂"])("%s is read as what is around it", (text) => {
  expect(directionOf(text)).toBeUndefined();
});
