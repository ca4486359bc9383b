/** A heading with an id to link to and, when it is pointed at, the link itself. */
import { type ReactNode, type RefObject, useContext, useEffect, useId, useRef } from "react";

import { LinkIcon } from "./icons";
import { InSidebar } from "./surroundings";

export interface AnchoredHeadingProps {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly anchor: string | undefined;
  /** Whether the link is shown. */
  readonly linked: boolean;
  readonly before?: ReactNode;
  /** What belongs to the text, but not to the name of the heading. */
  readonly beside?: ReactNode;
  readonly after?: ReactNode;
  readonly className?: string | undefined;
  /** "rtl" if the text is read from right to left. */
  readonly dir?: string | undefined;
  readonly children: ReactNode;
}

export function AnchoredHeading({
  level,
  anchor,
  linked,
  before,
  beside,
  after,
  className,
  dir,
  children,
}: AnchoredHeadingProps) {
  const textId = useId();
  const inSidebar = useContext(InSidebar);
  const heading = useRef<HTMLHeadingElement>(null);
  useLateStart(heading, anchor);
  const Tag = `h${level}` as const;
  if (inSidebar && after === undefined) {
    return (
      <Tag className={className} dir={dir}>
        {before}
        {children}
        {beside}
      </Tag>
    );
  }
  const actions = linked || after !== undefined || beside !== undefined;
  return (
    <div data-testid="stHeadingWithActionElements">
      <Tag ref={heading} id={anchor} className={className} dir={dir} aria-labelledby={actions ? textId : undefined}>
        {before}
        {actions ? (
          <span data-heading-text="" id={textId}>
            {children}
          </span>
        ) : (
          children
        )}
        {beside}
        {(linked || after !== undefined) && (
          <span data-testid="stHeaderActionElements">
            {after}
            {linked && !inSidebar && (
              <a href={`#${anchor ?? ""}`} aria-label="Link to heading">
                <LinkIcon />
              </a>
            )}
          </span>
        )}
      </Tag>
    </div>
  );
}

/** A page starts at the heading that its address names, even where that gets its id a moment later. */
function useLateStart(heading: RefObject<HTMLHeadingElement | null>, anchor: string | undefined): void {
  const isLate = useRef(anchor === undefined);
  useEffect(() => {
    if (anchor === undefined || !isLate.current) return;
    isLate.current = false;
    if (location.hash === `#${anchor}`) heading.current?.scrollIntoView();
  }, [heading, anchor]);
}
