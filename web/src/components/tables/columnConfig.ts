/** What the script says of a table's columns: Streamlit's column configuration, as it crosses. */
import type { Column } from "./table";

export type Alignment = "left" | "center" | "right";

export interface ColumnConfig {
  readonly label?: string;
  readonly width?: "small" | "medium" | "large" | number;
  readonly help?: string;
  readonly hidden?: boolean;
  readonly pinned?: boolean;
  readonly alignment?: Alignment;
  readonly disabled?: boolean;
  readonly required?: boolean;
  /** What a new row has in this column. */
  readonly default?: string | number | boolean | readonly string[];
  readonly type_config?: TypeConfig;
}

/** The type of a column, and what only this type knows. */
export interface TypeConfig {
  readonly type?: string;
  readonly format?: string;
  readonly timezone?: string;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly step?: number;
  readonly y_min?: number;
  readonly y_max?: number;
  readonly color?: string | readonly string[];
  readonly display_text?: string;
  readonly options?: readonly ConfiguredOption[];
  readonly accept_new_options?: boolean;
  readonly max_chars?: number;
  readonly validate?: string;
  readonly button_type?: "primary" | "secondary" | "tertiary";
}

export type ConfiguredOption =
  | string
  | number
  | boolean
  | { readonly value: string | number | boolean; readonly label?: string; readonly color?: string };

export type ColumnConfigs = Readonly<Record<string, ColumnConfig>>;

export function parseConfigs(json: string | undefined): ColumnConfigs {
  return json === undefined ? {} : (JSON.parse(json) as ColumnConfigs);
}

/** What is said of a column: by its name, its position, or as the index; what is more exact counts more. */
export function configOf(configs: ColumnConfigs, column: Column, position: number): ColumnConfig {
  return Object.assign({}, ...saidOf(configs, column, position)) as ColumnConfig;
}

/** What is given for a column under any of its keys; what is more exact comes later. */
export function saidOf<Said>(byKey: Readonly<Record<string, Said>>, column: Column, position: number): Said[] {
  const keys = [...(column.isIndex ? ["_index"] : []), `_pos:${position}`, column.name];
  return keys.flatMap((key) => (Object.hasOwn(byKey, key) ? [byKey[key] as Said] : []));
}
