/** What a block stands in: its width and its height. In a fixed height it is the block that scrolls, within its border. */
import type { CSSProperties, ReactNode } from "react";

import type { Height, Width } from "../protocol/wire.gen";
import { keyClass, widthStyle } from "./wrapper";

interface LayoutWrapperProps {
  readonly width: Width;
  readonly height?: Height;
  /** The script's key, where it is the wrapper that carries it. */
  readonly keyed?: string | undefined;
  readonly children: ReactNode;
}

export function LayoutWrapper({ width, height = "content", keyed, children }: LayoutWrapperProps) {
  const style: CSSProperties = { ...widthStyle(width) };
  if (height !== "content") style.height = height === "stretch" ? "100%" : height;
  return (
    <div
      className={keyed === undefined ? undefined : keyClass(keyed)}
      data-testid="stLayoutWrapper"
      data-width={typeof width === "string" ? width : undefined}
      data-height={typeof height === "number" ? "fixed" : height}
      style={style}
    >
      {children}
    </div>
  );
}

/** For what stands in a wrapper: if it scrolls, the keyboard must reach it. */
export function tabIndexOf(height: Height | undefined): 0 | undefined {
  return typeof height === "number" ? 0 : undefined;
}
