/** Which page numbers stand in a row of so many places, and where numbers are left out. */
export type Shown = number | "gap";

const NEAR_END = 3; // pages from either end on which the row holds on to that end

/**
 * The first and the last page stand at the ends and the current one in the middle, unless it is near an end. With fewer
 * than five places there is one end, the last, and with fewer than three there is none.
 */
export function shownPages(pages: number, page: number, places: number): Shown[] {
  if (pages <= places) return range(1, pages);
  if (places < 1) return [];
  if (places < 3) return [page];
  if (places < 5) return [page === pages ? 1 : page, "gap", pages];
  const atOneEnd = places - 2;
  if (page <= NEAR_END) return [...range(1, atOneEnd), "gap", pages];
  if (page > pages - NEAR_END) return [1, "gap", ...range(pages - atOneEnd + 1, atOneEnd)];
  const inTheMiddle = places - 4;
  return [1, "gap", ...range(page - Math.floor((inTheMiddle - 1) / 2), inTheMiddle), "gap", pages];
}

function range(first: number, length: number): number[] {
  return Array.from({ length }, (_, index) => first + index);
}
