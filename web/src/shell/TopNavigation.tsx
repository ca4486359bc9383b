/** The app's pages, along the top: links, menus for sections, and a menu for what has no room. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import { useSession } from "../model/context";
import type { NavigationMessage, NavigationPage } from "../protocol/wire.gen";
import { AppIcon } from "../ui/AppIcon";
import { ChevronDownIcon } from "../ui/icons";
import { Label, PageLink } from "./Navigation";

interface Item {
  /** That of the section; without one the item is a page by itself. */
  readonly header?: string;
  readonly pages: readonly NavigationPage[];
}

export function TopNavigation({ navigation }: { navigation: NavigationMessage }) {
  const items = itemsOf(navigation);
  const [list, room] = useRoom(items.length);
  const rest = items.slice(room).flatMap(({ pages }) => pages);
  return (
    <nav aria-label="App pages" data-testid="stTopNav" ref={list}>
      {items.map(({ header, pages }, index) => (
        <div key={header ?? pages[0]?.address ?? index} inert={index >= room}>
          {header === undefined ? (
            pages.map((page) => (
              <div data-testid="stTopNavLinkContainer" key={page.address}>
                <PageLink page={page} isCurrent={page.address === navigation.current} testId="stTopNavLink" />
              </div>
            ))
          ) : (
            <PagesMenu text={header} pages={pages} />
          )}
        </div>
      ))}
      <div inert={rest.length === 0}>
        {rest.length > 0 && <PagesMenu text={`${rest.length} more`} pages={rest} plain />}
      </div>
    </nav>
  );
}

function itemsOf({ sections }: NavigationMessage): Item[] {
  return sections.flatMap(({ header, pages: all }): Item[] => {
    const pages = all.filter((page) => !page.hidden);
    if (header === "") return pages.map((page) => ({ pages: [page] }));
    return pages.length === 0 ? [] : [{ header, pages }];
  });
}

/** How many of the first `count` children have room beside each other, and beside the last one if not all have. */
function useRoom(count: number): [RefObject<HTMLElement | null>, number] {
  const list = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(count);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => {
      const { columnGap, paddingLeft, paddingRight } = getComputedStyle(element);
      const gap = parseFloat(columnGap) || 0;
      const width = element.clientWidth - (parseFloat(paddingLeft) || 0) - (parseFloat(paddingRight) || 0);
      const ends: number[] = [];
      for (const child of element.children) {
        ends.push((ends.at(-1) ?? -gap) + gap + child.getBoundingClientRect().width);
      }
      const last = (ends.at(-1) ?? 0) - (ends.at(-2) ?? 0);
      const all = ends.slice(0, count);
      if ((all.at(-1) ?? 0) <= width) setRoom(count);
      else setRoom(all.filter((end) => end + last <= width).length);
    };
    const observer = new ResizeObserver(measure);
    for (const each of [element, ...element.children]) observer.observe(each);
    measure();
    return () => observer.disconnect();
  }, [count]);
  return [list, room];
}

interface PagesMenuProps {
  readonly text: string;
  readonly pages: readonly NavigationPage[];
  /** Without an arrow. */
  readonly plain?: boolean;
}

function PagesMenu({ text, pages, plain = false }: PagesMenuProps) {
  const session = useSession();
  return (
    <MenuTrigger>
      <Button data-testid="stTopNavSection">
        <Label text={text} />
        {!plain && <ChevronDownIcon />}
      </Button>
      <Popover data-testid="stTopNavPopover" className="dropdown pages-popover" offset={4} placement="bottom start">
        <Menu className="pages-menu" onAction={(address) => session.navigate(String(address))}>
          {pages.map((page) => (
            <MenuItem
              id={page.address}
              key={page.address}
              textValue={page.title}
              className="pages-item"
              data-testid="stTopNavDropdownLink"
            >
              {page.icon !== undefined && <AppIcon icon={page.icon} />}
              <Label text={page.title} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
