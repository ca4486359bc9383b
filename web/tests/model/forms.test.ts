import { describe, expect, it, vi } from "vitest";

import { REQUIRED_MESSAGE } from "../../src/model/forms";
import type { Session } from "../../src/model/session";
import { BlockNode, type TreeNode } from "../../src/model/nodes";
import type { ButtonPayload, FormPayload, InputWidgetPayload } from "../../src/protocol/wire.gen";
import { block, element, ended, running } from "../support/messages";
import { button, checkbox, form, textInput } from "../support/payloads";
import { liveSession } from "../support/worker";

const NAME = textInput("name", { form: "f" });
const AGREE = checkbox("agree", { form: "f" });
const SEND = button("send", { form: "f", submits: true });

/** A page with one form: its fields, then its buttons. */
function formPage(
  fields: readonly InputWidgetPayload[] = [NAME, AGREE],
  change: Partial<FormPayload> = {},
  buttons: readonly ButtonPayload[] = [SEND],
) {
  const inside = [...fields, ...buttons].map((payload, index) => element([0, 0, index], payload));
  const { session, worker } = liveSession(block([0, 0], form("f", change)), ...inside);
  const shown = (payload: InputWidgetPayload) => session.forms.shown(session.tree.widget(payload.id) as typeof payload);
  return { session, worker, forms: session.forms, shown };
}

function firstField(session: Session): TreeNode {
  const formNode = session.tree.roots[0]?.snapshot.children[0];
  const field = formNode instanceof BlockNode ? formNode.snapshot.children[0] : undefined;
  if (field === undefined) throw new Error("the page has no form with a field");
  return field;
}

describe("a draft", () => {
  it("is shown and not sent", () => {
    const { session, worker, shown } = formPage();
    session.setValue(NAME, "Ada");
    expect(shown(NAME)).toBe("Ada");
    expect(worker.take()).toEqual([]);
  });

  it("tells the field's component", () => {
    const { session } = formPage();
    const heard = vi.fn<() => void>();
    firstField(session).subscribe(heard);
    session.setValue(NAME, "Ada");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("stays out of the events of other widgets", () => {
    const { session, worker, shown } = formPage();
    session.setValue(NAME, "Ada");
    session.press("elsewhere");
    expect(worker.takeEvent()).toMatchObject({ values: {} });
    worker.say(running(2), ended(2));
    expect(shown(NAME)).toBe("Ada");
  });
});

describe("submitting", () => {
  it("sends the drafts of the form and the button in one event", () => {
    const { session, worker, forms, shown } = formPage();
    session.setValue(NAME, "Ada");
    session.setValue(AGREE, true);
    expect(forms.submit("f", SEND)).toBe(true);
    expect(worker.takeEvent()).toEqual({
      kind: "change",
      seq: 2,
      values: { name: "Ada", agree: true },
      trigger: "send",
    });
    expect(shown(NAME)).toBe("Ada");
  });

  it("sends what was changed since the last time only", () => {
    const { session, worker, forms } = formPage();
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    worker.take();
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: {}, trigger: "send" });
  });

  it("leaves the drafts of other forms alone", () => {
    const { session, worker, forms } = formPage();
    const other = textInput("other", { form: "g" });
    worker.say(running(1), block([0, 1], form("g")), element([0, 1, 0], other), ended(1));
    session.setValue(other, "kept");
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: {} });
    expect(forms.shown(other)).toBe("kept");
  });

  it("takes along fields of the form that stand outside of its block", () => {
    const { session, worker, forms } = formPage();
    const outside = textInput("outside", { form: "f" });
    worker.say(running(1), element([1, 0], outside), ended(1));
    session.setValue(outside, "too");
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: { outside: "too" } });
  });

  it("takes along what deferred widgets have waited with", () => {
    const { session, worker, forms } = formPage();
    session.setValue(checkbox("lazy", { deferred: true }), true);
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: { lazy: true } });
  });

  it("commits first what is still being typed", () => {
    const { session, worker, forms } = formPage();
    forms.holdBack("name", () => session.setValue(NAME, "typed"));
    forms.holdBack("agree", () => session.setValue(AGREE, true));
    forms.holdBack("agree", undefined);
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: { name: "typed" } });
  });

  it("by a disabled button, or in a form that is gone, does nothing", () => {
    const { session, worker, forms } = formPage();
    session.setValue(NAME, "Ada");
    expect(forms.submit("f", { ...SEND, disabled: true })).toBe(false);
    expect(forms.submit("gone", SEND)).toBe(false);
    expect(worker.take()).toEqual([]);
  });
});

describe("a required field", () => {
  const required = textInput("name", { form: "f", required: true });

  it("keeps the form from being sent while it is empty, and says why", () => {
    const { worker, forms, session } = formPage([required, AGREE]);
    session.setValue(AGREE, true);
    expect(forms.submit("f", SEND)).toBe(false);
    expect(worker.take()).toEqual([]);
    expect([forms.error("name"), forms.error("agree")]).toEqual([REQUIRED_MESSAGE, undefined]);
    expect(forms.shown(AGREE)).toBe(true);
  });

  it("is fine once it is filled in, and the message goes", () => {
    const { session, worker, forms } = formPage([required]);
    forms.submit("f", SEND);
    session.setValue(required, "Ada");
    expect(forms.error("name")).toBeUndefined();
    expect(forms.submit("f", SEND)).toBe(true);
    expect(worker.takeEvent()).toMatchObject({ values: { name: "Ada" } });
  });

  it("loses its message when the script fills it in", () => {
    const { session, worker, forms } = formPage([required]);
    forms.submit("f", SEND);
    session.rerun();
    const filled = element([0, 0, 0], { ...required, value: "Ada" });
    worker.say(running(2), filled, ended(2, { resets: ["name"] }));
    expect(forms.error("name")).toBeUndefined();
  });

  it("is empty with null and with an empty list, and filled with 0 and spaces", () => {
    const base = { label: "", width: "stretch", form: "f", required: true } as const;
    const filled: InputWidgetPayload[] = [
      { ...base, type: "number_input", id: "zero", integer: true, value: 0, default: 0, step: 1, format: "%d" },
      { ...base, type: "text_area", id: "space", value: " ", default: "" },
    ];
    const empty: InputWidgetPayload[] = [
      { ...base, type: "number_input", id: "null", integer: true, value: null, default: null, step: 1, format: "%d" },
      {
        ...base,
        type: "date_input",
        id: "list",
        range: false,
        value: [],
        default: [],
        minimum: "2020-01-01",
        maximum: "2030-01-01",
        format: "YYYY/MM/DD",
      },
    ];
    const { forms } = formPage([...filled, ...empty]);
    forms.submit("f", SEND);
    expect([...filled, ...empty].filter(({ id }) => forms.error(id) !== undefined)).toEqual(empty);
  });
});

describe("a form with clear_on_submit", () => {
  const clearing = { clear_on_submit: true };

  it("sends what was filled in and then shows the defaults, whatever was half typed", () => {
    const { session, worker, forms, shown } = formPage([NAME], clearing);
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: { name: "Ada" } });
    expect(shown(NAME)).toBe("");
    expect(firstField(session).snapshot).toMatchObject({ resets: 1 });
  });

  it("still shows the defaults when the answer brings the value that was sent", () => {
    const { session, worker, forms, shown } = formPage([NAME], clearing);
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    worker.say(running(2), element([0, 0, 0], { ...NAME, value: "Ada" }), ended(2));
    expect(shown(NAME)).toBe("");
  });

  it("sends the defaults when it is submitted again untouched", () => {
    const { session, worker, forms } = formPage([textInput("name", { form: "f", default: "nobody" })], clearing);
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    worker.take();
    forms.submit("f", SEND);
    expect(worker.takeEvent()).toMatchObject({ values: { name: "nobody" } });
  });

  it("shows its defaults when the tab is loaded again, until the script sets another value", () => {
    const { session, forms } = formPage([NAME], clearing);
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    const again = formPage([{ ...NAME, value: "Ada" }], clearing);
    expect(again.shown(NAME)).toBe("");
    again.worker.say(running(2), element([0, 0, 0], { ...NAME, value: "Bea" }), ended(2, { resets: ["name"] }));
    expect(again.shown(NAME)).toBe("Bea");
    expect(formPage([{ ...NAME, value: "Bea" }], clearing).shown(NAME)).toBe("Bea");
  });

  it("shows what was sent when the tab is loaded again and it does not clear any more", () => {
    const { session, forms } = formPage([NAME], clearing);
    session.setValue(NAME, "Ada");
    forms.submit("f", SEND);
    const again = formPage([{ ...NAME, value: "Ada" }]);
    again.session.setValue(NAME, "Bea");
    again.forms.submit("f", SEND);
    expect(formPage([{ ...NAME, value: "Bea" }]).shown(NAME)).toBe("Bea");
  });

  it("shows what there is where the tab remembers something else", () => {
    for (const text of ["{", "7", '[1, {"name": 1}]']) {
      sessionStorage.setItem(`${new URL("./", location.href)} cleared`, text);
      expect(formPage([{ ...NAME, value: "Ada" }], clearing).shown(NAME)).toBe("Ada");
    }
  });

  it("is not cleared when a required field kept it from being sent", () => {
    const required = textInput("name", { form: "f", required: true });
    const { session, forms, shown } = formPage([required, AGREE], clearing);
    session.setValue(AGREE, true);
    forms.submit("f", SEND);
    expect(shown(AGREE)).toBe(true);
  });
});

describe("Enter in a field", () => {
  it("presses the first submit button", () => {
    const { worker, forms } = formPage([NAME], {}, [button("first", { form: "f", submits: true }), SEND]);
    expect(forms.entersToSubmit("f")).toBe(true);
    forms.submitByEnter("f");
    expect(worker.takeEvent()).toMatchObject({ trigger: "first" });
  });

  it("does nothing if the first submit button is disabled, even if a later one is not", () => {
    const first = button("first", { form: "f", submits: true, disabled: true });
    const { worker, forms } = formPage([NAME], {}, [first, SEND]);
    expect(forms.entersToSubmit("f")).toBe(false);
    forms.submitByEnter("f");
    expect(worker.take()).toEqual([]);
  });

  it("does nothing without enter_to_submit", () => {
    const { worker, forms } = formPage([NAME], { enter_to_submit: false });
    expect(forms.entersToSubmit("f")).toBe(false);
    forms.submitByEnter("f");
    expect(worker.take()).toEqual([]);
  });

  it("does nothing in a form without a submit button", () => {
    const { worker, forms } = formPage([NAME], {}, []);
    forms.submitByEnter("f");
    expect(worker.take()).toEqual([]);
  });

  it("finds a form wherever it is on the page", () => {
    const { worker, forms } = formPage();
    const send = button("deep", { form: "g", submits: true });
    worker.say(running(1), block([1, 0], form("g")), element([1, 0, 0], send), ended(1));
    forms.submitByEnter("g");
    expect(worker.takeEvent()).toMatchObject({ trigger: "deep" });
  });
});
