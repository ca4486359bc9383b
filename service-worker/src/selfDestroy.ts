/**
 * What stands in the place of the service worker where a site is to have none: it removes the one that an earlier build has
 * left, and all that was stored.
 *
 * In `sitelet run`, `reloads` stands in front of this script: pages of an earlier site at the same address are reloaded.
 */
import { cachePrefix } from "./site";

declare const self: ServiceWorkerGlobalScope & { readonly reloads?: boolean };

const prefix = cachePrefix(new URL("./", self.location.href).href);

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
  if (!self.reloads) return;
  for (const page of await self.clients.matchAll({ type: "window" })) {
    await page.navigate(page.url).catch(() => undefined); // it may have gone by itself
  }
}
