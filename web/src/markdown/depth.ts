/**
 * How deep things may stand in one another.
 *
 * Trees are walked by recursion, here and when React draws them, and the stack has an end: a line of a few thousand ">"
 * would otherwise take the whole page down. What stands deeper is shown as its bare text.
 */
import type { Nodes, Root } from "mdast";

export const DEEPEST = 100;

/** Makes texts of what stands too deep. The walk itself keeps its own stack. */
export function flattenDeep(tree: Root): void {
  const open: Array<readonly [Nodes, number]> = [[tree, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (!("children" in node)) continue;
    // Of a list's children only items make sense, and those are cut one step further down.
    if (depth >= DEEPEST && node.type !== "list") node.children = [{ type: "text", value: textOf(node) }];
    else open.push(...node.children.map((child) => [child, depth + 1] as const));
  }
}

function textOf(tree: Nodes): string {
  const texts: string[] = [];
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ("value" in node) texts.push(node.value);
    if ("children" in node) open.push(...node.children.toReversed());
  }
  return texts.join("");
}
