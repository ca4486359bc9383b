/** Which options match what is typed, and in which order. */
import { go as fuzzySearch } from "fuzzysort";

import type { FilterMode } from "../../protocol/wire.gen";

export interface Option {
  /** The option's position in the list, which tells options of the same text apart. */
  readonly id: string;
  readonly text: string;
}

export function filterOptions(
  options: readonly Option[],
  typed: string,
  mode: FilterMode = "fuzzy",
): readonly Option[] {
  const query = typed.trim().toLowerCase();
  if (query === "" || mode === "none") return options;
  if (mode === "contains") return options.filter(({ text }) => text.toLowerCase().includes(query));
  if (mode === "prefix") return options.filter(({ text }) => text.toLowerCase().startsWith(query));
  return fuzzySearch(query, options as Option[], { key: "text", threshold: 0 }).map((result) => result.obj);
}
