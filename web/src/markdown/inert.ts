/**
 * HTML that an app brings along, as far as the page can take it.
 *
 * It may look like anything, but it runs no scripts and does not break the page. React would fetch and run a script that
 * is `async` (https://react.dev/reference/react-dom/components/script), gives `ref` and `key` a meaning of its own, and
 * throws if `onClick` is a text.
 */
import type { ElementContent, Root, RootContent, Text } from "hast";
import { toString } from "hast-util-to-string";

import { DEEPEST } from "./depth";

/** Names that every browser makes elements of. */
const ELEMENT_NAME = /^[a-z][\w.:\u0080-\uffff-]*$/i;
const TAKEN = /^(?:on.*|ref|key)$/i;

export function inert(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((node) => inertNode(node, 0)) };
}

function inertNode<N extends RootContent>(node: N, depth: number): Array<N | ElementContent> {
  if (node.type !== "element") return [node];
  if (node.tagName === "script") return [];
  if (depth >= DEEPEST) return [{ type: "text", value: toString(node) }];
  const children = node.children.flatMap((child) => inertNode(child, depth + 1));
  if (!ELEMENT_NAME.test(node.tagName)) return children;
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !TAKEN.test(name)));
  return [{ ...node, properties, children }];
}

/** The tree with its pieces of HTML as text, for those nested so deep that to parse them would exhaust the stack. */
export function asTyped(tree: Root): Root {
  return { ...tree, children: tree.children.map((node) => typed(node)) };
}

function typed<N extends RootContent>(node: N): N | Text {
  if (node.type === "raw") return { type: "text", value: node.value };
  return node.type === "element" ? { ...node, children: node.children.map((child) => typed(child)) } : node;
}
