/**
 * Storing parts of a build: all of each, or it is not used.
 *
 * Files that are there already are not fetched again, be they of the build before or of an attempt that broke off.
 */
import { type Check, download, hasHash, mentions, WrongFileError } from "./download";
import type { Part, Site } from "./site";

const MAX_PARALLEL_DOWNLOADS = 6;

interface Missing {
  readonly name: string;
  readonly cache: Cache;
  readonly address: string;
  readonly check: Check;
}

/** Rejects if the parts could not be stored as a whole; a page can be told why. */
export async function install(site: Site, parts: readonly Part[]): Promise<void> {
  const before = new Set(await caches.keys());
  const found = (await Promise.all(parts.map((part) => missingOf(site, part)))).flat();
  const missing = [...new Map(found.map((file) => [file.address, file])).values()]; // apps have packages in common
  const added: Missing[] = [];
  try {
    await atOnce(MAX_PARALLEL_DOWNLOADS, missing, async (file) => {
      try {
        await file.cache.put(file.address, await download(file.address, file.check));
        added.push(file);
      } catch (error) {
        if (!(error instanceof WrongFileError && error.answered && site.isOptional(file.name))) throw error;
      }
    });
  } catch (error) {
    await Promise.all(parts.filter(({ pages }) => !before.has(pages)).map(({ pages }) => caches.delete(pages)));
    // Where there is no room for all, there is none for some.
    if (isFull(error)) await Promise.all(added.map(({ cache, address }) => cache.delete(address)));
    throw error;
  }
}

/** What of a part is not stored yet. What is was found to be right. */
async function missingOf(site: Site, part: Part): Promise<Missing[]> {
  const files = await caches.open(site.files);
  const pages = await caches.open(part.pages);
  const { build, pages: names, files: hashes, others } = part.description;
  const wanted = (cache: Cache, name: string, check: Check) => ({ name, cache, address: site.address(name), check });
  const hashed = site.wanted(part).map((name) => wanted(files, name, hasHash(hashes[name] ?? "")));
  const named = [
    ...names.map((name) => wanted(pages, name, mentions(build))),
    ...Object.entries(others).map(([name, hash]) => wanted(pages, name, hasHash(hash))),
  ];
  return [...(await notIn(files, hashed)), ...(await notIn(pages, named))];
}

async function notIn(cache: Cache, wanted: readonly Missing[]): Promise<Missing[]> {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return wanted.filter(({ address }) => !there.has(address));
}

function isFull(error: unknown): boolean {
  return (error as Partial<Error>).name === "QuotaExceededError";
}

/** Does the work for each item, for a few at a time. After a failure it begins no more, and ends what it has begun. */
async function atOnce<Item>(count: number, items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const failures: unknown[] = [];
  const workOff = async () => {
    for (let item = waiting.shift(); item !== undefined && failures.length === 0; item = waiting.shift()) {
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: count }, workOff));
  if (failures.length > 0) throw failures[0];
}
