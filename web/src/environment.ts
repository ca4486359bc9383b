/**
 * What this browser can do, probed once. All else branches on these flags and probes nothing by itself.
 *
 * It is imported by the page, by its workers, and where there is no browser at all, so nothing is taken to be there.
 */
function has(owner: object | undefined, name: string): boolean {
  return owner !== undefined && name in owner;
}

const { navigator, indexedDB, crypto, WebAssembly: wasm } = globalThis as Partial<typeof globalThis>;

export const environment = {
  hasWebAssembly: wasm !== undefined,
  /** JavaScript Promise Integration (https://v8.dev/blog/jspi): with it Python can wait while the worker gets events. */
  canSuspend: has(wasm, "Suspending"),
  /** Memory that page and worker share: only then can the page interrupt Python. */
  canShareMemory: globalThis.crossOriginIsolated === true,
  /** Broadcast channels; where an origin is opaque (a sandboxed frame) nobody would hear them. */
  canBroadcast: globalThis.origin !== "null" && has(globalThis, "BroadcastChannel"),
  /** Signing needs a page that came by HTTPS, or from this computer. */
  canSign: crypto?.subtle !== undefined,
  hasLocks: has(navigator, "locks"),
  /** Firefox has it from 126 on: https://developer.mozilla.org/en-US/docs/Web/API/IDBFactory/databases. */
  listsDatabases: has(indexedDB, "databases"),
  hasIdleCallback: has(globalThis, "requestIdleCallback"),
  /** Shortcuts have Command in place of Control there. */
  isMac: /Mac/i.test(navigator?.platform ?? ""),
};
