/** Reads PDFs, with pdf.js: in a worker of its own, and without any file that is not the site's. */
import {
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  PasswordResponses,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFPageProxy,
  TextLayer,
} from "pdfjs-dist/legacy/build/pdf.mjs";

/** The worker, and what documents may need that they do not bring along: letters, encodings, decoders for pictures. */
const FILES = import.meta.glob<string>(
  [
    "../../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs",
    "../../../../node_modules/pdfjs-dist/cmaps/*.bcmap",
    "../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}",
    "../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm",
  ],
  { query: "?url&no-inline", import: "default", eager: true },
);
const ADDRESSES = new Map(Object.entries(FILES).map(([path, url]) => [path.replace(/^.*\//, ""), url]));

function addressOf(file: string): string {
  const address = ADDRESSES.get(file);
  if (address === undefined) throw new Error(`This document needs ${file}, which is not part of the site.`);
  return new URL(address, import.meta.url).href;
}

GlobalWorkerOptions.workerSrc = addressOf("pdf.worker.min.mjs");

class SiteFiles {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const answer = await fetch(addressOf(filename));
    if (!answer.ok) throw new Error(`${filename} could not be loaded.`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

const FIRST = 1 << 16; // bytes that are read before it is known which are needed

/** A file that is read in ranges: of a large one that a user has, not all is copied. */
class RangesOfBlob extends PDFDataRangeTransport {
  private readonly file: Blob;

  constructor(file: Blob, start: ArrayBuffer) {
    super(file.size, new Uint8Array(start));
    this.file = file;
  }

  override requestDataRange(begin: number, end: number): void {
    void this.file
      .slice(begin, end)
      .arrayBuffer()
      .then((data) => this.onDataRange(begin, new Uint8Array(data)))
      .catch(() => this.onDataRange(begin, null));
  }
}

/** Asks for a password, which is given to `answer`; again, if the one before was wrong. */
export type Ask = (answer: (password: string) => void, isAgain: boolean) => void;

/** Starts to read a document: a file, or what is at an address. */
export async function openDocument(source: Blob | string, ask: Ask): Promise<PDFDocumentLoadingTask> {
  const from =
    typeof source === "string"
      ? { url: new URL(source, document.baseURI).href }
      : { range: new RangesOfBlob(source, await source.slice(0, FIRST).arrayBuffer()) };
  const task = getDocument({ ...from, ...SETTINGS });
  task.onPassword = (answer: (password: string) => void, reason: number) =>
    ask(answer, reason === PasswordResponses.INCORRECT_PASSWORD);
  return task;
}

const SETTINGS = {
  BinaryDataFactory: SiteFiles,
  useWorkerFetch: false,
  cMapUrl: "cmaps/",
  standardFontDataUrl: "fonts/",
  wasmUrl: "wasm/",
  verbosity: 0,
};

/** Why a document cannot be shown, for who looks at the app. */
export function problemOf(error: unknown): string {
  if (error instanceof InvalidPDFException) return "This is not a valid PDF: it is damaged, or a file of another kind.";
  return "This PDF could not be loaded. If it is on another site, that site may not allow it to be shown here.";
}

const MOST_PIXELS = 1 << 24; // what browsers of phones can hold of one picture

/** Draws a page into `place`, with its text over it; returns what ends that. */
export function drawPage(page: PDFPageProxy, scale: number, place: HTMLElement): () => void {
  const viewport = page.getViewport({ scale });
  const { width, height } = viewport;
  const density = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const text = document.createElement("div");
  text.className = "textLayer";
  const transform = density === 1 ? undefined : [density, 0, 0, density, 0, 0];
  const drawing = page.render({ canvas, viewport, transform });
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  // What was there before stays until it is drawn.
  void Promise.all([drawing.promise, layer.render()])
    .then(() => place.replaceChildren(canvas, text))
    .catch(() => undefined); // it was ended
  return () => {
    drawing.cancel();
    layer.cancel();
  };
}
