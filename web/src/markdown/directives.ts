/** Coloured text, coloured backgrounds, badges and small text: `:red[…]`, `:blue-background[…]`, `:green-badge[…]`. */
import type { PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { directive } from "micromark-extension-directive";
import type { Construct, Extension } from "micromark-util-types";

const COLORS = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "rainbow", "primary"];
const NAME = new RegExp(`^(${COLORS.join("|")})(-background|-badge)?$`);

export function isDirective(name: string): boolean {
  return name === "small" || (NAME.test(name) && name !== "rainbow-badge");
}

/** The directive as an element that becomes a `span`. */
export function spanFor(found: TextDirective): PhrasingContent {
  const match = NAME.exec(found.name);
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
    children: withoutLastBlanks(found.children),
  };
}

/** As Streamlit shows them: blanks before the closing bracket do not count. */
function withoutLastBlanks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, index) =>
    child.type === "text" && index === children.length - 1
      ? { ...child, value: child.value.replace(/[ \t]+$/, "") }
      : child,
  );
}

/** Directives in text, of which none begins behind another colon, even where other syntax may begin with one. */
export function textDirectives(): Extension {
  const constructs = Object.entries(directive().text ?? {});
  return { text: Object.fromEntries(constructs.map(([code, found]) => [code, [found ?? []].flat().map(checked)])) };
}

/** Lines that are directives, and what stands between two such: boxes without a look. */
export function blockDirectives(): Extension {
  const { text: _text, ...blocks } = directive();
  return blocks;
}

/** The parser asks for what stands before a construct only if no other construct begins with the same sign. */
function checked(construct: Construct): Construct {
  const { previous, tokenize } = construct;
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return previous?.call(this, this.previous) === false ? nok : tokenize.call(this, effects, ok, nok);
    },
  };
}
