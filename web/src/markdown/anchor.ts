/** The id of a heading, once all that its text consists of is there. */
import type { Nodes } from "hast";
import { useMemo } from "react";

import { useLazy } from "../lazy";
import { textOfHtml } from "./katexHtml";
import { loadFormula, loadLatin } from "./lazyParts";
import { needsLatin, slugOf } from "./slug";

/** `node` is what stands in the heading, or undefined where no id is asked for. */
export function useAnchor(node: Nodes | undefined): string | undefined {
  const hasFormulas = useMemo(() => node !== undefined && hasFormula(node), [node]);
  const formula = useLazy(loadFormula, hasFormulas);
  const text = useMemo(
    () => (node === undefined || (hasFormulas && formula === undefined) ? undefined : textOf(node, formula)),
    [node, hasFormulas, formula],
  );
  const mustWait = text !== undefined && needsLatin(text);
  const latin = useLazy(loadLatin, mustWait);
  return text === undefined || (mustWait && latin === undefined) ? undefined : slugOf(text, latin);
}

type Render = (text: string, display: boolean) => string;

/** A formula counts with all the text that the page has of it: for people, for screen readers, and its source. */
function textOf(node: Nodes, formula: Render | undefined): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const text = node.children.map((child) => textOf(child, formula)).join("");
  return isFormula(node) && formula !== undefined ? textOfHtml(formula(text, false)) : text;
}

function hasFormula(node: Nodes): boolean {
  return isFormula(node) || ("children" in node && node.children.some((child) => hasFormula(child)));
}

function isFormula(node: Nodes): boolean {
  if (node.type !== "element") return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes("math-inline");
}
