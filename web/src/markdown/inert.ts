/**
 * HTML that an app brings along, as far as the page can take it.
 *
 * It may look like anything, but it runs no scripts and does not break the page. React would fetch and run a script that
 * is `async` (https://react.dev/reference/react-dom/components/script), gives `ref` and `key` a meaning of its own, and
 * throws if `onClick` is a text.
 */
import type { Element, ElementContent, Properties, Root, RootContent, Text } from "hast";
import { toString } from "hast-util-to-string";

import { DEEPEST } from "./depth";

/** Names that every browser makes elements of. */
const ELEMENT_NAME = /^[a-z][\w.:\u0080-\uffff-]*$/i;
const TAKEN = /^(?:on.*|ref|key)$/i;

/** What a browser reads as a part of the page, or beside it. */
const DOCUMENTS = new Set(["object", "embed", "use"]);
/** Where a form is sent. Of links a browser itself opens no such document, but it saves it for `download`. */
const SENT_TO = new Set(["action", "formAction"]);
/** What would change all addresses of the page, and what would run. */
const LEFT_OUT = new Set(["base", "script"]);
/** In drawings and formulas a browser that reads the page a build has drawn takes the text of a style for HTML. */
const FOREIGN = new Set(["svg", "math"]);
/** What a browser makes of an address, it does without the blanks and control characters at its start and in between. */
const INLINE =
  // oxlint-disable-next-line no-control-regex -- those are meant
  /^[\s\u0000-\u001f]*(?:d\s*a\s*t\s*a|b\s*l\s*o\s*b|(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t)\s*:/i;

/** Elements whose name hides what the document itself calls so, such as `getElementById`. */
const NAMED_IN_DOCUMENT = new Set(["img", "form"]);

export function isHiding(tagName: string, property: string): boolean {
  return property === "name" && NAMED_IN_DOCUMENT.has(tagName);
}

export function inert(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((node) => inertNode(node, 0, false)) };
}

function inertNode<N extends RootContent>(node: N, depth: number, isForeign: boolean): Array<N | ElementContent> {
  if (node.type !== "element") return [node];
  if (LEFT_OUT.has(node.tagName) || isChangingLinks(node)) return [];
  if (depth >= DEEPEST) return [{ type: "text", value: toString(node) }];
  const isInside = isForeign || FOREIGN.has(node.tagName);
  const children =
    node.tagName === "style" && isForeign
      ? [{ type: "text" as const, value: toString(node).replaceAll("<", String.raw`\3c `) }]
      : node.children.flatMap((child) => inertNode(child, depth + 1, isInside));
  if (!ELEMENT_NAME.test(node.tagName)) return children;
  const properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !TAKEN.test(name) && !isHiding(node.tagName, name)),
  );
  return [{ ...node, properties: framed(node.tagName, properties), children }];
}

/** A document inside of this one runs no scripts if its text came with the app's HTML. */
function framed(tagName: string, properties: Properties): Properties {
  if (tagName === "iframe") {
    return properties["srcDoc"] !== undefined || isInline(properties["src"])
      ? { ...properties, sandbox: [] }
      : properties;
  }
  const isDocument = DOCUMENTS.has(tagName);
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => !(isDocument || SENT_TO.has(name)) || !isInline(value)),
  );
}

/** Whether an animation of SVG gives a link another address, which nobody has checked. */
function isChangingLinks({ properties }: Element): boolean {
  return /href\s*$/i.test(String(properties["attributeName"]));
}

function isInline(address: Properties[string]): boolean {
  return typeof address === "string" && INLINE.test(address);
}

/** The tree with its pieces of HTML as text, for those nested so deep that to parse them would exhaust the stack. */
export function asTyped(tree: Root): Root {
  return { ...tree, children: tree.children.map((node) => typed(node)) };
}

function typed<N extends RootContent>(node: N): N | Text {
  if (node.type === "raw") return { type: "text", value: node.value };
  return node.type === "element" ? { ...node, children: node.children.map((child) => typed(child)) } : node;
}
