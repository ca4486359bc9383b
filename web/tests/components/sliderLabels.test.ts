import { describe, expect, it, test } from "vitest";

import { lettersWide, separateStarts } from "../../src/components/choices/sliderLabels";

describe("two values of a slider that is 200 pixels wide", () => {
  it("stay over their thumbs where they do not meet", () => {
    expect(separateStarts([50, 94], [20, 20], 200)).toBeUndefined();
  });

  test.each([
    [
      [50, 93],
      [20, 20],
      [24, 99],
    ],
    [
      [100, 100],
      [40, 20],
      [54, 106],
    ],
    // At the edges one stays over its thumb.
    [
      [10, 12],
      [30, 30],
      [0, 54],
    ],
    [
      [10, 60],
      [30, 30],
      [0, 66],
    ],
    [
      [195, 200],
      [30, 30],
      [116, 170],
    ],
  ])("move apart where they do: %j, %j", (thumbs, widths, starts) => {
    expect(separateStarts(thumbs, widths, 200)).toEqual(starts);
  });
});

test.each([
  ["100", 3],
  ["2024-02-01", 9.1],
  ["M", 1.25],
  ["", 0],
])("%j is about as wide as %d digits", (text, width) => {
  expect(lettersWide(text)).toBeCloseTo(width);
});
