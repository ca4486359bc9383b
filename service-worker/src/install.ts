/**
 * Storing a build: all of it, or it is not used.
 *
 * Files that are there already are not fetched again, be they of the build before or of an attempt that broke off.
 */
import { type Check, download, hasHash, mentions, WrongFileError } from "./download";
import type { Site } from "./site";

const MAX_PARALLEL_DOWNLOADS = 6;

interface Part {
  readonly name: string;
  readonly cache: Cache;
  readonly address: string;
  readonly check: Check;
}

/** Rejects if the build could not be stored as a whole; a page can be told why. */
export async function install(site: Site): Promise<void> {
  const files = await caches.open(site.files);
  const pages = await caches.open(site.pages);
  const there = new Set((await files.keys()).map(({ url }) => url));
  const { build, pages: names, files: hashes, others } = site.description;
  const missing: Part[] = [
    ...site.wanted
      .map((name) => ({ name, cache: files, address: site.address(name), check: hasHash(hashes[name] ?? "") }))
      .filter(({ address }) => !there.has(address)),
    ...names.map((name) => ({ name, cache: pages, address: site.address(name), check: mentions(build) })),
    ...Object.entries(others).map(([name, hash]) => ({
      name,
      cache: pages,
      address: site.address(name),
      check: hasHash(hash),
    })),
  ];
  const added: Part[] = [];
  try {
    await atOnce(MAX_PARALLEL_DOWNLOADS, missing, async (part) => {
      try {
        await part.cache.put(part.address, await download(part.address, part.check));
        added.push(part);
      } catch (error) {
        if (!(error instanceof WrongFileError && error.answered && site.isOptional(part.name))) throw error;
      }
    });
  } catch (error) {
    await caches.delete(site.pages);
    // Where there is no room for all, there is none for a part.
    if (isFull(error)) await Promise.all(added.map(({ cache, address }) => cache.delete(address)));
    throw error;
  }
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
