/** Draws the page: the session around the worker, and the app's frame. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

import { loadParts, named } from "../lazy";
import { App } from "./App";
import { Address } from "../model/address";
import type { AppWorker } from "./appWorker";
import { readBrowser } from "./browserContext";
import { appFolder, type SiteConfig } from "./config";
import { Saved } from "./savedSession";
import { SessionProvider } from "../model/context";
import { readFirstRun } from "./firstRun";
import { replay, takeEarly, untilIdle } from "./early/replay";
import type { KeeperClient } from "./keeperClient";
import { followChanges } from "./liveReload";
import { forgetOffline, keepForOffline } from "./offline";
import { keepScrolled } from "./scrolled";
import { Session } from "../model/session";

// `sitelet build` puts its styles into the pages that need them.
named("theme/serif", () => import("../theme/serif"));

/** `worker` has been told to boot already; what it has said since is waiting. */
export async function show(
  root: HTMLElement,
  config: SiteConfig,
  worker: AppWorker,
  keeper: KeeperClient,
): Promise<void> {
  // What the build has drawn is drawn again with all that it consists of.
  await loadParts(root.dataset["prerendered"]?.split(" ") ?? []);
  await untilIdle();
  const session = new Session(worker, new Address(config.base), () => readBrowser(config.base), readFirstRun());
  session.startOver = () => void keeper.drop().then(() => location.reload());
  const look = (isSeen: boolean) => {
    keeper.seen(isSeen);
    if (!isSeen) session.save();
  };
  addEventListener("visibilitychange", () => look(document.visibilityState === "visible"));
  addEventListener("pagehide", () => look(false));
  addEventListener("pageshow", () => look(document.visibilityState === "visible"));
  if (config.changes === undefined) {
    void keepForOffline(config.site ?? config.base, appFolder(config), session);
  } else {
    followChanges(config.changes, config.app, session);
    void forgetOffline(config.base);
  }
  // One import for all: of two, the second would be done first, since it does not wait for the styles.
  let toasts: Promise<typeof import("../components/status/announceToast")> | undefined;
  session.showToast = (payload) => {
    toasts ??= import("../components/status/announceToast").catch((error: unknown) => {
      toasts = undefined; // the next toast tries again
      throw error;
    });
    void toasts.then(({ announceToast }) => announceToast(session, payload));
  };
  // The prerendered content is replaced in one step, with nothing in between.
  const early = takeEarly(root);
  const scrollBack = keepScrolled(root);
  root.removeAttribute("data-prerendered");
  flushSync(() =>
    createRoot(root).render(
      <SessionProvider value={session}>
        <Saved value={keeper}>
          <App />
        </Saved>
      </SessionProvider>,
    ),
  );
  scrollBack();
  if (early !== undefined) await replay(early);
}
