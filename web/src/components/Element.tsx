/** One element of the app, in the wrapper that all have in common. */
import { type ComponentType, memo, useSyncExternalStore } from "react";

import { Loading } from "../lazy";
import type { ElementProps } from "../model/componentProps";
import type { ElementNode } from "../model/nodes";
import type { ElementPayload } from "../protocol/wire.gen";
import { keyClass, widthStyle } from "../ui/wrapper";
import { ELEMENTS } from "./elements";
import { spaceStyle } from "./layout/Space";

export const Element = memo(function Element({ node }: { node: ElementNode }) {
  const { payload, stale, resets } = useSyncExternalStore(node.subscribe, node.current, node.current);
  const key = "key" in payload && payload.key !== undefined ? ` ${keyClass(payload.key)}` : "";
  // As wide on paper as on the screen.
  const printed = /(?:^table|dataframe|data_editor)$/.test(payload.type) ? " stPrintFixedWidth" : "";
  const Content = ELEMENTS[payload.type] as ComponentType<ElementProps<ElementPayload>>;
  return (
    <div
      className={`stElementContainer element-container${key}${printed}`}
      data-testid="stElementContainer"
      data-stale={stale}
      data-type={payload.type}
      style={"width" in payload ? widthStyle(payload.width) : spaceStyle(payload)}
      data-width={"width" in payload && typeof payload.width === "string" ? payload.width : undefined}
    >
      <Loading>
        <Content payload={payload} resets={resets} />
      </Loading>
    </div>
  );
});
