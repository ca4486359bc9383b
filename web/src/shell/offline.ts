/**
 * Keeping the app for use without a network, and taking up new versions: the page's half (the other is service-worker/).
 *
 * It begins when the app is live, so that nothing is fetched that a start could be waiting for. Where service workers are
 * unknown, refused or missing the app runs as it is, and the console says why once.
 */
import {
  ask,
  type InstallFailure,
  type PageAnswer,
  type PageQuestion,
  type WorkerMessage,
} from "../../../service-worker/src/messages";
import * as environment from "../environment";
import { notify } from "../model/notices";
import type { Session } from "../model/session";

const UPDATE_CHECK_INTERVAL_MS = 3_600_000;
/** A first run that goes on for longer has all that it needs. */
const LONG_RUN_MS = 15_000;

/** `base` is where the site lies, and `app` the folder of this page's app in it, if it has several. */
export async function keepForOffline(base: string, app: string | undefined, session: Session): Promise<void> {
  const workers = serviceWorkers();
  const build = buildOf(document);
  if (workers === undefined || build === undefined) return;
  answerQuestions(workers, { base, build });
  await live(session);
  try {
    const registration = await workers.register(new URL("service-worker.js", base), {
      scope: base,
      updateViaCache: "none",
    });
    const message: WorkerMessage = { kind: "live", ...(app === undefined ? {} : { app }) };
    registration.active?.postMessage(message);
    followUpdates(registration, build, app);
  } catch (error) {
    console.warn(`This app cannot be used offline: ${String(error)}`);
  }
}

/** For pages of `sitelet run`: an earlier site at the same address may have left a service worker. */
export async function forgetOffline(base: string): Promise<void> {
  const registration = await serviceWorkers()?.getRegistration(base);
  if (registration?.scope === base) await registration.unregister();
}

/** A page without an origin of its own has them, and may not even look. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** The name of the build that the page is of; a site that is to have no service worker gives it none. */
function buildOf(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>("meta[name=sitelet-build]")?.content;
}

function answerQuestions(workers: ServiceWorkerContainer, answer: PageAnswer): void {
  let hasWarned = false;
  workers.addEventListener("message", ({ data, ports }: MessageEvent<PageQuestion | InstallFailure>) => {
    if (data.kind === "build") ports[0]?.postMessage(answer);
    if (data.kind !== "failure" || data.base !== answer.base || hasWarned) return;
    hasWarned = true;
    console.warn(`This version of the app cannot be used offline: ${data.reason}`);
  });
  workers.startMessages();
}

/** Offers a version that is stored and waits, be it there already or to come. */
function followUpdates(registration: ServiceWorkerRegistration, build: string, app: string | undefined): void {
  const look = (coming: ServiceWorker) => void offer(registration, coming, build, app);
  if (registration.waiting !== null) look(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && registration.active !== null) look(coming);
    });
  });
  // The browser looks for a new version when a page is loaded; some stay open for days.
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < UPDATE_CHECK_INTERVAL_MS) return;
    looked = Date.now();
    registration.update().catch(() => undefined); // there may be no network
  });
}

async function offer(
  registration: ServiceWorkerRegistration,
  coming: ServiceWorker,
  build: string,
  app: string | undefined,
): Promise<void> {
  const question: WorkerMessage = { kind: "build", ...(app === undefined ? {} : { app }) };
  // The page came from the network, or only other apps of the site have changed.
  if ((await ask<string>(coming, question)) === build) return;
  notify({
    name: "update",
    text: "A new version of this app is ready.",
    action: { label: "Reload", run: () => takeUp(registration) },
  });
}

/** Loads this page again in the new version. Other pages go on with the one they have. */
function takeUp({ waiting }: ServiceWorkerRegistration): void {
  if (waiting === null) {
    location.reload(); // another page has taken it up
    return;
  }
  waiting.addEventListener("statechange", () => {
    if (waiting.state !== "activating") location.reload();
  });
  waiting.postMessage({ kind: "activate" });
}

/** An app that fails to start is stored as well: its next version comes that way. */
function live({ status }: Session): Promise<void> {
  return new Promise((resolve) => {
    let timer: number | undefined;
    const look = () => {
      const { phase, failure } = status.value;
      if (phase === "live" || failure !== undefined) done();
      else if (phase === "run") timer ??= window.setTimeout(done, LONG_RUN_MS);
    };
    const stop = status.subscribe(look);
    const done = () => {
      clearTimeout(timer);
      stop();
      if (environment.hasIdleCallback) requestIdleCallback(() => resolve(), { timeout: 2000 });
      else setTimeout(resolve, 200);
    };
    look();
  });
}
