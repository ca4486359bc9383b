/** `st.grid`: cells in rows and columns, as many columns as have room. */
import { type CSSProperties, type ReactElement, useRef } from "react";

import type { BlockProps } from "../../model/componentProps";
import { BlockNode, type Spinner, type TreeNode } from "../../model/nodes";
import type { GridCellPayload, GridPayload } from "../../protocol/wire.gen";
import { gapSize } from "../../ui/gap";
import { LayoutWrapper, tabIndexOf } from "../../ui/LayoutWrapper";
import { InRow } from "../../ui/surroundings";
import { VerticalBlock } from "../../ui/VerticalBlock";
import { keyClass } from "../../ui/wrapper";
import { LEAST_WIDTH, useColumns } from "./gridColumns";

export function Grid({ payload, childNodes, children }: BlockProps<GridPayload>) {
  const grid = useRef<HTMLDivElement>(null);
  const count = useColumns(grid, payload);
  const hasHeight = typeof payload.height === "number";
  return (
    <LayoutWrapper width={payload.width} height={payload.height}>
      <div data-testid="stGridScrollBody" data-test-scroll={hasHeight} tabIndex={tabIndexOf(payload.height)}>
        <div data-testid="stGridContentMeasure">
          <div
            ref={grid}
            className={payload.key === undefined ? "stGrid" : `stGrid ${keyClass(payload.key)}`}
            data-testid="stGrid"
            data-test-column-count={count}
            data-test-wrap={payload.wrap ?? false}
            data-alignment={payload.vertical_alignment}
            data-border={payload.border}
            data-dense={payload.dense}
            style={gridStyle(payload)}
            tabIndex={payload.wrap ? undefined : 0}
          >
            {children.map((child, index) => (
              <Cell key={child.key} node={childNodes[index]} columns={count} isFixed={payload.row_height !== undefined}>
                {child}
              </Cell>
            ))}
          </div>
        </div>
      </div>
    </LayoutWrapper>
  );
}

interface CellProps {
  readonly node: TreeNode | Spinner | undefined;
  readonly columns: number;
  /** All rows have the same height, so what is in a cell may have to scroll. */
  readonly isFixed: boolean;
  readonly children: ReactElement;
}

function Cell({ node, columns, isFixed, children }: CellProps) {
  return (
    <div className="stGridCell" data-testid="stGridCell" style={cellStyle(node, columns)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div data-testid="stGridCellBody" data-test-scroll={isFixed} tabIndex={isFixed ? 0 : undefined}>
        <div data-testid="stGridCellContent">
          <InRow value={true}>{children}</InRow>
        </div>
      </div>
    </div>
  );
}

/** Several elements of one cell. */
export function GridCell({ children }: BlockProps<GridCellPayload>) {
  return (
    <LayoutWrapper width="auto">
      <VerticalBlock>{children}</VerticalBlock>
    </LayoutWrapper>
  );
}

function cellStyle(node: TreeNode | Spinner | undefined, count: number): CSSProperties | undefined {
  if (!(node instanceof BlockNode) || node.snapshot.payload.type !== "grid_cell") return undefined;
  const { columns = 1, rows = 1 } = node.snapshot.payload;
  return {
    ...(columns === 1 ? {} : { gridColumn: columns === "all" ? "1 / -1" : `span ${Math.min(columns, count)}` }),
    ...(rows === 1 ? {} : { gridRow: `span ${rows}` }),
  };
}

/** The styles alone find out how many columns there are, so that the first look needs no measuring. */
function gridStyle(payload: GridPayload): CSSProperties {
  const { columns, min_column_width: least = LEAST_WIDTH, wrap, row_height: height } = payload;
  const gap = gapSize(payload.column_gap);
  const share = columns === undefined ? "0px" : `calc((100% - ${columns - 1} * ${gap}) / ${columns})`;
  return {
    rowGap: gapSize(payload.row_gap),
    columnGap: gap,
    gridTemplateColumns: wrap
      ? `repeat(auto-fill, minmax(min(100%, max(${least}px, ${share})), 1fr))`
      : `repeat(${columns ?? 1}, minmax(${least}px, 1fr))`,
    ...(height === undefined ? {} : { gridAutoRows: height }),
  };
}
