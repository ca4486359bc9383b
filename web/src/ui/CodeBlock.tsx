/** Code with colours, line numbers and a copy button. It is readable before the colours are loaded. */
import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { useMemo } from "react";

import { useLazy } from "../lazy";
import { CopyButton } from "./CopyButton";
import { hasLanguage, loadHighlighter } from "./highlight";

export interface CodeBlockProps {
  readonly body: string;
  readonly language: string;
  readonly lineNumbers?: boolean | undefined;
  readonly wrapLines?: boolean | undefined;
  readonly style?: React.CSSProperties | undefined;
}

export function CodeBlock({ body, language, lineNumbers, wrapLines, style }: CodeBlockProps) {
  const highlight = useLazy(loadHighlighter, hasLanguage(language));
  const tree = useMemo(() => highlight?.(body, language), [highlight, body, language]);
  return (
    <div className="stCode" data-testid="stCode" style={style}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <pre className={wrapLines ? "wrapped" : undefined} tabIndex={0}>
        <code className={`language-${language}`}>
          {lineNumbers ? <NumberedLines body={body} tree={tree} /> : <Tokens body={body} tree={tree} />}
        </code>
      </pre>
      <CopyButton text={body} />
    </div>
  );
}

interface TokensProps {
  readonly body: string;
  readonly tree: Root | undefined;
}

function Tokens({ body, tree }: TokensProps) {
  return tree === undefined ? body : toJsxRuntime(tree, { Fragment, jsx, jsxs });
}

function NumberedLines({ body, tree }: TokensProps) {
  const lines = body.split("\n");
  const rows = tree === undefined ? undefined : linesOf(tree);
  return lines.map((line, index) => (
    <span className="code-line" key={index}>
      <span className="line-number">{index + 1}</span>
      <Tokens body={line} tree={rows?.[index]} />
      {index < lines.length - 1 ? "\n" : null}
    </span>
  ));
}

/** The tree cut at its line breaks; an element that spans several lines stands in each of them. */
function linesOf(tree: Root): Root[] {
  const lines: Root[] = [{ type: "root", children: [] }];
  const place = (
    nodes: Root["children"],
    wrap: (child: Root["children"][number]) => Root["children"][number],
  ): void => {
    for (const node of nodes) {
      if (node.type === "text") {
        node.value.split("\n").forEach((value, index) => {
          if (index > 0) lines.push({ type: "root", children: [] });
          if (value !== "") lines.at(-1)?.children.push(wrap({ type: "text", value }));
        });
      } else if (node.type === "element") {
        place(node.children, (child) => wrap({ ...node, children: [child as (typeof node.children)[number]] }));
      }
    }
  };
  place(tree.children, (child) => child);
  return lines;
}
