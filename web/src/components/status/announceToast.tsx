/** `st.toast`: the element shows nothing where it stands; the message is over the page, and may outlive it. */
import { createRoot } from "react-dom/client";

import { SessionProvider } from "../../model/context";
import type { Session } from "../../model/session";
import type { ToastPayload } from "../../protocol/wire.gen";
import { SiteRoot } from "../../ui/address";
import { showToast } from "./toastQueue";
import { Toasts } from "./Toasts";
import "./toasts.css";

let hasRegion = false;

/** Called for each toast that a run writes, in order. */
export function announceToast(session: Session, payload: ToastPayload): void {
  showRegion(session);
  showToast(payload);
}

function showRegion(session: Session): void {
  if (hasRegion) return;
  hasRegion = true;
  createRoot(document.body.appendChild(document.createElement("div"))).render(
    <SessionProvider value={session}>
      <SiteRoot value={session.address.root}>
        <Toasts />
      </SiteRoot>
    </SessionProvider>,
  );
}
