/** What all kinds of buttons have in common: their face, their tip, their keyboard shortcut. */
import { type KeyboardEvent as ReactKeyboardEvent, type ReactNode, useEffect } from "react";

import type { ButtonStyle } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { WithTip } from "../../ui/Help";
import { LabelText } from "../../ui/LabelText";
import { matchesShortcut, shortcutText } from "../../ui/shortcuts";

/** Calls `press` when a person types the button's shortcut. */
export function useShortcut({ shortcut, disabled }: ButtonStyle, press: () => void): void {
  useEffect(() => {
    if (shortcut === undefined || disabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (!matchesShortcut(event, shortcut)) return;
      event.preventDefault();
      press();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

/** Icon, label and shortcut; `busy` puts a spinner in the icon's place. */
export function ButtonFace({ looks, busy = false }: { looks: ButtonStyle; busy?: boolean }) {
  const icon = busy ? (
    <span className="spinner" aria-hidden="true" data-testid="stSpinnerIcon" />
  ) : (
    looks.icon && <AppIcon icon={looks.icon} />
  );
  return (
    <>
      {looks.icon_position === "right" ? null : icon}
      {looks.label !== "" && <LabelText text={looks.label} wrap={looks.wrap} links={false} />}
      {looks.icon_position === "right" ? icon : null}
      {looks.shortcut !== undefined && (
        <kbd aria-label={`Shortcut ${shortcutText(looks.shortcut)}`}>{shortcutText(looks.shortcut)}</kbd>
      )}
    </>
  );
}

interface ButtonFrameProps {
  readonly name: "stButton" | "stFormSubmitButton" | "stDownloadButton" | "stLinkButton" | "stMenuButton";
  readonly looks: ButtonStyle;
  readonly children: ReactNode;
  /** What stands under the button. */
  readonly below?: ReactNode;
}

/** The box around a button, with the tip over it if it has help. */
export function ButtonFrame({ name, looks: { help }, children, below }: ButtonFrameProps) {
  return (
    <div className={`${name} button-frame`} data-testid={name}>
      {help === undefined ? children : <WithTip text={help}>{children}</WithTip>}
      {below}
    </div>
  );
}

/** Enter on a focused button presses it once, however long the key is held. */
export function pressOnce(event: ReactKeyboardEvent): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
