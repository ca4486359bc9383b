/** A link that looks like a button, and may tell the script that it was followed. */
import { type MouseEvent, useRef } from "react";

import { useSession } from "../../model/context";
import type { LinkButtonPayload } from "../../protocol/wire.gen";
import { useAddress } from "../../ui/address";
import { ButtonFace, ButtonFrame, useShortcut } from "./ButtonFrame";

export function LinkButton({ payload }: { payload: LinkButtonPayload }) {
  const session = useSession();
  const link = useRef<HTMLAnchorElement>(null);
  const { id, kind, url, disabled } = payload;
  const addressOf = useAddress();
  useShortcut(payload, () => link.current?.click());
  const onClick = (event: MouseEvent) => {
    if (disabled) event.preventDefault();
    else if (id !== undefined) session.press(id);
  };
  return (
    <ButtonFrame name="stLinkButton" looks={payload}>
      <a
        ref={link}
        className={`button button-${kind}`}
        data-testid={`stBaseLinkButton-${kind}`}
        {...{ kind, ...(disabled ? { disabled: "" } : {}) }}
        href={addressOf(url)}
        target="_blank"
        rel="noreferrer"
        aria-disabled={disabled}
        tabIndex={disabled ? -1 : 0}
        onClick={onClick}
      >
        <ButtonFace looks={payload} />
      </a>
    </ButtonFrame>
  );
}
