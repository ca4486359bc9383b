/** How large diagrams were when they were last drawn: until they are drawn again, their texts take up the same room. */
import { xxh32 } from "../markdown/xxh32";

export interface DiagramSize {
  readonly width: number;
  readonly height: number;
}

const KEY = "sitelet-diagrams";
/** So many are remembered, those that were drawn last. */
const MOST = 100;

let known: Map<string, DiagramSize> | undefined;

/** Of a diagram with this text, if one was drawn before, also in an earlier visit. */
export function sizeOfDiagram(source: string): DiagramSize | undefined {
  return import.meta.env.SSR ? undefined : sizes().get(nameOf(source));
}

export function rememberSize(source: string, { width, height }: DiagramSize): void {
  const name = nameOf(source);
  const before = sizes().get(name);
  if (before?.width === width && before.height === height) return;
  sizes().delete(name);
  sizes().set(name, { width, height });
  for (const oldest of [...sizes().keys()].slice(0, -MOST)) sizes().delete(oldest);
  try {
    localStorage.setItem(KEY, JSON.stringify([...sizes()]));
  } catch {
    // Storage may be refused; the sizes are then known as long as the page is there.
  }
}

function sizes(): Map<string, DiagramSize> {
  known ??= new Map(stored());
  return known;
}

function stored(): [string, DiagramSize][] {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, DiagramSize] {
  if (!Array.isArray(entry)) return false;
  const [name, size] = entry as [unknown, Partial<Record<"width" | "height", unknown>> | null | undefined];
  return typeof name === "string" && isLength(size?.width) && isLength(size?.height);
}

function isLength(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value < 1e6;
}

/** Texts of apps are not stored. */
function nameOf(source: string): string {
  return `${source.length}-${xxh32(source, 0)}`;
}
