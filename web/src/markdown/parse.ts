/**
 * From markdown to a tree of HTML elements (hast).
 *
 * GitHub's flavour, math, and what Streamlit adds: coloured text, badges, icons, emoji shortcodes and typographic
 * symbols. Text without any markup, the bulk of what apps write, takes a path of its own that yields the same tree.
 */
import type { ElementContent, Root, RootContent } from "hast";
import type { Nodes, Root as MarkdownRoot } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";

import { flattenDeep } from "./depth";
import { blockDirectives, isDirective, spanFor, textDirectives } from "./directives";
import { hasFormula } from "./dollars";
import { iconFromMarkdown, iconSyntax } from "./icons";
import { withSymbols } from "./symbols";

export interface MarkdownOptions {
  /** HTML in the text is HTML on the page, instead of text. */
  readonly allowHtml?: boolean;
  /** A label is one line: what would start a list, a heading or a table is text. */
  readonly label?: boolean;
  /** Emoji by shortcode, once they are loaded. */
  readonly emoji?: ReadonlyMap<string, string> | undefined;
}

const PLAIN = String.raw`[\p{L}\p{N}\p{M}\p{Zs},.;?!%=/'"()’“”…–—·°€£]`;
const WORDS = String.raw`[\p{L}\p{N}](?:${PLAIN}*[\p{L}\p{N}])?`;
const CODE = String.raw`\x60[^\x60\r\n]+\x60(?!\x60)`;
/** Emphasis that can be nothing else: stars close to words inside, blanks or the ends of the line outside. */
const EMPHASIS = String.raw`(?<=^|\p{Zs})(?:\*\*${WORDS}\*\*|\*${WORDS}\*)(?=$|[\p{Zs},.;?!)])`;
/** One line of plain words, code and emphasis; not the start of a list, and no address to be linked. */
const SIMPLE = new RegExp(
  String.raw`^(?!\s|\d+[.)](?:\s|$))(?!.*[wW]{3}\.)(?:${PLAIN}|${CODE}|${EMPHASIS})*(?<!\s)$`,
  "u",
);
const MARKED = new RegExp(`(${CODE}|${EMPHASIS})`, "u");

const NO_BLOCKS = {
  disable: {
    null: [
      "headingAtx",
      "setextUnderline",
      "list",
      "blockQuote",
      "thematicBreak",
      "codeFenced",
      "codeIndented",
      "htmlFlow",
      "definition",
      "mathFlow",
      "table",
      "gfmFootnoteDefinition",
    ],
  },
};
const SYNTAX = [gfm(), textDirectives(), iconSyntax];
const BLOCKS = blockDirectives();
const FORMULAS = math();
const MDAST = [
  { transforms: [flattenDeep] },
  gfmFromMarkdown(),
  mathFromMarkdown(),
  directiveFromMarkdown(),
  iconFromMarkdown,
];

export function parseMarkdown(text: string, options: MarkdownOptions = {}): Root {
  return SIMPLE.test(text) ? parseSimple(text) : parseFull(text, options);
}

export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

export function parseFull(text: string, options: MarkdownOptions = {}): Root {
  const extensions = [...SYNTAX, ...(hasFormula(text) ? [FORMULAS] : []), options.label ? NO_BLOCKS : BLOCKS];
  const tree: MarkdownRoot = fromMarkdown(text, { extensions, mdastExtensions: MDAST });
  transform(tree, options);
  const result = toHast(tree, { allowDangerousHtml: options.allowHtml ?? false });
  return result.type === "root" ? (result as Root) : { type: "root", children: [result as RootContent] };
}

function parseSimple(text: string): Root {
  if (text === "") return { type: "root", children: [] };
  const children: ElementContent[] = [];
  for (const part of text.split(MARKED)) {
    if (part.startsWith("`")) children.push(element("code", stripped(part.slice(1, -1))));
    else if (part.startsWith("**")) children.push(element("strong", part.slice(2, -2)));
    else if (part.startsWith("*")) children.push(element("em", part.slice(1, -1)));
    else if (part !== "") children.push({ type: "text", value: part });
  }
  return { type: "root", children: [{ type: "element", tagName: "p", properties: {}, children }] };
}

function element(tagName: string, text: string): ElementContent {
  return { type: "element", tagName, properties: {}, children: [{ type: "text", value: text }] };
}

/** One space at either end of code is there to keep the backticks apart. */
function stripped(code: string): string {
  return /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
}

function transform(node: Nodes, options: MarkdownOptions): void {
  if (!("children" in node)) return;
  const typographic = node.type !== "link" && node.type !== "linkReference";
  (node as { children: Nodes[] }).children = node.children.map((child): Nodes => {
    transform(child, options);
    switch (child.type) {
      case "textDirective":
        return isDirective(child.name) ? spanFor(child) : { type: "text", value: `:${child.name}` };
      case "html":
        return options.allowHtml ? child : { type: "text", value: child.value };
      case "text":
        return { ...child, value: withSymbols(child.value, options.emoji, typographic) };
      default:
        return child;
    }
  });
}
