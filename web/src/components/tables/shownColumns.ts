/** The columns of a grid: which of the table's are shown, in which order, and as what. */
import type { Column, ColumnType, Table } from "./table";
import { type Alignment, type ColumnConfig, type ColumnConfigs, configOf, type TypeConfig } from "./columnConfig";

const KINDS = [
  "text",
  "number",
  "checkbox",
  "date",
  "time",
  "datetime",
  "link",
  "image",
  "audio",
  "video",
  "list",
  "multiselect",
  "selectbox",
  "progress",
  "line_chart",
  "bar_chart",
  "area_chart",
  "markdown",
  "json",
  "button",
  "object",
] as const;

/** What a column shows its values as. */
export type Kind = (typeof KINDS)[number];

export interface ShownColumn {
  readonly id: string;
  readonly column: Column;
  /** Its place among all columns of the table, those of the index included. */
  readonly position: number;
  readonly title: string;
  readonly group: string | undefined;
  readonly kind: Kind;
  readonly options: TypeConfig;
  /** Where its values stand, if that is not for their texts to say. */
  readonly align: Alignment | undefined;
  readonly pinned: boolean;
  readonly width: number | undefined;
  /** Whether it takes its share of what is left of the width. */
  readonly grows: boolean;
  readonly help: string | undefined;
  readonly hidden: boolean;
}

const WIDTHS = { small: 75, medium: 200, large: 400 };

/** All columns of a table that a grid could show, in its order. */
export function shownColumns(
  table: Table,
  configs: ColumnConfigs,
  order: readonly string[] | undefined,
): ShownColumn[] {
  const all = table.columns.map((column, position) =>
    shownColumn(column, position, configOf(configs, column, position)),
  );
  if (order === undefined || order.length === 0) return all;
  const named = new Map(all.map((each) => [each.column.name, each]));
  const ordered = [...new Set(order)].flatMap((name) => named.get(name) ?? []);
  return [...all.filter((each) => each.column.isIndex && !ordered.includes(each)), ...ordered];
}

function shownColumn(column: Column, position: number, config: ColumnConfig): ShownColumn {
  const kind = kindOf(column.type, config.type_config);
  const labels = column.labels;
  return {
    id: `${position}`,
    column,
    position,
    title: config.label ?? labels.at(-1) ?? "",
    group: labels.length > 1 ? labels.slice(0, -1).filter(Boolean).join(" / ") : undefined,
    kind,
    options: config.type_config ?? {},
    align: config.alignment ?? alignmentOf(kind, column.type),
    pinned: config.pinned ?? column.isIndex,
    grows: true,
    width: typeof config.width === "string" ? WIDTHS[config.width] : config.width,
    help: config.help || undefined,
    hidden: config.hidden ?? false,
  };
}

function kindOf(type: ColumnType, config: TypeConfig | undefined): Kind {
  const asked = config?.type as Kind | undefined;
  return asked !== undefined && KINDS.includes(asked) ? asked : kindOfType(type);
}

function kindOfType(type: ColumnType): Kind {
  switch (type.kind) {
    case "bool":
      return "checkbox";
    case "int":
    case "float":
    case "decimal":
    case "duration":
      return "number";
    case "date":
    case "time":
    case "datetime":
    case "list":
      return type.kind;
    case "category":
      return "selectbox";
    case "struct":
    case "uuid":
      return "json";
    case "text":
    case "null":
      return "text";
    default:
      return "object";
  }
}

function alignmentOf(kind: Kind, type: ColumnType): Alignment | undefined {
  if (kind === "number") return "right";
  if (CENTERED.has(kind)) return "center";
  if (kind === "selectbox" && type.kind === "category") return alignmentOf(kindOfType(type.values), type.values);
  return undefined;
}

const CENTERED: ReadonlySet<Kind> = new Set(["checkbox", "button", "image", "audio", "video"]);
