/**
 * What the engine lacks that draws pages at build time: it is JavaScript alone, without a browser around it.
 *
 * Modules and libraries look for these when they are read; what they would do with them happens only in a browser. There
 * is no `document`, which tells React Aria that nothing is on a screen.
 */
const nothing = () => undefined;

const standIns = {
  window: globalThis,
  location: { href: "http://localhost.invalid/", pathname: "/", search: "", hash: "", hostname: "localhost.invalid" },
  navigator: { language: "en-US", languages: ["en-US"], platform: "", userAgent: "" },
  // As wide as most screens: what depends on it is left to styles.
  innerWidth: 1280,
  matchMedia: () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }),
  addEventListener: nothing,
  removeEventListener: nothing,
  setTimeout: nothing,
  clearTimeout: nothing,
  requestAnimationFrame: nothing,
  cancelAnimationFrame: nothing,
  performance: { now: () => 0 },
  console: { log: nothing, warn: nothing, error: nothing },
  URLSearchParams: class {
    *[Symbol.iterator]() {
      // no page has a query while it is built
    }
  },
  MessageChannel: class {
    readonly port1 = {};
    readonly port2 = { postMessage: nothing };
  },
  TextEncoder: class {
    encode(text: string) {
      const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
      const bytes = encodeURIComponent(wellFormed).replace(/%(..)/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      );
      return Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    }
  },
  TextDecoder: class {
    decode(bytes: Uint8Array) {
      return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
    }
  },
};

Object.assign(globalThis, standIns);
