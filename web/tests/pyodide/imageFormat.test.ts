import { describe, expect, it } from "vitest";

import { encodeImage, Image, ImageError } from "../../src/pyodide/imageFormat";

const ABOUT = { pyodide: "build", runtime: "runtime.zip", suspends: true, objects: { hiwireKeys: [] } };
const SIZE = 4096;

function memory(...bytes: Array<[number, number]>): Uint8Array {
  const made = new Uint8Array(SIZE);
  for (const [place, value] of bytes) made[place] = value;
  return made;
}

describe("an image", () => {
  it("makes the memory of a new module what it was", () => {
    const before = memory([0, 1], [100, 2], [4095, 3]);
    const after = memory([0, 1], [100, 0], [101, 9], [2000, 7], [4095, 4]);
    const target = before.slice();
    new Image(encodeImage(ABOUT, [before], after)).writeTo(target);
    expect(target).toEqual(after);
  });

  it("holds what differs, and says what it fits", () => {
    const image = encodeImage(ABOUT, [memory()], memory([40, 1]));
    expect(image.length).toBeLessThan(300);
    expect(new Image(image).header).toEqual({ ...ABOUT, memory: SIZE });
  });

  it("is written over memory that has grown", () => {
    const after = memory([3000, 5]);
    const target = new Uint8Array(SIZE);
    new Image(encodeImage(ABOUT, [memory([8, 1]).subarray(0, 1024)], after)).writeTo(target);
    expect(target).toEqual(after);
  });

  it("says what was in places that are random in each module, also where it was the same by chance", () => {
    const after = memory([16, 1], [64, 6]);
    const target = memory([16, 3], [64, 6]);
    new Image(encodeImage(ABOUT, [memory([16, 1], [64, 6]), memory([16, 2], [64, 6])], after)).writeTo(target);
    expect(target).toEqual(after);
  });

  it("is refused when it is none, or cut off", () => {
    const image = encodeImage(ABOUT, [memory()], memory([40, 1]));
    expect(() => new Image(new Uint8Array(5))).toThrow(ImageError);
    expect(() => new Image(new Uint8Array(500))).toThrow(ImageError);
    expect(() => new Image(image.slice(0, 60))).toThrow(ImageError);
    expect(() => new Image(image.slice(0, -16)).writeTo(memory())).toThrow(ImageError);
  });
});
