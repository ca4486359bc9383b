/** Markdown as React elements. Rare and heavy parts (emoji names, formulas, raw HTML) are loaded when a text needs them. */
import type { Element, Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { toString } from "hast-util-to-string";
import { type ReactNode, memo, useMemo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";

import { CodeBlock } from "../elements/CodeBlock";
import { AnchoredHeading, slugOf } from "../elements/AnchoredHeading";
import { useLazy } from "../page/lazy";
import { loadEmoji, loadFormula, loadRawHtml } from "./lazyParts";
import { parseMarkdown } from "./parse";
import { hasShortcode } from "./symbols";

export interface MarkdownProps {
  readonly text: string;
  readonly allowHtml?: boolean | undefined;
  readonly label?: boolean | undefined;
  readonly anchors?: boolean | undefined;
  /** Links inside a button would be controls inside a control: their text is shown instead. */
  readonly links?: boolean | undefined;
  /** Without paragraphs, to stand inside another line of text. */
  readonly inline?: boolean | undefined;
  /** What stands at the end of the last paragraph, such as a help icon. */
  readonly after?: ReactNode;
}

export const Markdown = memo(function Markdown({
  text,
  allowHtml,
  label,
  anchors = true,
  links = true,
  inline = false,
  after,
}: MarkdownProps) {
  const emoji = useLazy(loadEmoji, hasShortcode(text));
  const rawHtml = useLazy(loadRawHtml, allowHtml === true && text.includes("<"));
  const tree = useMemo(() => {
    const parsed = parseMarkdown(text, { allowHtml: allowHtml === true, label: label === true, emoji });
    return rawHtml === undefined ? parsed : rawHtml(parsed);
  }, [text, allowHtml, label, emoji, rawHtml]);
  return toReact(tree, { anchors, links, inline, after });
});

interface Shown {
  readonly anchors: boolean;
  readonly links: boolean;
  readonly inline: boolean;
  readonly after: ReactNode;
}

function toReact(tree: Root, { anchors, links, inline, after }: Shown): ReactNode {
  const last = after === undefined ? undefined : tree.children.findLast((node) => node.type === "element");
  const heading = (level: 1 | 2 | 3 | 4 | 5 | 6) =>
    function Heading({ node, children }: { node?: Element; children?: ReactNode }) {
      return (
        <AnchoredHeading
          level={level}
          anchor={anchors ? slugOf(node ? toString(node) : "") : undefined}
          linked={anchors}
        >
          {children}
        </AnchoredHeading>
      );
    };
  return (
    <>
      {toJsxRuntime(tree, {
        Fragment,
        jsx,
        jsxs,
        passNode: true,
        components: {
          a: ({ node: _node, href, children, ...rest }) =>
            links ? (
              <a
                href={safeAddress(href)}
                {...(isLocal(href) ? {} : { target: "_blank", rel: "noopener noreferrer" })}
                {...rest}
              >
                {children}
              </a>
            ) : (
              <>{children}</>
            ),
          p: ({ node, children }) =>
            inline ? (
              <>{children}</>
            ) : (
              <p>
                {children}
                {node === last ? after : null}
              </p>
            ),
          pre: ({ node }) => <Preformatted node={node} />,
          code: ({ node, className, children }) => {
            const formula = formulaIn(node, className);
            return formula ?? <code>{children}</code>;
          },
          h1: heading(1),
          h2: heading(2),
          h3: heading(3),
          h4: heading(4),
          h5: heading(5),
          h6: heading(6),
        },
      })}
      {after !== undefined && (last === undefined || last.tagName !== "p") ? after : null}
    </>
  );
}

function Preformatted({ node }: { node: Element | undefined }) {
  const code = node?.children.find((child): child is Element => child.type === "element");
  const classes = classesOf(code);
  const text = code === undefined ? "" : toString(code).replace(/\n$/, "");
  if (classes.includes("math-display")) return <Formula text={text} display />;
  const language = classes.find((name) => name.startsWith("language-"))?.slice("language-".length) ?? "plaintext";
  return (
    <div data-testid="stMarkdownPre">
      <CodeBlock body={text} language={language} />
    </div>
  );
}

function formulaIn(node: Element | undefined, className: string | undefined): ReactNode | undefined {
  if (node === undefined || !className?.split(" ").includes("math-inline")) return undefined;
  return <Formula text={toString(node)} />;
}

function Formula({ text, display = false }: { text: string; display?: boolean }) {
  const render = useLazy(loadFormula, true);
  if (render === undefined) return <span className="formula-source">{text}</span>;
  const html = { __html: render(text, display) };
  return display ? <div dangerouslySetInnerHTML={html} /> : <span dangerouslySetInnerHTML={html} />;
}

function classesOf(node: Element | undefined): string[] {
  const { className } = node?.properties ?? {};
  return Array.isArray(className) ? className.map(String) : [];
}

function isLocal(href: string | undefined): boolean {
  return href === undefined || href.startsWith("#");
}

/** A link may not run a script. */
function safeAddress(href: string | undefined): string | undefined {
  return href !== undefined && /^\s*(javascript|data|vbscript):/i.test(href) ? undefined : href;
}
