/** What can fill the whole page: what stands in it, and the button for it. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";

import { ElementToolbar, ToolbarButton } from "./ElementToolbar";
import { FullScreenIcon, LeaveFullScreenIcon } from "./toolbarIcons";

export interface FullScreenFrameProps {
  /** What it shows, for screen readers. */
  readonly name?: string | undefined;
  /** Buttons of its own, before the one for the whole page. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

/** Whether something fills the page, and what changes that. */
export interface FullScreen {
  readonly isFull: boolean;
  readonly toggle: () => void;
  /** For the element that fills the page. */
  readonly frame: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly className: string | undefined;
    readonly popover: "manual" | undefined;
  };
}

export function useFullScreen(): FullScreen {
  const [full, setFull] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!full) return;
    // In the browser's top layer no container of the app cuts it off, and nothing lies over it.
    if (frame.current !== null && "showPopover" in frame.current) frame.current.showPopover();
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) setFull(false);
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [full]);
  return {
    isFull: full,
    toggle: () => setFull(!full),
    frame: { ref: frame, className: full ? "full-screen" : undefined, popover: full ? "manual" : undefined },
  };
}

export function FullScreenButton({ screen, name }: { screen: FullScreen; name?: string | undefined }) {
  const of = name === undefined ? "" : `: ${name}`;
  return (
    <ToolbarButton
      name={screen.isFull ? `Close fullscreen${of}` : `Fullscreen${of}`}
      icon={screen.isFull ? <LeaveFullScreenIcon /> : <FullScreenIcon />}
      onPress={screen.toggle}
    />
  );
}

export function FullScreenFrame({ name, buttons, children }: FullScreenFrameProps) {
  const screen = useFullScreen();
  return (
    <div {...screen.frame} data-testid="stFullScreenFrame">
      <ElementToolbar>
        {buttons}
        <FullScreenButton screen={screen} name={name} />
      </ElementToolbar>
      {children}
    </div>
  );
}
