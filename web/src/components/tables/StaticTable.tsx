/** `st.table`: all rows of a table, with Markdown in its cells. */
import { memo, type CSSProperties, useEffect, useMemo, useReducer, useRef, useState } from "react";

import { useSession } from "../../model/context";
import type { StaticTablePayload, StylerFields } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { readTable } from "./readTable";
import { isNumeric, isText, staticText } from "./staticText";
import type { Column, Table } from "./table";

/** Texts that Markdown leaves as they are: most cells, which are drawn much faster without it. */
const PLAIN = /^(?:-?[\d,]+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*)$/;
const BLANK = "\u00a0";

export function StaticTable({ payload }: { payload: StaticTablePayload }) {
  const { media } = useSession();
  const table = useMemo(() => readTable(payload.table, media), [payload.table, media]);
  const { border = "all", height, styler, alt } = payload;
  const display = styler?.display;
  const shown = useMemo(() => display && readTable(display, media), [display, media]);
  useArrivals(table);
  const { scroller, isScrollable } = useScrollable();
  return (
    <div
      className={`stTable table-lines-${border}`}
      data-testid="stTable"
      data-limited={height === undefined ? undefined : true}
      style={{ height: height === "stretch" ? "100%" : height === "content" ? undefined : height }}
    >
      {styler?.styles !== undefined && <style>{styler.styles}</style>}
      <div
        ref={scroller}
        className="table-scroller"
        {...(isScrollable ? { tabIndex: 0, role: "region", "aria-label": "Scrollable table" } : {})}
      >
        <table data-testid="stTableStyledTable" id={styler && `T_${styler.uuid}`} aria-label={alt}>
          {payload.hide_header !== true && <Head columns={visible(table, payload)} isAligned={border !== "all"} />}
          <tbody>
            <Rows table={table} columns={visible(table, payload)} shown={shown} styler={styler} />
          </tbody>
        </table>
      </div>
      {styler?.caption !== undefined && <div className="table-caption">{styler.caption}</div>}
    </div>
  );
}

function visible({ columns }: Table, { hide_index: hidesIndex }: StaticTablePayload): readonly Column[] {
  return hidesIndex === true ? columns.filter((column) => !column.isIndex) : columns;
}

function Head({ columns, isAligned }: { columns: readonly Column[]; isAligned: boolean }) {
  const levels = columns[0]?.labels.length ?? 1;
  const indexes = columns.filter((column) => column.isIndex).length;
  return (
    <thead>
      {Array.from({ length: levels }, (_, level) => (
        <tr key={level}>
          {columns.map((column, place) => (
            <th
              key={place}
              className={
                column.isIndex ? `blank index_name level${level}` : `col_heading level${level} col${place - indexes}`
              }
              scope="col"
              style={{
                textAlign: isAligned ? (isNumeric(column.type) && !column.isIndex ? "right" : "left") : "inherit",
              }}
            >
              <Cell text={column.labels[level] ?? ""} isMarkdown />
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

interface RowsProps {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly shown: Table | undefined;
  readonly styler: StylerFields | undefined;
}

const Rows = memo(function Rows({ table, columns, shown, styler }: RowsProps) {
  if (table.rows === 0 || columns.length === 0)
    return (
      <tr>
        <td data-testid="stTableStyledEmptyTableCell" colSpan={columns.length || 1}>
          empty
        </td>
      </tr>
    );
  const texts = shown?.columns.filter((column) => !column.isIndex);
  const indexes = columns.filter((column) => column.isIndex).length;
  return Array.from({ length: table.rows }, (_, row) => (
    <tr key={row}>
      {columns.map((column, at) => {
        if (column.isIndex)
          return (
            <th key={at} scope="row">
              <Cell text={staticText(column.at(row), column.type)} isMarkdown={isText(column.type)} />
            </th>
          );
        const place = at - indexes;
        const text =
          texts === undefined ? staticText(column.at(row), column.type) : String(texts[place]?.at(row) ?? "");
        return (
          <td
            key={at}
            id={styler && `T_${styler.uuid}_row${row}_col${place}`}
            className={styler && `data row${row} col${place}`}
            style={ALIGNED[isNumeric(column.type) ? "right" : "left"]}
          >
            <Cell text={text} isMarkdown={texts !== undefined || isText(column.type)} />
          </td>
        );
      })}
    </tr>
  ));
});

const ALIGNED = { left: { textAlign: "left" }, right: { textAlign: "right" } } satisfies Record<string, CSSProperties>;

function Cell({ text, isMarkdown }: { text: string; isMarkdown: boolean }) {
  const isPlain = !isMarkdown || text === "" || PLAIN.test(text);
  return <div data-testid="stMarkdownContainer">{isPlain ? <p>{text || BLANK}</p> : <Markdown text={text} />}</div>;
}

/** Draws again when rows have come. */
function useArrivals(table: Table): void {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => table.onArrival(draw), [table]);
}

/** Whether a table is larger than its place, so that the keyboard has to get to it. */
function useScrollable() {
  const scroller = useRef<HTMLDivElement>(null);
  const [isScrollable, setScrollable] = useState(false);
  useEffect(() => {
    const place = scroller.current;
    if (place === null) return undefined;
    const observer = new ResizeObserver(() => {
      setScrollable(place.scrollWidth > place.clientWidth + 1 || place.scrollHeight > place.clientHeight + 1);
    });
    observer.observe(place);
    if (place.firstElementChild !== null) observer.observe(place.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return { scroller, isScrollable };
}
