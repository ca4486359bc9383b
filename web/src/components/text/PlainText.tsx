/** `st.text`: as it stands, without Markdown. */
import { directionOf } from "../../markdown/direction";
import type { TextPayload } from "../../protocol/wire.gen";
import { TextHelp } from "../../ui/Help";
import { aligned } from "./aligned";

export function PlainText({ payload }: { payload: TextPayload }) {
  return (
    <div
      className={payload.nowrap ? "stText one-line" : "stText"}
      data-testid="stText"
      dir={directionOf(payload.body)}
      style={aligned(payload.align)}
    >
      {payload.body}
      <TextHelp text={payload.help} />
    </div>
  );
}
