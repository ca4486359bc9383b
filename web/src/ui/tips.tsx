/**
 * Tips: what opens over a thing that is pointed at, focused by keyboard or tapped, and when it goes away.
 *
 * React Aria opens a tip under a pointer only if the event before was one of a pointer
 * (https://github.com/adobe/react-spectrum/pull/1087). The first event of a page, and the first after typing, is the
 * pointer's arrival itself. And it only follows the focus of the trigger itself, not of elements inside of it. So both
 * are handled here; the delays and the place of the tip are React Aria's.
 */
import { type ComponentProps, type ContextType, type PointerEvent, type ReactNode, useContext, useEffect } from "react";
import { Tooltip, TooltipTrigger, TooltipTriggerStateContext } from "react-aria-components";

/** Milliseconds in which a pointer may go from a thing to its tip. */
const CLOSE_DELAY_MS = 300;

export interface TipTriggerProps {
  /** What the tip says. */
  readonly tip: ReactNode;
  /** Milliseconds that a pointer has to rest. */
  readonly delay: number;
  readonly closesOnPress?: boolean;
  readonly children: ReactNode;
}

/** A thing with a tip; where the pointer has to be is marked by the `HoverTarget` among its children. */
export function TipTrigger({ tip, delay, closesOnPress = false, children }: TipTriggerProps) {
  return (
    <TooltipTrigger trigger="focus" delay={delay} closeDelay={CLOSE_DELAY_MS} shouldCloseOnPress={closesOnPress}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        <div className="stTooltipContent" data-testid="stTooltipContent">
          <div data-testid="stMarkdownContainer">{tip}</div>
        </div>
      </Tooltip>
    </TooltipTrigger>
  );
}

interface HoverTargetProps extends ComponentProps<"span"> {
  /** From which width of the page on there is a tip, in pixels. */
  readonly from?: number;
}

/** Opens the tip around it for a pointer that rests here, and for a tap. */
export function HoverTarget({ from = 0, ...props }: HoverTargetProps) {
  const tip = useContext(TooltipTriggerStateContext);
  useClosedByPressElsewhere(tip);
  return (
    <span
      {...props}
      className="stTooltipHoverTarget"
      data-testid="stTooltipHoverTarget"
      onFocus={(event) => {
        props.onFocus?.(event);
        if (event.target.matches(":focus-visible") && window.innerWidth >= from) tip?.open(true);
      }}
      onBlur={(event) => {
        props.onBlur?.(event);
        tip?.close(true);
      }}
      onPointerEnter={(event) => {
        if (!isTouch(event) && window.innerWidth >= from) tip?.open();
      }}
      onPointerLeave={(event) => {
        if (!isTouch(event)) tip?.close();
      }}
      onPointerUp={(event) => {
        if (isTouch(event) && window.innerWidth >= from) tip?.open(true);
      }}
    />
  );
}

function isTouch({ pointerType }: PointerEvent): boolean {
  return pointerType === "touch";
}

/** A finger does not leave what it has tapped: the next tap elsewhere closes the tip. */
function useClosedByPressElsewhere(tip: ContextType<typeof TooltipTriggerStateContext>): void {
  useEffect(() => {
    if (!tip?.isOpen) return;
    const onPress = ({ target }: Event) => {
      if (!(target as Element).closest(".stTooltipHoverTarget, .tooltip")) tip.close(true);
    };
    document.addEventListener("pointerdown", onPress, true);
    return () => document.removeEventListener("pointerdown", onPress, true);
  }, [tip]);
}
