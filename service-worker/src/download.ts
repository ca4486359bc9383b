/**
 * Fetching a file of the site and making sure that it is the one that the build has written.
 *
 * What the page has fetched already is in the browser's own cache. That may be old, and a host may be in the middle of
 * being changed, so nothing is taken unseen: a file is known by its hash, a page by the name of its build (hosts may add
 * to pages what they like).
 */

/** `answered`: the host was there. */
export class WrongFileError extends Error {
  constructor(
    address: string,
    problem: string,
    readonly answered = true,
  ) {
    super(`${decodeURIComponent(new URL(address).pathname)} ${problem}`);
    this.name = "WrongFileError";
  }
}

export type Check = (response: Response) => Promise<boolean>;

/** First what the browser has, however old, then what the host has. Raises `WrongFileError` if neither is right. */
export async function download(address: string, check: Check): Promise<Response> {
  let problem = "";
  for (const cache of ["force-cache", "reload"] as const) {
    const response = await answerTo(address, cache);
    if (response.status !== 200) problem = `could not be fetched: ${response.status} ${response.statusText}`.trim();
    else if (await check(response.clone())) return storable(response);
    else problem = "belongs to another build, or is damaged";
  }
  throw new WrongFileError(address, problem);
}

export function hasHash(hash: string): Check {
  return async (response) => {
    const found = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
    return btoa(String.fromCharCode(...new Uint8Array(found))) === hash;
  };
}

export function mentions(build: string): Check {
  return async (response) => (await response.text()).includes(build);
}

async function answerTo(address: string, cache: RequestCache): Promise<Response> {
  try {
    return await fetch(address, { cache, priority: "low" });
  } catch {
    throw new WrongFileError(address, "could not be fetched", false);
  }
}

/**
 * The answer as it may be stored, and given to a navigation.
 *
 * A response that was not redirected is stored as it is: browsers store compiled WebAssembly with the original response
 * only (https://v8.dev/blog/wasm-code-caching). Measured in Chromium 150: from a copy, `new Response(body)`, the third
 * visit still compiled all of Pyodide, 8.2 s against 4.7 s on a busy machine.
 */
function storable(response: Response): Response {
  const isAnyVariant = response.headers.get("vary")?.includes("*") ?? false;
  if (!response.redirected && !isAnyVariant) return response;
  const headers = new Headers(response.headers);
  if (isAnyVariant) headers.delete("vary");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
