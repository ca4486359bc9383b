/**
 * Pictures in diagrams. A diagram is an image, and in an image nothing is loaded: its pictures are read here, and are a
 * part of it. Empty ones of the same size stand for them while it is drawn, since Mermaid takes only short texts.
 *
 * Pictures of other hosts are read as images, which the site's policy allows (docs/hosting.md), and by https alone.
 */
import { addressIn } from "./address";

/** `img: ADDRESS` in what Mermaid knows of a node, `A@{ ... }`. */
const PICTURE = /(@\{(?:"[^"]*"|'[^']*'|[^}"'])*?\bimg\s*:\s*)("[^"]*"|'[^']*'|[^\s,}"']+)/g;
/** The kinds of diagrams that have pictures begin so. */
const WITH_PICTURES = /^\s*(?:flowchart|graph|swimlane)/m;
/** No picture in a diagram is shown larger, in pixels. */
const LARGEST = 1024;

export class PictureError extends Error {}

export interface WithPictures {
  /** The text to draw. */
  readonly source: string;
  /** Puts the pictures into what was drawn of it. */
  readonly into: (svg: string) => string;
}

interface Picture {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** `root` is where the site lies. */
export async function withPictures(source: string, root: string): Promise<WithPictures> {
  const addresses = new Set<string>();
  if (WITH_PICTURES.test(source)) {
    for (const [, , written = ""] of source.matchAll(PICTURE)) addresses.add(unquoted(written));
  }
  const found = await Promise.all(
    [...addresses].map(async (address, number) => {
      const picture = await read(address, root);
      return [address, { ...picture, empty: emptyPicture(number, picture) }] as const;
    }),
  );
  const pictures = new Map(found);
  return {
    source: source.replace(PICTURE, (all, before: string, written: string) => {
      const picture = pictures.get(unquoted(written));
      return picture === undefined ? all : `${before}"${picture.empty}"`;
    }),
    into: (svg) => found.reduce((drawn, [, { empty, data }]) => drawn.replaceAll(empty, () => inAttribute(data)), svg),
  };
}

function inAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function unquoted(written: string): string {
  return /^["']/.test(written) ? written.slice(1, -1) : written;
}

/** One that shows nothing, of this size, and no other one's text. */
function emptyPicture(number: number, { width, height }: Picture): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" id="p${number}"/>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

async function read(written: string, root: string): Promise<Picture> {
  try {
    const address = new URL(addressIn(root, written), document.baseURI);
    if (address.protocol === "data:") return await measured(written);
    if (address.origin === location.origin) return await measured(await contentOf(address));
    if (address.protocol === "https:") return await copied(address);
  } catch {
    // Which of these it is, no browser says.
  }
  throw new PictureError(`The picture ${shortened(written)} ${written.startsWith("data:") ? IS_NONE : IS_ELSEWHERE}`);
}

const IS_NONE = "is none that the browser can show.";
const IS_ELSEWHERE =
  "cannot be part of the diagram: it is not there, or its host does not let other sites read it by https. " +
  'Put it into the folder "static" of the app, or write it as a data: address.';

function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 100)}…` : address;
}

async function contentOf(address: URL): Promise<string> {
  const response = await fetch(address);
  const content = await response.blob();
  if (!response.ok || !content.type.startsWith("image/")) throw new Error("no picture");
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("not read")));
    reader.readAsDataURL(content);
  });
}

async function measured(data: string): Promise<Picture> {
  const image = new Image();
  image.src = data;
  await image.decode();
  return { data, ...sizeOf(image) };
}

async function copied(address: URL): Promise<Picture> {
  const image = new Image();
  image.crossOrigin = "anonymous";
  image.src = address.href;
  await image.decode();
  const { width, height } = sizeOf(image);
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { data: canvas.toDataURL(), width, height };
}

/** Some drawings have no size of their own. */
function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement): { width: number; height: number } {
  return { width: naturalWidth || 100, height: naturalHeight || 100 };
}
