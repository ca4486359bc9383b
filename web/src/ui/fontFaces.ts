/** Fonts for images: an image loads no files, so what it is written in has to be inside it. */

/** A face of which more than this would have to be in each image is left out. */
const MOST_BYTES = 1 << 20;
/** What a rule may say of a face, besides its file. */
const DESCRIPTORS = [
  "font-family",
  "font-style",
  "font-weight",
  "font-stretch",
  "unicode-range",
  "ascent-override",
  "descent-override",
  "line-gap-override",
  "size-adjust",
];

const files = new Map<string, Promise<string | undefined>>();

/** Rules for the page's faces of these families, as far as a text needs them, with their files inside. */
export async function facesFor(families: string, text: string): Promise<string> {
  const wanted = new Set(families.split(",").map(plainName));
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const found = [...document.styleSheets]
    .flatMap(rulesOf)
    .filter(({ style }) => wanted.has(plainName(style.getPropertyValue("font-family"))))
    .filter(({ style }) => hasAny(style.getPropertyValue("unicode-range"), letters));
  return (await Promise.all(found.map(withFile))).join("");
}

function plainName(family: string): string {
  return family.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** Nothing of a sheet of another host, which may not be read. */
function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

function hasAny(ranges: string, letters: ReadonlySet<number>): boolean {
  if (ranges === "") return true;
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.trim().replace(/^u\+/i, "").split("-");
    const first = parseInt(from.replaceAll("?", "0"), 16);
    const last = parseInt(to.replaceAll("?", "f"), 16);
    return [...letters].some((letter) => first <= letter && letter <= last);
  });
}

async function withFile({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = style.getPropertyValue("src");
  const [, , address] = /url\((["']?)(.*?)\1\)/.exec(source) ?? [];
  if (address === undefined) return "";
  const url = new URL(address, parentStyleSheet?.href ?? document.baseURI);
  if (url.protocol !== "data:" && url.origin !== location.origin) return "";
  if (!files.has(url.href)) files.set(url.href, inside(url.href));
  const data = await files.get(url.href);
  if (data === undefined) return "";
  const described = DESCRIPTORS.map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}:${value};`);
  return `@font-face{${described.join("")}src:url("${data}")}`;
}

async function inside(address: string): Promise<string | undefined> {
  if (address.startsWith("data:")) return address;
  try {
    const answer = await fetch(address);
    const file = await answer.blob();
    if (!answer.ok || file.size > MOST_BYTES) return undefined;
    return await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(reader.result as string));
      reader.addEventListener("error", () => reject(reader.error));
      reader.readAsDataURL(file);
    });
  } catch {
    return undefined; // the image is written in another font
  }
}
