/**
 * Removing what only earlier builds need.
 *
 * Invariant: as long as a page of another build is open, all files stay, because parts of a page are loaded when they are
 * first needed and its host may no longer have them. A page that does not answer counts as one of another build.
 */
import { ask, type PageAnswer } from "./messages";
import type { Site } from "./site";

declare const self: ServiceWorkerGlobalScope;

/** Does nothing while a newer build is being stored or waits: that counts on files that are there. */
export async function deleteOutdated(site: Site): Promise<void> {
  const current = new Set([site.files, ...site.parts.map(({ pages }) => pages)]);
  const earlier = (await caches.keys()).filter((name) => name.startsWith(site.prefix) && !current.has(name));
  if (earlier.length === 0 || !(await allAreOf(site))) return;
  await withSiteLock(site, async () => {
    if (self.registration.installing !== null || self.registration.waiting !== null) return;
    const files = await caches.open(site.files);
    const kept = new Set(site.parts.flatMap((part) => site.wanted(part)).map((name) => site.address(name)));
    const old = (await files.keys()).filter(({ url }) => !kept.has(url));
    await Promise.all(old.map((request) => files.delete(request)));
    // Last, because they tell that there is something to remove.
    await Promise.all(earlier.map((name) => caches.delete(name)));
  });
}

/** Storing a build and removing files wait for each other. */
export function withSiteLock<Result>(site: Site, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(site.prefix, work) as Promise<Result>;
}

async function allAreOf(site: Site): Promise<boolean> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = await Promise.all(
    pages.map(async (page) => {
      const answer = await ask<PageAnswer>(page, { kind: "build" });
      if (answer === undefined) return !page.url.startsWith(site.scope);
      return answer.base !== site.scope || site.has(answer.build);
    }),
  );
  return answers.every(Boolean);
}
