/** `st.pdf`: a document, drawn page by page as it is scrolled to. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";

import { useSession } from "../../model/context";
import type { PdfPayload } from "../../protocol/wire.gen";
import { ElementToolbar, ToolbarButton } from "../../ui/ElementToolbar";
import { MinusIcon, PlusIcon } from "../../ui/icons";
import { PdfPassword, type PasswordRequest } from "./PdfPassword";
import { useMedia } from "./useMedia";

type Reader = typeof import("./pdfDocument");

interface Opened {
  readonly reader: Reader;
  readonly document: PDFDocumentProxy;
  /** The first page: the others are taken to be as large until they are there. */
  readonly first: PDFPageProxy;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const NATURAL = ZOOMS.indexOf(1);

export function Pdf({ payload }: { payload: PdfPayload }) {
  return <Viewer key={payload.url} {...payload} />;
}

function Viewer({ url, height, alt }: PdfPayload) {
  const { opened, problem, request } = useDocument(url);
  const [zoom, setZoom] = useState(NATURAL);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const count = opened?.document.numPages ?? 0;
  const natural = opened?.first.getViewport({ scale: 1 }).width ?? 1;
  // As large as the document says, or as the place allows.
  const scale = Math.min(1, width / natural) * (ZOOMS[zoom] ?? 1);

  const changeZoom = (step: number) => setZoom((now) => Math.min(Math.max(now + step, 0), ZOOMS.length - 1));
  const turn = (step: number) => {
    const pages = [...(box.current?.querySelectorAll<HTMLElement>(".pdf-page") ?? [])];
    const top = box.current?.scrollTop ?? 0;
    const now = pages.findLastIndex((page) => page.offsetTop - 24 <= top);
    const next = pages[Math.min(Math.max(now + step, 0), pages.length - 1)];
    if (next !== undefined) box.current?.scrollTo({ top: next.offsetTop - 12 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const act = KEYS[event.key];
    if (act === undefined) return;
    event.preventDefault();
    if (act.zoom !== undefined) changeZoom(act.zoom);
    if (act.turn !== undefined) turn(act.turn);
  };
  return (
    <div
      className="stPdf"
      data-testid="stPdf"
      data-height={height === "stretch" ? height : undefined}
      style={{ height }}
    >
      {opened !== undefined && (
        <ElementToolbar>
          <ToolbarButton name="Zoom In" icon={<PlusIcon />} onPress={() => changeZoom(1)} />
          <ToolbarButton name="Zoom Out" icon={<MinusIcon />} onPress={() => changeZoom(-1)} />
        </ElementToolbar>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for what scrolls */}
      <div
        ref={box}
        className="pdf-pages"
        role="region"
        aria-label={alt ?? "PDF"}
        aria-busy={opened === undefined && problem === undefined && request === undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {problem !== undefined && (
          <p className="pdf-problem" role="alert">
            {problem}
          </p>
        )}
        {request !== undefined && <PdfPassword key={String(request.isAgain)} {...request} />}
        {opened !== undefined &&
          width > 0 &&
          Array.from({ length: count }, (_, index) => (
            <Page key={index} opened={opened} number={index + 1} count={count} scale={scale} />
          ))}
      </div>
    </div>
  );
}

const KEYS: Readonly<Record<string, { zoom?: number; turn?: number }>> = {
  "+": { zoom: 1 },
  "=": { zoom: 1 },
  "-": { zoom: -1 },
  PageDown: { turn: 1 },
  PageUp: { turn: -1 },
};

interface Reading {
  readonly opened?: Opened;
  readonly problem?: string;
  readonly request?: PasswordRequest;
}

/** The document at an address, once it is there, or why it cannot be shown, or what it asks for. */
function useDocument(url: string): Reading {
  const { media } = useSession();
  const mediaAt = useMedia();
  const source = import.meta.env.SSR ? "" : (media.blob(url) ?? mediaAt(url));
  const [reading, setReading] = useState<Reading>({});
  useEffect(() => {
    if (import.meta.env.SSR) return;
    let close: (() => void) | undefined;
    let current = true;
    const open = async () => {
      const reader = await import("./pdfDocument");
      try {
        const task = await reader.openDocument(source, (answer, isAgain) => {
          if (current) setReading({ request: { answer, isAgain } });
        });
        close = () => void task.destroy();
        if (!current) close();
        const document = await task.promise;
        const first = await document.getPage(1);
        if (current) setReading({ opened: { reader, document, first } });
      } catch (error) {
        if (current) setReading({ problem: reader.problemOf(error) });
      }
    };
    void open();
    return () => {
      current = false;
      close?.();
    };
  }, [source]);
  return reading;
}

/** How wide what is in a box may be. */
function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - 24));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

interface PageProps {
  readonly opened: Opened;
  readonly number: number;
  readonly count: number;
  readonly scale: number;
}

function Page({ opened: { reader, document, first }, number, count, scale }: PageProps) {
  const [page, setPage] = useState(number === 1 ? first : undefined);
  const [isNear, setIsNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watched = new IntersectionObserver((found) => setIsNear(found.at(-1)?.isIntersecting ?? false), {
      rootMargin: "400px",
    });
    watched.observe(element);
    return () => watched.disconnect();
  }, []);
  useEffect(() => {
    const element = place.current;
    if (element === null || !isNear) return;
    let stop: (() => void) | undefined;
    let current = true;
    const draw = async () => {
      const there = await document.getPage(number);
      if (!current) return;
      setPage(there);
      stop = reader.drawPage(there, scale, element);
    };
    draw().catch(() => undefined); // the document was closed
    return () => {
      current = false;
      stop?.();
    };
  }, [isNear, document, number, scale, reader]);
  const { width, height } = (page ?? first).getViewport({ scale });
  return (
    <div
      ref={place}
      className="pdf-page"
      role="group"
      aria-label={`Page ${number} of ${count}`}
      style={{ width, height, ["--total-scale-factor" as string]: scale }}
    />
  );
}
