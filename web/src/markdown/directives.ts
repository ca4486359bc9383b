/** Coloured text, coloured backgrounds, badges and small text: `:red[…]`, `:blue-background[…]`, `:green-badge[…]`. */
import type { PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";

const COLORS = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "rainbow", "primary"];
const NAME = new RegExp(`^(${COLORS.join("|")})(-background|-badge)?$`);

export function isDirective(name: string): boolean {
  return name === "small" || NAME.test(name);
}

/** The directive as an element that becomes a `span`. */
export function spanFor(directive: TextDirective): PhrasingContent {
  const match = NAME.exec(directive.name);
  const [, color = "", kind] = match ?? [];
  const shade = color === "grey" ? "gray" : color;
  const className = !match
    ? ["markdown-small"]
    : kind === "-background"
      ? ["stMarkdownColoredBackground", `background-${shade}`]
      : kind === "-badge"
        ? ["stMarkdownBadge", `badge-${shade}`]
        : ["stMarkdownColoredText", `text-${shade}`];
  return {
    type: "emphasis",
    data: { hName: "span", hProperties: { className } },
    children: directive.children,
  };
}
