/** The sidebar's edge: drag it, move it with the arrow keys; a double click or Enter gives it back its usual width. */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";

import { chooseSidebar } from "./sidebarChoice";
import "./resizeHandle.css";

// In CSS pixels.
const NARROWEST = 200;
const WIDEST = 600;
const STEP = 10;

interface ResizeHandleProps {
  /** The width that is set, in CSS pixels. */
  readonly width: number;
  /** The id of what has that width. */
  readonly controls: string;
}

export function ResizeHandle({ width, controls }: ResizeHandleProps) {
  const dragged = useRef<{ readonly from: number; readonly width: number } | undefined>(undefined);
  const now = useRef(width);

  /** While it is dragged nothing is drawn again: the sidebar's style alone follows. */
  const show = (element: HTMLElement, wanted: number) => {
    now.current = Math.round(Math.min(Math.max(wanted, NARROWEST), WIDEST));
    sidebarOf(element)?.style.setProperty("--sidebar-width", `${now.current}px`);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const shown = sidebarOf(event.currentTarget)?.getBoundingClientRect().width ?? width;
    dragged.current = { from: event.clientX, width: shown };
    now.current = shown;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (dragged.current === undefined) return;
    show(event.currentTarget, dragged.current.width + event.clientX - dragged.current.from);
  };
  const onPointerUp = () => {
    if (dragged.current !== undefined && now.current !== dragged.current.width) chooseSidebar({ width: now.current });
    dragged.current = undefined;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const shown = sidebarOf(event.currentTarget)?.getBoundingClientRect().width ?? width;
    const wanted = { ArrowLeft: shown - STEP, ArrowRight: shown + STEP, Home: NARROWEST, End: WIDEST }[event.key];
    if (wanted !== undefined) {
      show(event.currentTarget, wanted);
      chooseSidebar({ width: now.current });
    } else if (event.key === "Enter") {
      reset();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <div
      className="resize-handle"
      data-testid="stSidebarResizeHandle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Resize sidebar"
      aria-controls={controls}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={reset}
      onKeyDown={onKeyDown}
    />
  );
}

function reset(): void {
  chooseSidebar({ width: undefined });
}

function sidebarOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>(".stSidebar");
}
