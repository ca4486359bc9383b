/**
 * HTML that an app brings along, as far as the page can take it.
 *
 * It may look like anything, but it runs no scripts and does not break the page. React would fetch and run a script that
 * is `async` (https://react.dev/reference/react-dom/components/script), gives `ref` and `key` a meaning of its own, and
 * throws if `onClick` is a text.
 */
import type { ElementContent, Properties, Root, RootContent, Text } from "hast";
import { toString } from "hast-util-to-string";

import { DEEPEST } from "./depth";

/** Names that every browser makes elements of. */
const ELEMENT_NAME = /^[a-z][\w.:\u0080-\uffff-]*$/i;
const TAKEN = /^(?:on.*|ref|key)$/i;

const FRAMES = new Set(["object", "embed"]);
/** What a browser makes of an address, it does without the blanks and control characters at its start and in between. */
// oxlint-disable-next-line no-control-regex -- those are meant
const INLINE = /^[\s\u0000-\u001f]*(?:d\s*a\s*t\s*a|b\s*l\s*o\s*b|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t)\s*:/i;

/** Elements whose name hides what the document itself calls so, such as `getElementById`. */
const NAMED_IN_DOCUMENT = new Set(["img", "form"]);

export function isHiding(tagName: string, property: string): boolean {
  return property === "name" && NAMED_IN_DOCUMENT.has(tagName);
}

export function inert(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((node) => inertNode(node, 0)) };
}

function inertNode<N extends RootContent>(node: N, depth: number): Array<N | ElementContent> {
  if (node.type !== "element") return [node];
  if (node.tagName === "script") return [];
  if (depth >= DEEPEST) return [{ type: "text", value: toString(node) }];
  const children = node.children.flatMap((child) => inertNode(child, depth + 1));
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
  if (!FRAMES.has(tagName)) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isInline(value)));
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
