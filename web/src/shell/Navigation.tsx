/** The app's pages, as links in the sidebar. */
import { type ReactNode, useState } from "react";

import { linkTo } from "../components/buttons/PageLink";
import { useSession } from "../model/context";
import type { NavigationMessage, NavigationPage, NavigationSection } from "../protocol/wire.gen";
import { AppIcon } from "../ui/AppIcon";
import { Help } from "../ui/Help";
import { ChevronDownIcon } from "../ui/icons";
import { Markdown } from "../ui/Markdown";

/** How many pages are in sight before the rest is folded. */
const IN_SIGHT = 10;
/** The list is folded only where that hides more than a few. */
const WORTH_FOLDING = 3;

export function visiblePages({ sections }: NavigationMessage): NavigationPage[] {
  return sections.flatMap(({ pages }) => pages).filter((page) => !page.hidden);
}

/** Pages in the sidebar, unless there is but one. */
export function SidebarNavigation({ navigation, below }: { navigation: NavigationMessage; below: boolean }) {
  const [unfolded, setUnfolded] = useState(false);
  const pages = visiblePages(navigation);
  const limit = typeof navigation.expanded === "number" ? navigation.expanded : IN_SIGHT;
  const folds = navigation.expanded !== true && below && pages.length > limit + WORTH_FOLDING;
  const shown = new Set(folds && !unfolded ? pages.slice(0, limit) : pages);
  return (
    <nav aria-label="App pages" data-testid="stSidebarNav">
      <ul data-testid="stSidebarNavItems">
        {navigation.sections.map((section) => (
          <Section key={section.header} section={section} shown={shown} current={navigation.current} />
        ))}
      </ul>
      {folds && (
        <button type="button" data-testid="stSidebarNavViewButton" onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? "View less" : `View ${pages.length - limit} more`}
        </button>
      )}
      {below && <div data-testid="stSidebarNavSeparator" />}
    </nav>
  );
}

interface SectionProps {
  readonly section: NavigationSection;
  readonly shown: ReadonlySet<NavigationPage>;
  readonly current: string;
}

function Section({ section, shown, current }: SectionProps) {
  const [open, setOpen] = useState(true);
  const pages = section.pages.filter((page) => shown.has(page));
  if (pages.length === 0) return null;
  return (
    <>
      {section.header !== "" && (
        <header data-testid="stNavSectionHeader">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Label text={section.header} />
            <ChevronDownIcon />
          </button>
        </header>
      )}
      {open &&
        pages.map((page) => (
          <li key={page.address || page.external || "/"}>
            <div data-testid="stSidebarNavLinkContainer">
              <PageLink page={page} isCurrent={page.address === current} testId="stSidebarNavLink" />
              {page.help !== undefined && <Help text={page.help} label={`Help for ${page.title}`} />}
            </div>
          </li>
        ))}
    </>
  );
}

interface PageLinkProps {
  readonly page: NavigationPage;
  readonly isCurrent: boolean;
  readonly testId: string;
}

/** A page of the app, or one elsewhere. */
export function PageLink({ page, isCurrent, testId }: PageLinkProps): ReactNode {
  const session = useSession();
  const { address, external } = page;
  return (
    <a
      aria-current={isCurrent ? "page" : undefined}
      data-testid={testId}
      {...(external === undefined
        ? linkTo(session, address)
        : { href: external, target: "_blank", rel: "noopener noreferrer" })}
    >
      {page.icon !== undefined && <AppIcon icon={page.icon} />}
      <span className="page-label" data-label={page.title}>
        <Label text={page.title} />
      </span>
    </a>
  );
}

/** A name of a page or a section, in one line. */
export function Label({ text }: { text: string }) {
  return (
    <div className="stMarkdownEllipsis" data-testid="stMarkdownContainer">
      <Markdown text={text} label />
    </div>
  );
}
