/** Blocks of which one at a time is in sight. The others stay as they are, out of sight and out of reach. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";

import type { BlockProps } from "../../model/componentProps";
import { useSession } from "../../model/context";
import { BlockNode } from "../../model/nodes";
import type { TabsPayload } from "../../protocol/wire.gen";
import { ChevronLeftIcon, ChevronRightIcon } from "../../ui/icons";
import { Markdown } from "../../ui/Markdown";
import { keyClass, widthStyle } from "../../ui/wrapper";

/** How far a click of the buttons scrolls, in CSS pixels. */
const SCROLLED = 200;

export function Tabs({ node, payload, childNodes, children }: BlockProps<TabsPayload>) {
  const session = useSession();
  const { labels, value, width, height } = payload;
  const list = useRef<HTMLDivElement>(null);
  const hidden = useHiddenSides(list);
  const scroll = (by: number) => list.current?.scrollBy({ left: by, behavior: "smooth" });
  return (
    <AriaTabs
      className={payload.key === undefined ? "stTabs" : `stTabs ${keyClass(payload.key)}`}
      data-testid="stTabs"
      data-width={typeof width === "string" ? width : undefined}
      {...(typeof width === "number" ? { style: widthStyle(width) ?? {} } : {})}
      selectedKey={String(value)}
      onSelectionChange={(key) => {
        if (Number(key) !== value) session.setOpen(node, Number(key));
      }}
    >
      {hidden.left && (
        <button
          type="button"
          className="tab-scroll left"
          aria-label="Scroll tabs left"
          data-testid="stTabsScrollLeft"
          onClick={() => scroll(-SCROLLED)}
        >
          <ChevronLeftIcon />
        </button>
      )}
      <TabList ref={list} className="tab-list">
        {labels.map((label, index) => (
          <Tab key={index} id={String(index)} className="tab" data-testid="stTab">
            <div data-testid="stMarkdownContainer">
              <Markdown text={label} label />
            </div>
          </Tab>
        ))}
      </TabList>
      {children
        .filter((_, index) => childNodes[index] instanceof BlockNode)
        .map((child, index) => (
          <TabPanel
            key={child.key}
            id={String(index)}
            className="tab-panel"
            data-testid="stTabPanel"
            shouldForceMount
            {...(typeof height === "number" ? { style: { height, overflow: "auto" } } : {})}
          >
            {child}
          </TabPanel>
        ))}
      {hidden.right && (
        <button
          type="button"
          className="tab-scroll right"
          aria-label="Scroll tabs right"
          data-testid="stTabsScrollRight"
          onClick={() => scroll(SCROLLED)}
        >
          <ChevronRightIcon />
        </button>
      )}
    </AriaTabs>
  );
}

/** At which sides of a list there are labels out of sight. A button there scrolls to them. */
function useHiddenSides(list: RefObject<HTMLElement | null>) {
  const [hidden, setHidden] = useState({ left: false, right: false });
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const read = () => {
      const left = element.scrollLeft > 1;
      const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1;
      setHidden((before) => (before.left === left && before.right === right ? before : { left, right }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
    // Not only when the list changes: other labels may be longer.
  });
  return hidden;
}
