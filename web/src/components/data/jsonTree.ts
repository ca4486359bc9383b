/** How a value lies in the tree: its entries, and the groups that stand for many of them. */

export type Entry = readonly [name: string | number, value: unknown];

/** An array with more entries shows them in groups of this size. */
export const GROUP = 100;

export const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;

export function entriesOf(value: object, first = 0): Entry[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((each: unknown, index) => [first + index, each] as const);
}

/** The first and the last index of each group. */
export function groupsOf(length: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / GROUP) }, (_, index) => {
    const first = index * GROUP;
    return [first, Math.min(first + GROUP, length) - 1];
  });
}
