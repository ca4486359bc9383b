/**
 * Signatures of what is kept: HMAC-SHA256 under a key that never leaves the browser.
 *
 * They keep anything from being unpickled that this app has not stored here itself, or that has been damaged since.
 * Other apps of the same origin can use the key as well: see docs/security.md.
 */
const HMAC: HmacKeyGenParams = { name: "HMAC", hash: "SHA-256" };

export async function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(HMAC, false, ["sign", "verify"]);
}

export async function sign(key: CryptoKey, text: string): Promise<ArrayBuffer> {
  return crypto.subtle.sign(HMAC.name, key, encoded(text));
}

export async function isSigned(key: CryptoKey, text: string, signature: BufferSource): Promise<boolean> {
  return crypto.subtle.verify(HMAC.name, key, signature, encoded(text));
}

/** A digest of the content, in hexadecimal. */
export async function digest(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
