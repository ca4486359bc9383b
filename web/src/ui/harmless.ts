/** An address that a link may lead to: one that would run as a script leads nowhere. */
export function harmless(address: string): string {
  try {
    return new URL(address, location.href).protocol === "javascript:" ? "#" : address;
  } catch {
    return address; // no address at all
  }
}
