/** A label as screen readers say it: the text of its markdown, without icons. */
import type { Nodes } from "hast";

import { parseMarkdown } from "./parse";

/** Blanks at the ends stay: they tell apart what is otherwise called the same. */
export function plainLabel(label: string): string {
  const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(label) ?? [];
  return label.trim() === "" ? label : before + textOf(parseMarkdown(label, { label: true })).trim() + after;
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node) || (node.type === "element" && node.properties["role"] === "img")) return "";
  return node.children.map((child) => textOf(child)).join("");
}
