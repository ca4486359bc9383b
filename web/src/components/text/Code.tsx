/** `st.code`. */
import type { CodePayload } from "../../protocol/wire.gen";
import { CodeBlock } from "../../ui/CodeBlock";

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
