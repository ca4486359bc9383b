/** HTML as React writes it, made ready to stand in a page before its scripts are there. */
import { describe, expect, it } from "vitest";

import { finished } from "../../src/prerender/markup";

describe("controls", () => {
  it("wait for what notes a person's doings", () => {
    expect(finished('<button type="button" class="x">Go</button>')).toBe(
      '<button type="button" class="x" disabled="early">Go</button>',
    );
    expect(finished('<input type="range"/>')).toBe('<input type="range" autocomplete="off" disabled="early"/>');
  });

  it("stay disabled when they are", () => {
    expect(finished('<button disabled="">No</button>')).toBe('<button disabled="">No</button>');
  });

  it("are not filled in by the browser", () => {
    expect(finished('<input autoComplete="new-password" disabled=""/>')).toBe(
      '<input disabled="" autocomplete="off"/>',
    );
  });
});

describe("ids that components make up", () => {
  it("go with what refers to them", () => {
    const html = '<p id="react-aria-_R_ab1_" aria-describedby="react-aria-_R_ab1_ react-aria-_R_c_">x</p>';
    expect(finished(html)).toBe("<p>x</p>");
  });

  it("stay where a label names them", () => {
    const html = '<label for="_R_1_">Name</label><input id="_R_1_" disabled=""/>';
    expect(finished(html)).toBe('<label for="_R_1_">Name</label><input id="_R_1_" disabled="" autocomplete="off"/>');
  });

  it("are told from those of the app", () => {
    expect(finished('<h1 id="a-heading">x</h1>')).toBe('<h1 id="a-heading">x</h1>');
  });
});

it("leaves out what only the components know how to use", () => {
  const html = '<template data-x=""><li>one</li></template><span contentEditable="true" data-rac="">5</span>';
  expect(finished(html)).toBe("<span>5</span>");
});

it("shows no controls and no halves of characters", () => {
  expect(finished('<p title="\ud800">a\0b\u{1f600}</p>')).toBe('<p title="\ufffd">a\ufffdb\u{1f600}</p>');
});

it("takes no text for a tag", () => {
  const text = "&lt;button&gt; id=&quot;_R_1_&quot; disabled";
  expect(finished(`<p>${text}</p>`)).toBe(`<p>${text}</p>`);
});
