/** XXH32, a hash for telling texts apart (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md). */

const [PRIME1, PRIME2, PRIME3, PRIME4, PRIME5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;

/** The hash of the text in UTF-8. */
export function xxh32(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(bytes.buffer);
  const word = (at: number) => view.getUint32(at, true);
  let at = 0;
  let hash = seed + PRIME5;
  if (bytes.length >= 16) {
    let lanes = [seed + PRIME1 + PRIME2, seed + PRIME2, seed, seed - PRIME1];
    for (; at <= bytes.length - 16; at += 16) {
      const from = at;
      lanes = lanes.map((lane, index) =>
        Math.imul(rotated(lane + Math.imul(word(from + 4 * index), PRIME2), 13), PRIME1),
      );
    }
    const [a = 0, b = 0, c = 0, d = 0] = lanes;
    hash = rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18);
  }
  hash += bytes.length;
  for (; at <= bytes.length - 4; at += 4) hash = Math.imul(rotated(hash + Math.imul(word(at), PRIME3), 17), PRIME4);
  for (; at < bytes.length; at += 1) hash = Math.imul(rotated(hash + Math.imul(view.getUint8(at), PRIME5), 11), PRIME1);
  hash = Math.imul(hash ^ (hash >>> 15), PRIME2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotated(value: number, by: number): number {
  return (value << by) | ((value | 0) >>> (32 - by));
}
