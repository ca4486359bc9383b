/** `st.markdown`, `st.caption`, `st.badge`, `st.latex` and what else is Markdown, and `st.divider`. */
import { Formula } from "../../markdown/Formula";
import type { MarkdownPayload } from "../../protocol/wire.gen";
import { TextHelp, WithTip } from "../../ui/Help";
import { Markdown } from "../../ui/Markdown";
import { aligned } from "./aligned";

export function MarkdownText({ payload }: { payload: MarkdownPayload }) {
  const container = payload.caption ? "stCaptionContainer" : "stMarkdownContainer";
  const overIt = payload.badge ? payload.help : undefined;
  const after = payload.help === undefined || payload.badge ? undefined : <TextHelp text={payload.help} />;
  const text = (
    <div data-testid={container} className={payload.nowrap ? "stMarkdownEllipsis" : undefined}>
      {payload.latex ? (
        <Formula text={payload.body} display />
      ) : (
        <Markdown
          text={payload.body}
          allowHtml={payload.allow_html}
          anchors={!payload.no_anchors}
          label={payload.nowrap}
          after={after}
        />
      )}
    </div>
  );
  return (
    <div className="stMarkdown" data-testid="stMarkdown" style={aligned(payload.align)}>
      {overIt === undefined ? (
        text
      ) : (
        <WithTip text={overIt} focusable>
          {text}
        </WithTip>
      )}
      {payload.latex && after}
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
