/** Blocks of which one at a time is in sight. The others stay as they are, out of sight and out of reach. */
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";

import type { BlockProps } from "../../model/componentProps";
import { useSession } from "../../model/context";
import { BlockNode } from "../../model/nodes";
import type { TabsPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { keyClass, widthStyle } from "../../ui/wrapper";

export function Tabs({ node, payload, childNodes, children }: BlockProps<TabsPayload>) {
  const session = useSession();
  const { labels, value, width, height } = payload;
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
      <TabList className="tab-list">
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
    </AriaTabs>
  );
}
