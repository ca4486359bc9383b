/** Markdown as React elements. Rare and heavy parts (emoji names, formulas, raw HTML) are loaded when a text needs them. */
import type { Element, Root } from "hast";
import { type Components, toJsxRuntime } from "hast-util-to-jsx-runtime";
import { toString } from "hast-util-to-string";
import { type ReactNode, createContext, memo, useContext, useId, useMemo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";

import { useAnchor } from "../markdown/anchor";
import { Formula } from "../markdown/Formula";
import { useTree } from "../markdown/useTree";
import { lazyComponents, Loading } from "../lazy";
import { AnchoredHeading } from "./AnchoredHeading";
import { CodeBlock } from "./CodeBlock";
import { useAddress } from "./address";

const diagrams = lazyComponents("ui/mermaidChart", () => import("./mermaidChart"));
const MermaidChart = diagrams("MermaidChart");

export interface MarkdownProps {
  readonly text: string;
  readonly allowHtml?: boolean | undefined;
  readonly label?: boolean | undefined;
  readonly anchors?: boolean | undefined;
  /** Links inside a button would be controls inside a control: their text is shown instead. */
  readonly links?: boolean | undefined;
  /** Without paragraphs, to stand inside another line of text. */
  readonly inline?: boolean | undefined;
  /** What stands at the end of the last line of text, such as a help icon. */
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
  const { tree, complete } = useTree(text, { allowHtml: allowHtml === true, label: label === true });
  const last = useMemo(() => (after === undefined ? undefined : lastText(tree)), [after, tree]);
  const shown = useMemo(
    () => ({ anchors, complete, links, inline, after, last }),
    [anchors, complete, links, inline, after, last],
  );
  return (
    <ShownAs value={shown}>
      <Text value={text}>{useMemo(() => toJsxRuntime(tree, OPTIONS), [tree])}</Text>
      {shown.last === undefined ? after : null}
    </ShownAs>
  );
});

/** The paragraph, heading or item of a list that a text ends with, if it ends with one. */
function lastText(within: Root | Element): Element | undefined {
  const last = lastElement(within);
  switch (last?.tagName) {
    case "ul":
    case "ol":
    case "li":
    case "blockquote":
      return lastText(last) ?? (last.tagName === "li" && !endsWithBlock(last) ? last : undefined);
    default:
      return last !== undefined && /^(?:p|h[1-6])$/.test(last.tagName) ? last : undefined;
  }
}

function lastElement(within: Root | Element): Element | undefined {
  return within.children.findLast((child) => child.type === "element") as Element | undefined;
}

function endsWithBlock(item: Element): boolean {
  const last = lastElement(item);
  return last !== undefined && /^(?:ul|ol|blockquote|pre|table|div|hr)$/.test(last.tagName);
}

interface Shown {
  readonly anchors: boolean;
  readonly complete: boolean;
  readonly links: boolean;
  readonly inline: boolean;
  readonly after: ReactNode;
  /** What `after` stands in. */
  readonly last: Element | undefined;
}

const ShownAs = createContext<Shown>({
  anchors: true,
  complete: true,
  links: true,
  inline: false,
  after: null,
  last: undefined,
});

/** The text that is shown. */
const Text = createContext("");

/** The same components for every text, so that a text that changes keeps its DOM nodes. */
const COMPONENTS: Partial<Components> = {
  a: Link,
  p: Paragraph,
  pre: Preformatted,
  code: Code,
  img: Picture,
  li: Item,
  input: Box,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
};

/** A style that is no CSS is left out; it would otherwise be an error. */
const OPTIONS = { Fragment, jsx, jsxs, passNode: true, ignoreInvalidStyle: true, components: COMPONENTS };

interface NodeProps {
  readonly node?: Element | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

function heading(level: 1 | 2 | 3 | 4 | 5 | 6) {
  return function Heading({ node, dir, children }: NodeProps & { dir?: string | undefined }) {
    const { anchors, complete } = useContext(ShownAs);
    const anchor = useAnchor(anchors && complete ? node : undefined);
    return (
      <AnchoredHeading
        level={level}
        anchor={anchor}
        linked={anchors && anchor !== undefined}
        beside={useAfter(node)}
        dir={dir}
      >
        {children}
      </AnchoredHeading>
    );
  };
}

function Link({ node: _node, href, children, ...rest }: NodeProps & { href?: string | undefined }) {
  const { links } = useContext(ShownAs);
  const addressOf = useAddress();
  if (!links) return children;
  const address = href && addressOf(href);
  const away = isLocal(address) ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return (
    <a href={address} {...away} {...rest}>
      {children}
    </a>
  );
}

function Picture({
  node: _node,
  src,
  alt,
  ...rest
}: NodeProps & { src?: string | undefined; alt?: string | undefined }) {
  const addressOf = useAddress();
  return <img src={src && addressOf(src)} alt={alt} {...rest} />;
}

/** What stands after the text of this element: nothing, but in the one that all text ends with. */
function useAfter(node: Element | undefined): ReactNode {
  const { after, last } = useContext(ShownAs);
  return node !== undefined && node === last ? after : undefined;
}

function Paragraph({ node, children, ...rest }: NodeProps) {
  const { inline } = useContext(ShownAs);
  const after = useAfter(node);
  if (inline) return children;
  return (
    <p {...rest}>
      {children}
      {after}
    </p>
  );
}

/** The text of a task is the name of its box. */
const TaskText = createContext<string | undefined>(undefined);

function Item({ node, className, children, ...rest }: NodeProps) {
  const id = useId();
  const isTask = className?.split(" ").includes("task-list-item") ?? false;
  return (
    <li className={className} id={isTask ? id : undefined} {...rest}>
      <TaskText value={isTask ? id : undefined}>{children}</TaskText>
      {useAfter(node)}
    </li>
  );
}

function Box({ node: _node, ...rest }: NodeProps & { checked?: boolean | undefined }) {
  return <input aria-labelledby={useContext(TaskText)} readOnly {...rest} />;
}

function Code({ node, className, children, ...rest }: NodeProps) {
  if (node !== undefined && className?.split(" ").includes("math-inline")) return <Formula text={toString(node)} />;
  return (
    <code className={className} {...rest}>
      {children}
    </code>
  );
}

function Preformatted({ node, children }: NodeProps) {
  const code = node?.children.find((child): child is Element => child.type === "element" && child.tagName === "code");
  if (code === undefined) return <pre data-testid="stMarkdownPre">{children}</pre>;
  const classes = classesOf(code);
  const text = toString(code).replace(/\n$/, "");
  if (classes.includes("math-display")) return <Formula text={text} display />;
  const language = classes.find((name) => name.startsWith("language-"))?.slice("language-".length) ?? "plaintext";
  return (
    <div data-testid="stMarkdownPre">
      {language.toLowerCase() === "mermaid" ? (
        <Diagram source={text} position={node?.position} />
      ) : (
        <CodeBlock body={text.replace(/^\n/, "")} language={language} />
      )}
    </div>
  );
}

function Diagram({ source, position }: { source: string; position: Element["position"] }) {
  const text = useContext(Text);
  const written = position && text.slice(position.start.offset, position.end.offset);
  const code = <CodeBlock body={source} language="plaintext" />;
  return (
    <Loading fallback={code}>
      <MermaidChart source={source} written={written}>
        {code}
      </MermaidChart>
    </Loading>
  );
}

function classesOf(node: Element | undefined): string[] {
  const { className } = node?.properties ?? {};
  return Array.isArray(className) ? className.map(String) : [];
}

function isLocal(href: string | undefined): boolean {
  return href?.startsWith("#") ?? false;
}
