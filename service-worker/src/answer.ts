/**
 * Which requests are answered from what is stored, and how.
 *
 * Only reading requests for files of this site are; anything else goes its way untouched. What should be stored and is
 * not, because the browser has made room, comes from the host.
 */
import { createPartialResponse } from "./createPartialResponse";
import { NOT_FOUND, type Site } from "./site";

/** `handOver` has a newer build answer instead, if one waits and nobody is in the way, and says so. */
export function answer(site: Site, request: Request, handOver: () => Promise<boolean>): Promise<Response> | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  if (request.mode === "navigate") return answerNavigation(site, request, handOver);
  const name = new URL(request.url).search === "" ? site.nameOf(request.url) : undefined;
  const cache = name === undefined ? undefined : site.cacheOf(name);
  if (name === undefined || cache === undefined) return undefined;
  return answerFile(site, request, cache, name);
}

function answerNavigation(
  site: Site,
  request: Request,
  handOver: () => Promise<boolean>,
): Promise<Response> | undefined {
  const page = site.pageAt(request.url);
  if (page === undefined) {
    const name = site.nameOf(request.url);
    if (name === undefined) return undefined;
    const cache = site.cacheOf(name);
    // Whatever query a component's page is asked for with, it is the same file.
    return cache === undefined ? answerLost(site, request) : answerFrame(site, request, cache, name);
  }
  const url = new URL(request.url);
  if (!site.description.absolute && page.endsWith("/") && !/\/(?:index\.html)?$/.test(url.pathname)) {
    url.pathname += "/"; // the page's own addresses are relative
    return Promise.resolve(Response.redirect(url.href));
  }
  return answerPage(site, request, page, handOver);
}

async function answerPage(
  site: Site,
  request: Request,
  page: string,
  handOver: () => Promise<boolean>,
): Promise<Response> {
  if (await handOver()) return new Response(HANDING_OVER, { headers: { "content-type": "text/html" } });
  return isolated(site, (await stored(site.cacheOf(page), site.address(page))) ?? (await fetch(request)));
}

/**
 * A page for the moment in which another service worker takes over.
 *
 * An app that starts in that moment may hang. Observed in Chromium 150: the app's worker belongs to the service worker
 * that is replaced, and may wait for its own script forever.
 */
const HANDING_OVER = `<!doctype html><title>…</title><link rel="icon" href="data:," /><script>
  const again = () => location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", again);
  navigator.serviceWorker.getRegistration().then((registration) => registration?.waiting || again());
  setTimeout(again, 3000);
</script>`;

/** A file that is a page of its own, such as a component's, which is shown in a frame of an app's page. */
async function answerFrame(site: Site, request: Request, cache: string, name: string): Promise<Response> {
  // A frame in an isolated page must be isolated itself.
  return isolated(site, (await stored(cache, site.address(name))) ?? (await fetch(request)));
}

/** An address without a page: the host may have something there, or else says so with the page that leads to the app. */
async function answerLost(site: Site, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await stored(site.common.pages, site.address(NOT_FOUND));
    if (page === undefined) throw error;
    return new Response(page.body, { status: 404, statusText: "Not Found", headers: page.headers });
  }
}

async function answerFile(site: Site, request: Request, cache: string, name: string): Promise<Response> {
  const found = await stored(cache, site.address(name));
  if (found === undefined) return fetch(request);
  if (request.method === "HEAD") return new Response(null, found);
  const range = request.headers.get("range");
  if (range !== null) return createPartialResponse(found, range);
  // A worker needs the same as its page.
  return /\.m?js$/.test(name) ? isolated(site, found) : found;
}

async function stored(cache: string | undefined, address: string): Promise<Response | undefined> {
  return cache === undefined ? undefined : caches.match(address, { cacheName: cache, ignoreVary: true });
}

/**
 * The answer with headers that isolate the page, if the site asks for that.
 *
 * `credentialless`, because `require-corp` blocks whatever other hosts do not explicitly allow
 * (https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Cross-Origin-Embedder-Policy). An engine without it ignores
 * the header, and the page works as without isolation.
 */
function isolated(site: Site, response: Response): Response {
  if (!site.description.isolated) return response;
  const headers = new Headers(response.headers);
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-embedder-policy", "credentialless");
  headers.set("cross-origin-resource-policy", "same-origin");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
