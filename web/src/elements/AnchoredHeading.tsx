/** A heading with an id to link to and, when it is pointed at, the link itself. */
import GithubSlugger from "github-slugger";
import { type ReactNode, useContext, useId } from "react";

import { InSidebar } from "../page/context";
import { LinkIcon } from "./icons";

export interface AnchoredHeadingProps {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly anchor: string | undefined;
  /** Whether the link is shown. */
  readonly linked: boolean;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function AnchoredHeading({ level, anchor, linked, before, after, className, children }: AnchoredHeadingProps) {
  const textId = useId();
  const inSidebar = useContext(InSidebar);
  const Tag = `h${level}` as const;
  if (inSidebar && after === undefined) {
    return (
      <Tag className={className}>
        {before}
        {children}
      </Tag>
    );
  }
  const actions = linked || after !== undefined;
  return (
    <div data-testid="stHeadingWithActionElements">
      <Tag id={anchor} className={className} aria-labelledby={actions ? textId : undefined}>
        {before}
        {actions ? (
          <span data-heading-text="" id={textId}>
            {children}
          </span>
        ) : (
          children
        )}
        {actions && (
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

/** The id of a heading with this text; one that has no letters gets a hash of the text. */
export function slugOf(text: string): string {
  const slug = new GithubSlugger().slug(text).replace(/^-+|-+$/g, "");
  return (
    slug ||
    `heading-${[...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7).toString(36)}`
  );
}
