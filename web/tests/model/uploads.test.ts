/** Files go to the worker when an event names them, not before, and once. */
import { expect, test } from "vitest";

import { liveSession } from "../support/worker";
import { block, element, ended } from "../support/messages";
import { chatInput, fileUploader, form } from "../support/payloads";

const NAMES = { name: "a.txt", type: "text/plain", size: 5 };

function textFile(name = "a.txt"): File {
  return new File(["hello"], name, { type: "text/plain" });
}

test("a file reaches the worker right before the change that names it, and once", () => {
  const { session, worker } = liveSession(element([0, 0], fileUploader("f")));
  const payload = fileUploader("f");
  const reference = session.uploads.add(textFile());
  expect(reference).toEqual({ id: reference.id, ...NAMES });
  expect(worker.take()).toEqual([]);
  session.setValue(payload, [reference]);
  expect(worker.take()).toMatchObject([
    { kind: "upload", id: reference.id },
    { kind: "change", values: { f: [reference] } },
  ]);
  session.setValue(payload, [reference]);
  expect(worker.take()).toMatchObject([{ kind: "change" }]);
});

test("a file in a form stays on the page until the form is sent", () => {
  const payload = fileUploader("f", { form: "form" });
  const { session, worker } = liveSession(block([0, 0], form("form")), element([0, 0, 0], payload));
  session.setValue(payload, [session.uploads.add(textFile())]);
  session.setValue(payload, [session.uploads.add(textFile("b.txt"))]);
  expect(worker.take()).toEqual([]);
});

test("a file that no widget shows any more is let go when the run is over", () => {
  const payload = fileUploader("f");
  const { session, worker } = liveSession(element([0, 0], payload));
  const first = session.uploads.add(textFile());
  session.setValue(payload, [first]);
  worker.say(ended(2));
  expect(session.uploads.file(first.id)).toBeInstanceOf(File);
  const second = session.uploads.add(textFile());
  session.setValue(payload, [second]);
  worker.say(ended(3));
  expect(session.uploads.file(first.id)).toBeUndefined();
  expect(session.uploads.file(second.id)).toBeInstanceOf(File);
});

test("a message takes its files along and is no value of the page", () => {
  const { session, worker } = liveSession(element([3, 0], chatInput("c")));
  const files = [session.uploads.add(textFile())];
  const audio = session.uploads.add(textFile("a.wav"));
  session.submit("c", { text: "hi", files, audio });
  expect(worker.take()).toMatchObject([
    { kind: "upload", id: files[0]?.id },
    { kind: "upload", id: audio.id },
    { kind: "change", trigger: "c", values: { c: { text: "hi", files, audio } } },
  ]);
  worker.say(ended(2));
  expect(session.uploads.file(audio.id)).toBeUndefined();
});
