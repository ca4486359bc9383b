import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { sayTheSame, withAttachments, withInlineAttachments } from "../../src/protocol/attachments";

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

const say = (...values: number[]) => ({ type: "x", data: bytes(...values), more: [{ data: bytes(9) }] });

describe("bytes of a message", () => {
  it("are where they belong, and the very ones that came", () => {
    const [one, two] = [bytes(1), bytes(2)];
    const text = '{"kind":"media","content":{"attachment":1},"more":[{"attachment":0},{"attachment":1,"b":2}]}';
    const message = withAttachments<{ content: ArrayBuffer; more: unknown[] }>(text, [one, two]);
    expect(message.content).toBe(two);
    expect(message.more[0]).toBe(one);
    expect(message.more[1]).toEqual({ attachment: 1, b: 2 });
  });

  it("that are missing are an error", () => {
    expect(() => withAttachments('{"content":{"attachment":1}}', [bytes(1)])).toThrow("attachment 1");
  });

  it("may be in it, as in the page that a build makes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        const text = `{"content":{"base64":"${btoa(String.fromCharCode(...content))}"},"body":"base64"}`;
        const message = withInlineAttachments<{ content: ArrayBuffer; body: string }>(text);
        expect([...new Uint8Array(message.content)]).toEqual([...content]);
        expect(message.body).toBe("base64");
      }),
    );
    expect(withInlineAttachments('{"a":[1,null]}')).toEqual({ a: [1, null] });
  });

  it("count when two messages are compared", () => {
    expect(sayTheSame(say(1, 2), say(1, 2))).toBe(true);
    expect(sayTheSame(say(1, 2), say(1, 3))).toBe(false);
    expect(sayTheSame(say(1, 2), say(1))).toBe(false);
    expect(sayTheSame({ a: 1 }, { a: 2 })).toBe(false);
  });
});
