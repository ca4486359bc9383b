/** Which of the page's paginations this is: what is a region of the page must have a name that no other has. */
import { type RefObject, useEffect, useState } from "react";

const bars = new Map<Element, (place: number) => void>();

function number(): void {
  const inOrder = [...bars.keys()].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [index, bar] of inOrder.entries()) bars.get(bar)?.(index + 1);
}

/** 1 for the first on the page. */
export function usePaginationPlace(bar: RefObject<Element | null>): number {
  const [place, setPlace] = useState(1);
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    bars.set(element, setPlace);
    number();
    return () => {
      bars.delete(element);
      number();
    };
  }, [bar]);
  return place;
}
