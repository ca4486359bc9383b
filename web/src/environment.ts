/**
 * What this browser can do, probed once. All else branches on these flags and probes nothing by itself.
 *
 * Imported as a namespace, by the page, by its workers, and where there is no browser at all: each bundle holds only the
 * flags that it uses.
 */

/** What a browser does not have at all it cannot do either. */
function probe(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

export const hasWebAssembly = /* @__PURE__ */ probe(() => "WebAssembly" in globalThis);

/** JavaScript Promise Integration: only then can Python wait without keeping the worker from its events. */
export const canSuspend = /* @__PURE__ */ probe(() => "Suspending" in WebAssembly);

/** Memory that page and worker share: only then can the page interrupt Python. */
export const canShareMemory = /* @__PURE__ */ probe(() => crossOriginIsolated);

/** Broadcast channels; where an origin is opaque (a sandboxed frame) nobody would hear them. */
export const canBroadcast = /* @__PURE__ */ probe(() => origin !== "null" && "BroadcastChannel" in globalThis);

/** Signing and hashing need a page that came by HTTPS, or from this computer. */
export const canSign = /* @__PURE__ */ probe(() => crypto.subtle !== undefined);

export const hasLocks = /* @__PURE__ */ probe(() => "locks" in navigator);

/** Whether IndexedDB lists its databases: Firefox does so from 126 on. */
export const listsDatabases = /* @__PURE__ */ probe(() => "databases" in indexedDB);

export const hasIdleCallback = /* @__PURE__ */ probe(() => "requestIdleCallback" in globalThis);

/** Shortcuts have Command in place of Control there. */
export const isMac = /* @__PURE__ */ probe(() => /Mac/i.test(navigator.platform));
