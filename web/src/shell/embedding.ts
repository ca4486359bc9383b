/** How the page looks inside of another one: `?embed=true`, and what `embed_options` give back. */

type Option = "show_toolbar" | "show_padding";

export interface Embedding {
  readonly isEmbedded: boolean;
  /** Whether the header has its buttons. */
  readonly toolbar: boolean;
}

/** What the address asks for. Letters may be large or small, and an option may be given by itself or with others. */
export function readEmbedding(search: string): Embedding & { readonly padding: boolean } {
  const asked = [...new URLSearchParams(search)].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]);
  const isEmbedded = asked.some(([name, value]) => name === "embed" && value === "true");
  const has = (option: Option) =>
    !isEmbedded || asked.some(([name, value]) => name === "embed_options" && value === option);
  return { isEmbedded, toolbar: has("show_toolbar"), padding: has("show_padding") };
}

/** Of this page, as it was opened. */
export const embedding: Embedding = startEmbedding();

/** The styles find at the root what is different. */
function startEmbedding(): Embedding {
  const found = readEmbedding(location.search);
  if (found.isEmbedded) {
    const shown = [found.toolbar && "toolbar", found.padding && "padding"];
    document.documentElement.dataset["embed"] = shown.filter(Boolean).join(" ");
  }
  return found;
}
