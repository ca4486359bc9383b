/** The page's colours and fonts as the grid's canvas needs them, where it stands: the sidebar has others. */
import type { Theme } from "@glideapps/glide-data-grid";
import { type RefObject, useEffect, useState } from "react";

/** What the grid's theme has, and what cells of our own need besides. */
export interface GridTheme extends Partial<Theme> {
  readonly textDark: string;
  readonly textMedium: string;
  readonly textLight: string;
  readonly accentColor: string;
  readonly bgCell: string;
  readonly rem: number;
  /** How wide the grid's place was when this was read. */
  readonly room: number;
  /** A colour of the page by the name that apps use, or any colour of CSS. */
  readonly colorOf: (name: string | undefined) => string;
  /** The same, for what stands behind text: of a name it is the lighter colour. */
  readonly backOf: (name: string) => string;
}

/** Another one whenever the theme changes, or fonts arrive. */
export function useGridTheme(place: RefObject<HTMLElement | null>): GridTheme | undefined {
  const [theme, setTheme] = useState<GridTheme>();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const read = () => setTheme(themeAt(element));
    const changed = new MutationObserver(read);
    changed.observe(document.documentElement, { attributeFilter: ["data-theme", "style", "class"] });
    document.fonts?.addEventListener("loadingdone", read);
    read();
    return () => {
      changed.disconnect();
      document.fonts?.removeEventListener("loadingdone", read);
    };
  }, [place]);
  return theme;
}

function themeAt(place: HTMLElement): GridTheme {
  const probe = document.createElement("i");
  probe.hidden = true;
  place.append(probe);
  const style = getComputedStyle(probe);
  const read = (color: string) => {
    probe.style.color = "";
    probe.style.color = color;
    return probe.style.color === "" ? undefined : rgba(style.color);
  };
  const token = (name: string, fallback = "--text") => read(`var(${name}, var(${fallback}))`) ?? "#000000";
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const size = (pixels: number) => `${(pixels * rem) / 16}px`;
  const text = token("--text");
  const primary = token("--primary");
  const background = token("--grid-background", "--background");
  const head = token("--table-head", "--code");
  const headText = token("--table-head-text", "--text-faded");
  const border = token("--table-border");
  const hovered = read("color-mix(in srgb, var(--text) 3%, var(--table-head, var(--code)))") ?? head;
  const colors: Record<string, string> = { primary };
  const backs: Record<string, string> = { primary: withAlpha(primary, 0.1) };
  for (const hue of ["red", "orange", "yellow", "green", "blue", "violet", "gray"]) {
    colors[hue] = token(`--${hue}-line`);
    backs[hue] = token(`--${hue}-back`);
  }
  colors["grey"] = colors["gray"] ?? text;
  backs["grey"] = backs["gray"] ?? text;
  const chart = style.getPropertyValue("--chart-categorical").split(",").filter(Boolean).map(read);
  const family = style.getPropertyValue("--font").trim() || "sans-serif";
  const weight = style.getPropertyValue("--weight").trim() || "400";
  const known = new Map<string, string>();
  const theme: GridTheme = {
    accentColor: primary,
    accentFg: token("--on-primary"),
    accentLight: withAlpha(primary, 0.1),
    textDark: text,
    textMedium: withAlpha(text, 0.6),
    textLight: withAlpha(text, 0.4),
    textBubble: withAlpha(text, 0.7),
    bgIconHeader: withAlpha(text, 0.7),
    fgIconHeader: background,
    textHeader: headText,
    textGroupHeader: headText,
    bgGroupHeader: head,
    bgGroupHeaderHovered: hovered,
    textHeaderSelected: token("--on-primary"),
    bgCell: background,
    bgCellMedium: background,
    bgHeader: head,
    bgHeaderHasFocus: hovered,
    bgHeaderHovered: hovered,
    bgBubble: token("--field"),
    bgBubbleSelected: background,
    bubbleHeight: (20 * rem) / 16,
    bubblePadding: (8 * rem) / 16,
    bubbleMargin: (4 * rem) / 16,
    bgSearchResult: withAlpha(primary, 0.1),
    borderColor: border,
    horizontalBorderColor: border,
    drilldownBorder: border,
    linkColor: token("--link"),
    cellHorizontalPadding: (8 * rem) / 16,
    cellVerticalPadding: (3 * rem) / 16,
    headerFontStyle: `${weight} ${size(14)}`,
    baseFontStyle: `${weight} ${size(14)}`,
    markerFontStyle: size(9),
    editorFontSize: size(14),
    fontFamily: family,
    checkboxMaxSize: (16 * rem) / 16,
    headerIconSize: (18 * rem) / 16,
    resizeIndicatorColor: primary,
    rem,
    room: place.clientWidth,
    colorOf: (name) => known.get(name ?? "") ?? name ?? primary,
    backOf: (name) => backs[name] ?? name,
  };
  known.set("", chart[0] ?? token("--bar"));
  for (const [name, color] of Object.entries(colors)) known.set(name, color);
  probe.remove();
  return theme;
}

/** A computed colour in a form that every library knows. */
function rgba(computed: string): string {
  const scale = computed.startsWith("color(") ? 255 : 1;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.replace(/^color\(\S+/, "").match(/[\d.e-]+/g) ?? []).map(
    Number,
  );
  const bytes = [red, green, blue].map((each) => Math.round(each * scale)).join(", ");
  return alpha === 1 ? `rgb(${bytes})` : `rgba(${bytes}, ${alpha})`;
}

function withAlpha(color: string, alpha: number): string {
  const [red = 0, green = 0, blue = 0, own = 1] = (color.match(/[\d.e-]+/g) ?? []).map(Number);
  return `rgba(${red}, ${green}, ${blue}, ${own * alpha})`;
}
