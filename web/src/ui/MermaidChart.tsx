/** A diagram that is written in Mermaid's language: its text, until it is drawn. */
import { type CSSProperties, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";

import type { Drawing, Look } from "../mermaid/messages";
import { SiteRoot } from "./address";
import { useCopy } from "./clipboard";
import { useLook } from "./diagramLook";
import { PictureError, withPictures } from "./diagramPictures";
import { pngOf } from "./diagramPng";
import { rememberSize, sizeOfDiagram } from "./diagramSizes";
import { ToolbarButton } from "./ElementToolbar";
import { FullScreenFrame } from "./FullScreenFrame";
import { CheckIcon, CopyIcon } from "./icons";
import { saveFile } from "./saveFile";
import { DownloadIcon } from "./toolbarIcons";

export interface MermaidChartProps {
  readonly source: string;
  /** The same as it stands in Markdown, with what encloses it. */
  readonly written?: string | undefined;
  /** What is shown until it is drawn. */
  readonly children: ReactNode;
}

export function MermaidChart({ source, written, children }: MermaidChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const settled = useSettled(source, written !== undefined && !isWhole(written));
  const look = useLook(place, source);
  const { drawing, ground, problem } = useDrawing(place, settled, look);
  const isDrawn = drawing !== undefined || problem !== undefined;
  return (
    <div ref={place} {...(isDrawn ? {} : { className: "diagram-source", style: roomFor(source) })}>
      {problem !== undefined ? (
        <div className="mermaid-error" data-testid="stMermaidError" role="alert">
          Mermaid diagram error: {problem}
        </div>
      ) : drawing === undefined ? (
        children
      ) : (
        <Picture source={source} drawing={drawing} ground={ground} />
      )}
    </div>
  );
}

/** What follows does not move when the diagram takes the place of its text, if it is known how large it will be. */
function roomFor(source: string): CSSProperties | undefined {
  const size = sizeOfDiagram(source);
  if (size === undefined) return undefined;
  const { width, height } = size;
  return { aspectRatio: `${width} / ${height}`, maxHeight: height, overflow: "hidden" };
}

interface PictureProps {
  readonly source: string;
  readonly drawing: Drawing;
  readonly ground: string | undefined;
}

function Picture({ source, drawing, ground = "white" }: PictureProps) {
  const [copied, copy] = useCopy(source);
  const of = drawing.name === undefined ? "" : `: ${drawing.name}`;
  const save = async () => {
    const png = URL.createObjectURL(await pngOf(drawing, ground));
    saveFile(png, "mermaid-diagram.png");
    setTimeout(() => URL.revokeObjectURL(png), SAVED_MS);
  };
  return (
    <FullScreenFrame
      name={drawing.name}
      buttons={
        <>
          <ToolbarButton name={`Download as PNG${of}`} icon={<DownloadIcon />} onPress={() => void save()} />
          <ToolbarButton
            name={`${copied ? "Copied" : "Copy to clipboard"}${of}`}
            icon={copied ? <CheckIcon size={16} /> : <CopyIcon />}
            onPress={copy}
          />
        </>
      }
    >
      <div data-testid="stMermaidChart">
        <Image drawing={drawing} />
      </div>
    </FullScreenFrame>
  );
}

/** By then the browser has read what it is to save. */
const SAVED_MS = 60_000;

/** Under an address that ends with it. */
function Image({ drawing: { svg, kind, name, width, height } }: { drawing: Drawing }) {
  const image = useRef<HTMLImageElement>(null);
  useLayoutEffect(() => {
    const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    image.current?.setAttribute("src", address);
    return () => URL.revokeObjectURL(address);
  }, [svg]);
  return <img ref={image} alt={name ?? `Mermaid ${kind}`} width={width} height={height} />;
}

/** Whether a block of code is whole: the end of one that is still being written is not there. HTML always is. */
function isWhole(written: string): boolean {
  const [first = "", ...lines] = written.trimEnd().split("\n");
  return !/^[`~]/.test(first) || /^[\s>]*(?:`{3,}|~{3,})$/.test(lines.at(-1) ?? "");
}

/** A text to which nothing has been added for so long is complete, unless the script still runs. */
const SETTLED_MS = 1000;
const RUNNING = "[data-testid=stApp][data-test-script-state=running]";

/** The text, once nothing more of it follows. */
function useSettled(source: string, unfinished: boolean): string | undefined {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    if (!unfinished) return;
    const timer = setInterval(() => {
      if (document.querySelector(RUNNING) === null) setSettled(source);
    }, SETTLED_MS);
    return () => clearInterval(timer);
  }, [source, unfinished]);
  return unfinished && settled !== source ? undefined : source;
}

/** Of a place that is not on the screen, such as in a closed tab. */
const UNKNOWN_WIDTH = 700;

interface Drawn {
  readonly drawing?: Drawing;
  readonly ground?: string;
  /** The room it was drawn for. */
  readonly room?: number;
  readonly problem?: string;
}

/** The diagram as it was last drawn, or what is wrong with its text. */
function useDrawing(
  place: { readonly current: Element | null },
  source: string | undefined,
  look: Look | undefined,
): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({});
  const root = useContext(SiteRoot);
  const room = useOtherRoom(place, drawn);
  useEffect(() => {
    if (import.meta.env.SSR || look === undefined || source === undefined) return;
    const wanted = new AbortController();
    const draw = async () => {
      const width = room ?? (place.current?.clientWidth || UNKNOWN_WIDTH);
      const answer = await answerTo(source, look, width, root, wanted.signal);
      // What is drawn meanwhile of a text that changes often is shown; what was wrong with it is not.
      if (answer === undefined || ("problem" in answer && wanted.signal.aborted)) return;
      if ("drawing" in answer) rememberSize(source, answer.drawing);
      setDrawn("problem" in answer ? answer : { drawing: answer.drawing, ground: look.ground, room: width });
    };
    void draw();
    return () => wanted.abort();
  }, [place, source, look, root, room]);
  return drawn;
}

type Answer = { readonly drawing: Drawing } | { readonly problem: string };

async function answerTo(
  source: string,
  look: Look,
  width: number,
  root: string,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  try {
    const { drawnDiagram } = await import("./diagramFrame");
    const pictures = await withPictures(source, root);
    const answer = await drawnDiagram(pictures.source, look, width, signal);
    if (answer === undefined || "problem" in answer) return answer;
    return { drawing: { ...answer.drawing, svg: pictures.into(answer.drawing.svg) } };
  } catch (error) {
    if (error instanceof PictureError) return { problem: error.message };
    throw error;
  }
}

/** The room there is now, if the diagram filled the one that it was drawn for, as those of Gantt do. */
function useOtherRoom(place: { readonly current: Element | null }, { drawing, room }: Drawn): number | undefined {
  const [other, setOther] = useState<number>();
  const fills = drawing !== undefined && drawing.width === room;
  useEffect(() => {
    const element = place.current;
    if (!fills || element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = element;
      if (clientWidth > 0 && clientWidth !== room) setOther(clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, fills, room]);
  return other;
}
