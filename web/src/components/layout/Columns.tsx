/** `st.columns`: blocks side by side. */
import type { CSSProperties } from "react";

import type { BlockProps } from "../../model/componentProps";
import type { ColumnPayload, ColumnsPayload } from "../../protocol/wire.gen";
import { gapSize, gapStyle } from "../../ui/gap";
import { LayoutWrapper } from "../../ui/LayoutWrapper";
import { InRow } from "../../ui/surroundings";
import { VerticalBlock } from "../../ui/VerticalBlock";

export function Columns({ payload, children }: BlockProps<ColumnsPayload>) {
  return (
    <LayoutWrapper width={payload.width}>
      <div
        className="stHorizontalBlock columns"
        data-testid="stHorizontalBlock"
        data-test-wrap={payload.wrap ?? false}
        data-test-scroll-behavior="normal"
        style={gapStyle(payload.gap)}
      >
        <InRow value={true}>{children}</InRow>
      </div>
    </LayoutWrapper>
  );
}

export function Column({ payload, children }: BlockProps<ColumnPayload>) {
  const style = { "--weight": payload.weight, "--column-gap": gapSize(payload.gap) } as CSSProperties;
  return (
    <div
      className={payload.border ? "stColumn stPrintBorderedColumn" : "stColumn"}
      data-testid="stColumn"
      data-alignment={payload.vertical_alignment}
      style={style}
    >
      <VerticalBlock>{children}</VerticalBlock>
    </div>
  );
}
