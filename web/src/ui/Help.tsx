/** Help texts: a question mark to point at, and the tip that opens over it or over a button. */
import type { ReactNode } from "react";
import { Button, Focusable } from "react-aria-components";

import { HelpIcon } from "./icons";
import { Markdown } from "./Markdown";
import { HoverTarget, TipTrigger } from "./tips";

export function Help({ text, label = "Help" }: { text: string; label?: string }) {
  return (
    <span className="stTooltipIcon" data-testid="stTooltipIcon">
      <TipTrigger tip={<Markdown text={text} anchors={false} />} delay={200}>
        <HoverTarget>
          <Button aria-label={label} className="help-button">
            <HelpIcon />
          </Button>
        </HoverTarget>
      </TipTrigger>
    </span>
  );
}

/** Help at the end of a text. */
export function TextHelp({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <span className="text-help">
      <Help text={text} />
    </span>
  );
}

/** From this width on, in pixels, controls have tips; on a phone a finger would meet them at every press. */
const TIPS_FROM = 576;

interface WithTipProps {
  readonly text: string;
  /** What is no control takes the focus itself, so that the keyboard reaches its tip. */
  readonly focusable?: boolean;
  readonly children: ReactNode;
}

/** A control, or another thing, that shows a tip while it is pointed at or focused. */
export function WithTip({ text, focusable = false, children }: WithTipProps) {
  return (
    <span className="stTooltipIcon" data-testid="stTooltipIcon">
      <TipTrigger tip={<Markdown text={text} anchors={false} />} delay={500}>
        <Focusable>
          <HoverTarget tabIndex={focusable ? 0 : -1} from={TIPS_FROM}>
            {children}
          </HoverTarget>
        </Focusable>
      </TipTrigger>
    </span>
  );
}
