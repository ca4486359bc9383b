/**
 * The site's service worker: answers from what it has stored, so that the app starts at once and without a network.
 *
 * The description of the site stands in front of this script, so a new build is a new service worker to the browser. That
 * stores the whole build first, then waits: until no page of the build before is open, or a person asks for it.
 */
import type { SiteDescription } from "../../web/src/protocol/wire.gen";
import { answer } from "./answer";
import { withSiteLock, deleteOutdated } from "./deleteOutdated";
import { install } from "./install";
import { ask, type InstallFailure, type WorkerMessage } from "./messages";
import { type Part, Site } from "./site";

declare const self: ServiceWorkerGlobalScope & { readonly sitelet: SiteDescription };

const site = new Site(self.sitelet, new URL("./", self.location.href).href);

self.addEventListener("install", (event) => {
  event.waitUntil(
    store(async () => [site.common, ...site.appsStored(await caches.keys()), ...(await appsOpen())]).catch(
      async (error: unknown) => {
        await tellPages(error);
        throw error;
      },
    ),
  );
});

self.addEventListener("activate", (event) => {
  // The page of the first visit can load its other parts without a network, too.
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const answered = answer(site, event.request, () => handOver(event));
  if (answered !== undefined) event.respondWith(answered);
});

self.addEventListener("message", (event) => {
  const { kind, app } = event.data as WorkerMessage;
  if (kind === "live") event.waitUntil(keep(app).then(() => deleteOutdated(site)));
  if (kind === "activate") event.waitUntil(self.skipWaiting());
  event.ports[0]?.postMessage(site.buildOf(app));
});

/** Stores an app that is visited, if it is one of several. */
async function keep(app: string | undefined): Promise<void> {
  const visited = site.appsIn(app === undefined ? [] : [app]);
  if (visited.length > 0) await store(async () => visited).catch(tellPages);
}

/** Stores the parts, which are asked for once nobody else stores or removes any. */
function store(parts: () => Promise<readonly Part[]>): Promise<void> {
  return withSiteLock(site, async () => install(site, [...new Set(await parts())]));
}

/** The apps that have a page open. */
async function appsOpen(): Promise<readonly Part[]> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return site.appsIn(pages.flatMap(({ url }) => site.appAt(url) ?? []));
}

let hasHandedOver = false;

/**
 * Has the build that waits take over, if the only page that is open is being loaded again: then nobody is in the middle
 * of anything. Without this it would wait on, for the page that goes counts as open until the new one is there.
 */
async function handOver({ request, clientId }: FetchEvent): Promise<boolean> {
  const { waiting } = self.registration;
  const isReload = request.cache === "no-cache" || request.cache === "reload";
  if (waiting === null || !isReload || hasHandedOver) return false;
  const open = await self.clients.matchAll({ type: "window" });
  if (open.some(({ id }) => id !== clientId)) return false;
  hasHandedOver = (await ask<string>(waiting, { kind: "activate" })) !== undefined;
  return hasHandedOver;
}

async function tellPages(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const message: InstallFailure = { kind: "failure", base: site.scope, reason };
  for (const page of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    page.postMessage(message);
  }
}
