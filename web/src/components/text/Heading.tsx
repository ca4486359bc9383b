/** `st.title`, `st.header` and `st.subheader`: a heading, the lines below it, and its divider. */
import { useAnchor } from "../../markdown/anchor";
import { directionOf } from "../../markdown/direction";
import { useTree } from "../../markdown/useTree";
import type { HeadingPayload } from "../../protocol/wire.gen";
import { AnchoredHeading } from "../../ui/AnchoredHeading";
import { AppIcon } from "../../ui/AppIcon";
import { TextHelp } from "../../ui/Help";
import { Markdown } from "../../ui/Markdown";
import { aligned } from "./aligned";
import { useDividerColor } from "./dividerColor";

export function Heading({ payload }: { payload: HeadingPayload }) {
  const [first = "", ...rest] = payload.body.split("\n");
  const dividerColor = useDividerColor(payload);
  const { tree, complete } = useTree(first, { label: true });
  const made = useAnchor(complete && !payload.anchor ? tree : undefined);
  const anchor = payload.anchor || made;
  return (
    <div className="stHeading" data-testid="stHeading" style={aligned(payload.align)}>
      <div data-testid="stMarkdownContainer" className={payload.nowrap ? "heading-ellipsis" : undefined}>
        <AnchoredHeading
          level={payload.level}
          anchor={anchor}
          dir={directionOf(first)}
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
