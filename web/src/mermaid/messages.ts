/** What the page and the frame that draws diagrams say to each other. */

/** Some kinds of diagram have names of their own within Mermaid's. */
export type ThemeVariables = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** How a diagram is to look: it is an image then, which takes nothing from the page around it. */
export interface Look {
  readonly isDark: boolean;
  /** The colour that lies behind it. */
  readonly ground: string;
  /** Families, as in CSS. */
  readonly font: string;
  /** Rules for these families, with their files inside. */
  readonly fontFaces: string;
  /** In pixels. */
  readonly fontSize: number;
  /** Mermaid's variables for a theme. */
  readonly variables: ThemeVariables;
}

export interface DrawRequest {
  readonly id: number;
  readonly source: string;
  readonly look: Look;
  /** The room there is, in pixels: some kinds of diagram fill it. */
  readonly width: number;
}

export interface Drawing {
  /** A document of its own. */
  readonly svg: string;
  /** The name of its kind, such as "flowchart". */
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  /** What the diagram says of itself, for screen readers. */
  readonly name: string | undefined;
}

export type DrawAnswer =
  { readonly id: number; readonly drawing: Drawing } | { readonly id: number; readonly problem: string };

/** The frame's first message: it can be asked. */
export const READY = "ready";
