/** Text elements: headings, markdown, plain text, code, dividers. */
import type { CodePayload, HeadingPayload, MarkdownPayload, TextAlignment, TextPayload } from "../../protocol/wire.gen";
import { useAnchor } from "../../markdown/anchor";
import { Markdown } from "../../ui/Markdown";
import { useTree } from "../../markdown/useTree";
import { AnchoredHeading } from "../../ui/AnchoredHeading";
import { AppIcon } from "../../ui/AppIcon";
import { CodeBlock } from "../../ui/CodeBlock";
import { useDividerColor } from "./dividerColor";
import { TextHelp } from "../../ui/Help";

function aligned(align: TextAlignment | undefined) {
  return align === undefined ? undefined : { textAlign: align };
}

export function Heading({ payload }: { payload: HeadingPayload }) {
  const [first = "", ...rest] = payload.body.split("\n");
  const dividerColor = useDividerColor(payload);
  const { tree, complete } = useTree(first, { label: true });
  const made = useAnchor(complete && !payload.anchor ? tree : undefined);
  const anchor = payload.anchor || made;
  return (
    <div className="stHeading" data-testid="stHeading" style={aligned(payload.align)}>
      <div data-testid="stMarkdownContainer" className={payload.nowrap ? "stMarkdownEllipsis" : undefined}>
        <AnchoredHeading
          level={payload.level}
          anchor={anchor}
          linked={payload.anchor !== false && anchor !== undefined}
          before={payload.icon && <HeadingIcon icon={payload.icon} />}
          after={payload.help === undefined ? undefined : <TextHelp text={payload.help} />}
        >
          <Markdown text={first} label inline anchors={false} />
        </AnchoredHeading>
        {rest.length > 0 && <Markdown text={rest.join("\n")} />}
      </div>
      {dividerColor !== undefined && <hr data-testid="stHeadingDivider" className={`line-${dividerColor}`} />}
    </div>
  );
}

function HeadingIcon({ icon }: { icon: string }) {
  return (
    <span aria-hidden="true" data-testid="stHeadingIconWrapper" className="heading-icon">
      <AppIcon icon={icon} testId="stHeadingIcon" />
    </span>
  );
}

export function MarkdownText({ payload }: { payload: MarkdownPayload }) {
  const container = payload.caption ? "stCaptionContainer" : "stMarkdownContainer";
  return (
    <div className="stMarkdown" data-testid="stMarkdown" style={aligned(payload.align)}>
      <div data-testid={container} className={payload.nowrap ? "stMarkdownEllipsis" : undefined}>
        <Markdown
          text={payload.body}
          allowHtml={payload.allow_html}
          anchors={!payload.no_anchors}
          after={payload.help === undefined ? undefined : <TextHelp text={payload.help} />}
        />
      </div>
    </div>
  );
}

export function Divider() {
  return (
    <div className="stMarkdown" data-testid="stMarkdown">
      <div data-testid="stMarkdownContainer">
        <hr />
      </div>
    </div>
  );
}

export function PlainText({ payload }: { payload: TextPayload }) {
  return (
    <div className={payload.nowrap ? "stText one-line" : "stText"} data-testid="stText" style={aligned(payload.align)}>
      {payload.body}
      <TextHelp text={payload.help} />
    </div>
  );
}

export function Code({ payload }: { payload: CodePayload }) {
  const { height } = payload;
  const style = typeof height === "number" ? { height } : height === "stretch" ? { height: "100%" } : undefined;
  return (
    <CodeBlock
      body={payload.body}
      language={payload.language}
      lineNumbers={payload.line_numbers}
      wrapLines={payload.wrap_lines}
      style={style}
    />
  );
}
