/** The pages of a long list, as numbers with gaps between them. */
import { useEffect, useRef, useState } from "react";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { PaginationPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { usePaginationPlace } from "./paginationPlace";
import { shownPages } from "./paginationRange";

const SLOT = 36; // pixels a button takes, with the gap after it

export function Pagination({ payload }: WidgetProps<PaginationPayload>) {
  const { value: page, set } = useInput(payload);
  const { pages, disabled = false, visible } = payload;
  const [bar, room] = useRoom(visible === undefined);
  const place = usePaginationPlace(bar);
  const go = (to: number) => {
    if (to !== page && to >= 1 && to <= pages) set(to);
  };
  return (
    <div className="stPagination" data-testid="stPagination" ref={bar}>
      <div className="pagination" role="navigation" aria-label={place > 1 ? `Pagination ${place}` : "Pagination"}>
        <button
          type="button"
          aria-label="Previous page"
          data-testid="stPaginationPrev"
          disabled={disabled || page <= 1}
          onClick={() => go(page - 1)}
        >
          <AppIcon icon=":material/chevron_left:" />
        </button>
        {shownPages(pages, page, visible ?? room).map((shown, index) =>
          shown === "gap" ? (
            <span key={`gap${index}`} aria-hidden="true" data-testid="stPaginationEllipsis">
              …
            </span>
          ) : (
            <button
              key={shown}
              type="button"
              aria-label={`Page ${shown}`}
              aria-current={shown === page ? "page" : undefined}
              data-testid={shown === page ? "stPaginationPageActive" : "stPaginationPage"}
              disabled={disabled}
              onClick={() => go(shown)}
            >
              {shown}
            </button>
          ),
        )}
        <button
          type="button"
          aria-label="Next page"
          data-testid="stPaginationNext"
          disabled={disabled || page >= pages}
          onClick={() => go(page + 1)}
        >
          <AppIcon icon=":material/chevron_right:" />
        </button>
      </div>
    </div>
  );
}

/** How many numbers and gaps there is room for beside the two arrows, if anybody wants to know. */
function useRoom(wanted: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(7);
  useEffect(() => {
    const element = bar.current;
    if (!wanted || element === null) return undefined;
    const observer = new ResizeObserver(() => setRoom(Math.max(1, Math.floor((element.clientWidth + 4) / SLOT) - 2)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [wanted]);
  return [bar, room] as const;
}
