/** What is read in the HTML of a formula. */
import { renderToString } from "katex";
import { expect, it } from "vitest";

import { outermost, textOfHtml } from "../../src/markdown/katexHtml";

const set = (text: string, displayMode = false) => renderToString(text, { displayMode, throwOnError: false });

function parsed(html: string): Element {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
}

it.each([
  "x^2",
  "\\frac{a}{b} < c & d",
  "\\text{a \"quoted\" & 'other' text}",
  "\\href{javascript:x}{y}",
  "x <",
  "\\bad{",
  "<b>",
])("%s is read as a document reads it", (text) => {
  for (const html of [set(text), set(text, true)]) {
    const found = outermost(html);
    const element = parsed(html) as HTMLElement;
    expect(found.className).toBe(element.className);
    expect(found.title ?? "").toBe(element.title);
    expect(found.color === undefined).toBe(element.style.color === "");
    expect(parsed(`<p>${found.innerHTML}</p>`).innerHTML).toBe(element.innerHTML);
    expect(textOfHtml(html)).toBe(element.textContent);
  }
});
