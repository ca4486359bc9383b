/**
 * Coloured text, coloured backgrounds, badges, shimmering and small text: `:red[…]`, `:blue-background[…]`,
 * `:green-badge[…]`, `:color[…]{foreground="#123" background="rgb(1,2,3)"}`, `:shimmer[…]`, `:small[…]`.
 */
import type { PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import { directive } from "micromark-extension-directive";
import type { Construct, Extension } from "micromark-util-types";

const COLORS = ["red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "rainbow", "primary"];
const NAME = new RegExp(`^(${COLORS.join("|")})(-background|-badge)?$`);

const OTHERS = new Map([
  ["color", ""],
  ["shimmer", "stMarkdownShimmer"],
  ["small", "markdown-small"],
]);

/** Colours of CSS, and nothing else that a style could hold: a build writes them into a style as they are. */
const CSS_COLOR =
  /^(?:#[\da-f]{3,4}|#[\da-f]{6}|#[\da-f]{8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%+-]+\)|ok(?:lch|lab)\([\d\s.,%/+-]+\))$/i;

export function isDirective(name: string): boolean {
  return OTHERS.has(name) || (NAME.test(name) && name !== "rainbow-badge");
}

/** The directive as an element that becomes a `span`. */
export function spanFor(found: TextDirective): PhrasingContent {
  return {
    type: "emphasis",
    data: {
      hName: "span",
      hProperties: found.name === "color" ? ownColors(found) : { className: classesOf(found.name) },
    },
    children: withoutLastBlanks(found.children),
  };
}

function classesOf(name: string): string[] {
  const match = NAME.exec(name);
  if (match === null) return [OTHERS.get(name) ?? ""];
  const [, color = "", kind] = match;
  const shade = color === "grey" ? "gray" : color;
  if (kind === "-background") return ["stMarkdownColoredBackground", `background-${shade}`];
  if (kind === "-badge") return ["stMarkdownBadge", `badge-${shade}`];
  return ["stMarkdownColoredText", `text-${shade}`];
}

/** What the app chose itself, if those are colours. */
function ownColors({ attributes }: TextDirective): { className?: string[]; style?: string } {
  const color = (name: string) => {
    const value = attributes?.[name] ?? "";
    return CSS_COLOR.test(value) ? value : "";
  };
  const [foreground, background] = [color("foreground"), color("background")];
  if (foreground + background === "") return {};
  return {
    className: [background === "" ? "stMarkdownColoredText" : "stMarkdownColoredBackground"],
    style: [foreground && `color: ${foreground}`, background && `background-color: ${background}`]
      .filter(Boolean)
      .join("; "),
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
