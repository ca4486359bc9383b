/** What can fill the whole page: what stands in it, and the button for it. */
import { type ReactNode, useEffect, useRef, useState } from "react";

import { ElementToolbar, ToolbarButton } from "./ElementToolbar";
import { FullScreenIcon, LeaveFullScreenIcon } from "./toolbarIcons";

export interface FullScreenFrameProps {
  /** What it shows, for screen readers. */
  readonly name?: string | undefined;
  /** Buttons of its own, before the one for the whole page. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

export function FullScreenFrame({ name, buttons, children }: FullScreenFrameProps) {
  const [full, setFull] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!full) return;
    // In the browser's top layer no container of the app cuts it off, and nothing lies over it.
    if (frame.current !== null && "showPopover" in frame.current) frame.current.showPopover();
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") setFull(false);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [full]);
  const of = name === undefined ? "" : `: ${name}`;
  return (
    <div
      ref={frame}
      className={full ? "full-screen" : undefined}
      data-testid="stFullScreenFrame"
      popover={full ? "manual" : undefined}
    >
      <ElementToolbar>
        {buttons}
        <ToolbarButton
          name={full ? `Close fullscreen${of}` : `Fullscreen${of}`}
          icon={full ? <LeaveFullScreenIcon /> : <FullScreenIcon />}
          onPress={() => setFull(!full)}
        />
      </ElementToolbar>
      {children}
    </div>
  );
}
