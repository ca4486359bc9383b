/** Blocks of which one at a time is in sight. The others stay as they are, out of sight and out of reach. */
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";

import { keyClass, widthStyle } from "../Element";
import { Markdown } from "../../ui/Markdown";
import { useSession } from "../../model/context";
import { BlockNode } from "../../model/nodes";
import type { TabsPayload } from "../../protocol/wire.gen";
import { Nodes, type Children } from "../Block";

interface TabsProps extends Children {
  readonly node: BlockNode;
  readonly payload: TabsPayload;
}

export function Tabs({ node, payload, childNodes }: TabsProps) {
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
      {childNodes
        .filter((child) => child instanceof BlockNode)
        .map((child, index) => (
          <TabPanel
            key={child.key}
            id={String(index)}
            className="tab-panel"
            data-testid="stTabPanel"
            shouldForceMount
            {...(typeof height === "number" ? { style: { height, overflow: "auto" } } : {})}
          >
            <Nodes childNodes={[child]} />
          </TabPanel>
        ))}
    </AriaTabs>
  );
}
