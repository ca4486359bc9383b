/** Buttons, those of forms among them. */
import { type KeyboardEvent as ReactKeyboardEvent, useContext, useEffect } from "react";

import { AppIcon } from "../elements/AppIcon";
import { WithTip } from "../elements/Help";
import { Markdown } from "../markdown/Markdown";
import { InRow, useSession } from "../page/context";
import { matchesShortcut, shortcutText } from "../page/shortcuts";
import type { ButtonPayload } from "../protocol/wire.gen";

export function Button({ payload }: { payload: ButtonPayload }) {
  const session = useSession();
  const { id, form, submits, disabled, shortcut, help } = payload;
  const press = () => {
    if (disabled) return;
    if (submits && form !== undefined) session.forms.submit(form, payload);
    else session.press(id);
  };

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

  const name = submits ? "stFormSubmitButton" : "stButton";
  const button = <BaseButton payload={payload} onPress={press} />;
  return (
    <div className={name} data-testid={name}>
      {help === undefined ? button : <WithTip text={help}>{button}</WithTip>}
    </div>
  );
}

function BaseButton({ payload, onPress }: { payload: ButtonPayload; onPress: () => void }) {
  const inRow = useContext(InRow);
  const oneLine = payload.wrap === undefined ? inRow : !payload.wrap;
  const kind = payload.submits ? `${payload.kind}FormSubmit` : payload.kind;
  const icon = payload.icon && <AppIcon icon={payload.icon} />;
  return (
    <button
      type="button"
      className={`button button-${payload.kind}`}
      data-testid={`stBaseButton-${kind}`}
      {...{ kind }}
      disabled={payload.disabled}
      onClick={onPress}
      onKeyDown={pressOnce}
    >
      {payload.icon_position === "right" ? null : icon}
      {payload.label !== "" && (
        <div data-testid="stMarkdownContainer" className={oneLine ? "stMarkdownEllipsis" : undefined}>
          <Markdown text={payload.label} label links={false} />
        </div>
      )}
      {payload.icon_position === "right" ? icon : null}
      {payload.shortcut !== undefined && (
        <kbd aria-label={`Shortcut ${shortcutText(payload.shortcut)}`}>{shortcutText(payload.shortcut)}</kbd>
      )}
    </button>
  );
}

/** Enter on a focused button presses it once, however long the key is held. */
function pressOnce(event: ReactKeyboardEvent): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}
