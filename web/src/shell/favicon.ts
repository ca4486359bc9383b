/** The icon in the browser's tab. What an app names is an emoji, its `:shortcode:`, `:material/name:` or an address. */
import { loadEmoji } from "../markdown/lazyParts";
import { safeAddress } from "../ui/safeAddress";

const MATERIAL = /^:material\/([a-z0-9_]+):$/;
const SHORTCODE = /^:([a-z0-9_+-]+):$/;
const SIZE = 64;
let asked = 0;

/** Shows the icon; `root` is what an address is relative to. Of two that take a while the one asked for last wins. */
export async function showIcon(icon: string, root: string): Promise<void> {
  asked += 1;
  const turn = asked;
  const address = await addressOf(icon, root);
  if (turn === asked) for (const link of icons()) link.href = address;
}

async function addressOf(icon: string, root: string): Promise<string> {
  const material = MATERIAL.exec(icon)?.[1];
  if (material !== undefined) return drawn(material);
  const name = SHORTCODE.exec(icon)?.[1];
  const emoji = name === undefined ? icon : (await loadEmoji()).get(name);
  if (emoji !== undefined && isEmoji(emoji)) return picture(emoji);
  return new URL(safeAddress(icon), root).href;
}

function isEmoji(text: string): boolean {
  return /\P{ASCII}/u.test(text) && !/[a-z./]/i.test(text);
}

function picture(emoji: string): string {
  const text = `<text y='.9em' font-size='90'>${emoji}</text>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>${text}</svg>`)}`;
}

/** An icon of the font as a picture: a picture of its own has no fonts of the page. */
async function drawn(name: string): Promise<string> {
  const font = `${SIZE}px "Material Symbols Rounded"`;
  await document.fonts.load(font, name);
  const canvas = document.createElement("canvas");
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.font = font;
    context.textBaseline = "top";
    context.fillStyle = matchMedia("(prefers-color-scheme: dark)").matches ? "#fafafa" : "#1f1f1f";
    context.fillText(name, 0, 0);
  }
  return canvas.toDataURL();
}

function icons(): Iterable<HTMLLinkElement> {
  const found = document.querySelectorAll<HTMLLinkElement>("link[rel=icon]");
  for (const link of found) link.removeAttribute("type");
  return found;
}
