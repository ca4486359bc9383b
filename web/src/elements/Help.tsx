/** Help texts: a question mark to point at, and the tip that opens over it or over a button. */
import type { ReactNode } from "react";
import { Button, Focusable, Tooltip, TooltipTrigger } from "react-aria-components";

import { Markdown } from "../markdown/Markdown";
import { HelpIcon } from "./icons";

const DELAY = 200; // milliseconds

export function Help({ text, label = "Help" }: { text: string; label?: string }) {
  return (
    <span className="stTooltipIcon" data-testid="stTooltipIcon">
      <TooltipTrigger delay={DELAY} closeDelay={0}>
        <span className="stTooltipHoverTarget" data-testid="stTooltipHoverTarget">
          <Button aria-label={label} className="help-button">
            <HelpIcon />
          </Button>
        </span>
        <Tip text={text} />
      </TooltipTrigger>
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

/** A control that shows a tip while it is pointed at or focused. */
export function WithTip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className="stTooltipIcon" data-testid="stTooltipIcon">
      <TooltipTrigger delay={DELAY} closeDelay={0}>
        <Focusable>
          <span className="stTooltipHoverTarget" data-testid="stTooltipHoverTarget" tabIndex={-1}>
            {children}
          </span>
        </Focusable>
        <Tip text={text} />
      </TooltipTrigger>
    </span>
  );
}

function Tip({ text }: { text: string }) {
  return (
    <Tooltip className="tooltip" offset={6}>
      <div className="stTooltipContent" data-testid="stTooltipContent">
        <div data-testid="stMarkdownContainer">
          <Markdown text={text} anchors={false} />
        </div>
      </div>
    </Tooltip>
  );
}
