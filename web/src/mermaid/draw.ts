/** A diagram, as an image that is complete in itself. */
import mermaid, { type MermaidConfig } from "mermaid";

import { kindOf } from "./kinds";
import type { Drawing, Look } from "./messages";

const ID = "diagram";
const SVG = "http://www.w3.org/2000/svg";

const faces = document.createElement("style");
const place = document.createElement("div");
document.head.append(faces);
document.body.append(place);

export async function draw(source: string, look: Look, width: number): Promise<Drawing> {
  await load(look.fontFaces);
  const own = await ownTheme(source);
  mermaid.initialize(own === undefined ? { ...settings(look), ...appTheme(look) } : settings(look));
  place.style.width = `${width}px`;
  const { svg, diagramType } = await mermaid.render(ID, source, place);
  const drawn = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
  place.replaceChildren();
  if (drawn === null) throw new Error("The diagram has nothing to show.");
  const size = sizeOf(drawn);
  drawn.setAttribute("width", `${size.width}`);
  drawn.setAttribute("height", `${size.height}`);
  drawn.style.maxWidth = "";
  const name = nameOf(source, drawn);
  const style = document.createElementNS(SVG, "style");
  style.textContent = look.fontFaces;
  drawn.prepend(style);
  // A theme that was made for the other kind of page is on its own ground.
  if (own !== undefined && own.includes("dark") !== look.isDark) {
    drawn.style.backgroundColor = own.includes("dark") ? "#333333" : "#ffffff";
  }
  return { svg: new XMLSerializer().serializeToString(drawn), kind: kindOf(diagramType), name, ...size };
}

/** Makes the frame measure with the fonts that the image will have. */
async function load(fontFaces: string): Promise<void> {
  if (faces.textContent === fontFaces) return;
  faces.textContent = fontFaces;
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
}

/** The theme that a diagram asks for by itself: the colours of the app would be mixed into it. */
async function ownTheme(source: string): Promise<string | undefined> {
  if (!source.includes("theme")) return undefined;
  mermaid.initialize(STRICT);
  const { theme } = (await mermaid.parse(source)).config;
  return typeof theme === "string" && theme !== "base" ? theme : undefined;
}

const STRICT: MermaidConfig = {
  startOnLoad: false,
  securityLevel: "strict",
  suppressErrorRendering: true,
  // Text as HTML would make an image a foreign one to some browsers, which then do not save it.
  htmlLabels: false,
  look: "classic",
};

function settings({ font, fontSize }: Look): MermaidConfig {
  return {
    ...withFont(font),
    ...STRICT,
    fontFamily: font,
    fontSize,
    themeVariables: { fontFamily: font, fontSize: `${fontSize}px` },
  };
}

/** Some kinds of diagram have fonts of their own. */
function withFont(font: string): MermaidConfig {
  const kinds = Object.entries(mermaid.mermaidAPI.defaultConfig).flatMap(([kind, of]) => {
    const names = typeof of === "object" && of !== null ? Object.keys(of) : [];
    const fonts = names.filter((name) => name.endsWith("FontFamily")).map((name) => [name, font]);
    return fonts.length === 0 ? [] : [[kind, Object.fromEntries(fonts)]];
  });
  return Object.fromEntries(kinds) as MermaidConfig;
}

function appTheme({ isDark, font, fontSize, variables }: Look): MermaidConfig {
  return {
    theme: "base",
    darkMode: isDark,
    themeVariables: { ...variables, darkMode: isDark, fontFamily: font, fontSize: `${fontSize}px` },
    // No line runs through the text on it.
    themeCSS: ".edgeLabel rect { opacity: 1; }",
  };
}

function sizeOf(drawn: SVGSVGElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = (drawn.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  return { width: Math.max(1, Math.ceil(width)), height: Math.max(1, Math.ceil(height)) };
}

/** What is to be read out: what `alt` has left in the text, or the diagram's own title and description. */
function nameOf(source: string, drawn: SVGSVGElement): string | undefined {
  const [, alt] = /^[ \t]*%%[ \t]*stAlt[ \t]*:(.*)$/m.exec(source) ?? [];
  const own = ["title", "desc"].map((tag) => drawn.querySelector(`:scope > ${tag}`)?.textContent?.trim());
  return alt?.trim() || own.filter(Boolean).join(": ") || undefined;
}
