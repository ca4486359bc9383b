// @vitest-environment node
import { expect, it } from "vitest";

import { createPartialResponse } from "../src/createPartialResponse";

const whole = () =>
  new Response("0123456789", { headers: { "content-type": "audio/wav", "content-encoding": "gzip" } });

it.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=4-", "456789", "bytes 4-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-30", "0123456789", "bytes 0-9/10"],
  ["bytes=8-100", "89", "bytes 8-9/10"],
])("%s is that part", async (range, text, told) => {
  const part = await createPartialResponse(whole(), range);
  expect(part.status).toBe(206);
  expect(await part.text()).toBe(text);
  expect(part.headers.get("content-range")).toBe(told);
  expect(part.headers.get("content-length")).toBe(String(text.length));
  expect(part.headers.get("content-type")).toBe("audio/wav");
  expect(part.headers.get("content-encoding")).toBeNull();
});

it.each(["bytes=10-", "bytes=5-4", "bytes=-0"])("%s cannot be had", async (range) => {
  const part = await createPartialResponse(whole(), range);
  expect(part.status).toBe(416);
  expect(part.headers.get("content-range")).toBe("bytes */10");
});

it.each(["bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5"])("%s is answered with the whole", async (range) => {
  const answer = await createPartialResponse(whole(), range);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("0123456789");
});
