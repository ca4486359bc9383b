/** `st.markdown`, `st.caption` and what else is Markdown, and `st.divider`. */
import type { MarkdownPayload } from "../../protocol/wire.gen";
import { TextHelp } from "../../ui/Help";
import { Markdown } from "../../ui/Markdown";
import { aligned } from "./aligned";

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
