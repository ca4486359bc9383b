/** `st.toast`: the element shows nothing where it stands; the message is over the page, and may outlive it. */
import { useEffect } from "react";
import { createRoot } from "react-dom/client";

import { SessionProvider, useSession } from "../../model/context";
import type { Session } from "../../model/session";
import type { ToastPayload } from "../../protocol/wire.gen";
import { SiteRoot } from "../../ui/address";
import { showToast } from "./toastQueue";
import { Toasts } from "./Toasts";

export function Toast({ payload }: { payload: ToastPayload }) {
  const session = useSession();
  useEffect(() => {
    if (payload.run === 0) return; // the build has left it
    showRegion(session);
    showToast(payload);
  }, [session, payload]);
  return null;
}

let hasRegion = false;

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
