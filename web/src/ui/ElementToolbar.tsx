/** The row of small buttons over the upper right corner of an element: there while it is pointed at, or has the focus. */
import type { ReactNode } from "react";

import { ButtonTip } from "./ButtonTip";

export function ElementToolbar({ children }: { children: ReactNode }) {
  return (
    <div className="stElementToolbar" data-testid="stElementToolbar">
      <div data-testid="stElementToolbarButtonContainer">{children}</div>
    </div>
  );
}

export interface ToolbarButtonProps {
  /** What it does; what comes after a colon says to what, for screen readers alone. */
  readonly name: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

export function ToolbarButton({ name, icon, onPress }: ToolbarButtonProps) {
  return (
    <div data-testid="stElementToolbarButton">
      <ButtonTip text={name.split(":")[0] ?? name}>
        <button
          type="button"
          className="toolbar-button"
          data-testid="stBaseButton-elementToolbar"
          {...{ kind: "elementToolbar" }}
          aria-label={name}
          onClick={onPress}
        >
          <span data-testid="stElementToolbarButtonIcon">{icon}</span>
        </button>
      </ButtonTip>
    </div>
  );
}
