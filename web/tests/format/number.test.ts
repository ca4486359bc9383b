import { describe, expect, it, vi } from "vitest";

import { formatNumber } from "../../src/format/number";

describe("a printf pattern", () => {
  it.each([
    ["%d", 1234.9, "1234"],
    ["%i", -7, "-7"],
    ["%5d", 42, "   42"],
    ["%-5d|", 42, "42   |"],
    ["%05d", 42, "00042"],
    ["%+d", 42, "+42"],
    ["%0.2f", 3.14159, "3.14"],
    ["%.0f", 2.6, "3"],
    ["%08.3f", 3.14159, "0003.142"],
    ["%f", 0.5, "0.5"],
    ["%e", 12345, "1.2345e+4"],
    ["%.2e", 12345, "1.23e+4"],
    ["%.3g", 0.00012345, "0.000123"],
    ["%x", 255, "ff"],
    ["%X", 255, "FF"],
    ["%o", 8, "10"],
    ["%s", 1.5, "1.5"],
  ])("%s turns %d into %s", (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  it.each([
    ["%,d", 1234567, "1,234,567"],
    ["%,.2f", -1234567.891, "-1,234,567.89"],
    ["%_d", 1234567, "1_234_567"],
    ["%+,d", 1234, "+1,234"],
    ["%,10d", 1234, "     1,234"],
    ["%0,10d", 1234, "000001,234"],
    ["%,d", 123, "123"],
  ])("%s groups the thousands of %d: %s", (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  it.each([
    ["%ld", 42, "42"],
    ["%lld", 42, "42"],
    ["%hhd", 42, "42"],
    ["%Lf", 0.5, "0.5"],
    ["% d", 42, "42"],
    ["%#x", 255, "ff"],
    ["%.1F", 0.25, "0.3"],
  ])("%s, which C knows, is read as C means it: %d is %s", (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  it("stands among other text, with a percent sign doubled", () => {
    expect(formatNumber(12.5, "up %.1f%% today")).toBe("up 12.5% today");
    expect(formatNumber(1234, "$%,d a year")).toBe("$1,234 a year");
  });

  it.each(["%", "%y", "%d and %d", "%(name)d"])("%s cannot be followed: the number is shown as it is", (format) => {
    expect(formatNumber(1.5, format)).toBe("1.5");
  });
});

describe("a format by name", () => {
  it.each([
    ["plain", 1234.567, "1234.567"],
    ["plain", 0.0000001, "0.0000001"],
    ["plain", 1e21, "1000000000000000000000"],
    ["localized", 1234.567, "1,234.567"],
    ["percent", 0.5, "50%"],
    ["percent", 0.12345, "12.35%"],
    ["dollar", 1234.567, "$1,234.57"],
    ["dollar", -5, "-$5.00"],
    ["euro", 1234.567, "€1,234.57"],
    ["yen", 1234.567, "¥1,235"],
    ["accounting", 1234.567, "1,234.57"],
    ["accounting", -1234.567, "(1,234.57)"],
    ["compact", 1234, "1.2K"],
    ["scientific", 1234.567, "1.235E3"],
    ["engineering", 12345.67, "12.346E3"],
    ["bytes", 1234, "1.2KB"],
    ["bytes", 2500000000, "2.5GB"],
    ["", 0.123456, "0.1235"],
    ["", 1234567, "1234567"],
    ["", 0.00000123, "0.000001"],
  ])("%j shows %d as %s", (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  it("follows the visitor's language where it is about how numbers are written", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["de-DE"]);
    expect(formatNumber(1234.567, "localized")).toBe("1.234,567");
    expect(formatNumber(1234.567, "euro")).toBe("1.234,57\u00a0€");
    expect(formatNumber(1234.567, "plain")).toBe("1234.567");
  });

  it("does not mind a language that the browser names and nobody knows", () => {
    vi.spyOn(navigator, "languages", "get").mockReturnValue(["not_a_language"]);
    expect(formatNumber(0.5, "percent")).toBe("50%");
  });
});

it.each([Number.NaN, Infinity, -Infinity])("%d, which is no number to show, is shown as nothing", (value) => {
  expect([formatNumber(value, "%d"), formatNumber(value, "dollar"), formatNumber(value, "")]).toEqual(["", "", ""]);
});
