import { expect, it } from "vitest";

import { withPictures } from "../../src/ui/diagramPictures";

it.each([
  "flowchart LR\n  A --> B",
  'flowchart LR\n  A@{ label: "img: http://localhost:9/x" }',
  "sequenceDiagram\n  A->>B: A@{ img: http://localhost:9/x }",
])("leaves a diagram without pictures as it is: %j", async (source) => {
  const pictures = await withPictures(source, "./");
  expect(pictures.source).toBe(source);
  expect(pictures.into("<svg/>")).toBe("<svg/>");
});

it.each([
  'A@{ img: "http://localhost:9/x", w: 60 }',
  "A@{ label: '}', img: http://localhost:9/x }",
  "A@{\n  shape: rect\n  img: 'http://localhost:9/x'\n}",
])("asks no other host for a picture but by https, and says how to show it: %j", async (node) => {
  await expect(withPictures(`flowchart LR\n  ${node}`, "./")).rejects.toThrow(
    /^The picture http:\/\/localhost:9\/x cannot be part of the diagram: .* Put it into the folder "static" of the app/,
  );
});
