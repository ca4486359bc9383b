/** An address that a link may lead to; one that would run a script leads nowhere. */
export function safeAddress(address: string): string {
  // Browsers ignore white space and control characters in a scheme: https://url.spec.whatwg.org/#url-parsing
  return /^(javascript|vbscript):/i.test(address.replace(/[\p{Cc}\s]/gu, "")) ? "#" : address;
}
