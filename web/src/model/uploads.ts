/**
 * Files that a person has given to widgets.
 *
 * Here they are until no widget shows them any more. The worker gets a file right before the first event that names it,
 * as the `File` itself: that copies none of its bytes, and what a person takes back before never leaves the page.
 */
import type { FileReference, UploadMessage, WireValue } from "../protocol/wire.gen";

export class Uploads {
  private readonly files = new Map<string, File>();
  private readonly sent = new Set<string>();

  constructor(private readonly post: (message: UploadMessage) => void) {}

  /** Takes a file in; the reference is what a widget's value has of it. */
  add(file: File, name = file.name): FileReference {
    const id = newId();
    this.files.set(id, file);
    return { id, name, type: file.type, size: file.size };
  }

  /** The content of a file that a widget shows. */
  file(id: string): File | undefined {
    return this.files.get(id);
  }

  /** Hands over what these values name and the worker does not have. */
  send(values: readonly WireValue[]): void {
    for (const { id } of references(values)) {
      const file = this.files.get(id);
      if (file === undefined || this.sent.has(id)) continue;
      this.sent.add(id);
      this.post({ kind: "upload", id, file });
    }
  }

  /** The worker has none of them any more. */
  forgetSent(): void {
    this.sent.clear();
  }

  /** Lets go of what none of these values names. */
  keepOnly(values: () => readonly WireValue[]): void {
    if (this.files.size === 0) return;
    const named = new Set(Array.from(references(values()), ({ id }) => id));
    for (const id of this.files.keys()) {
      if (named.has(id)) continue;
      this.files.delete(id);
      this.sent.delete(id);
    }
  }
}

function* references(values: readonly WireValue[]): Generator<FileReference> {
  for (const value of values) {
    if (value === null || typeof value !== "object") continue;
    if (!Array.isArray(value) && !("files" in value)) continue;
    const parts = Array.isArray(value) ? value : [...value.files, ...(value.audio === undefined ? [] : [value.audio])];
    for (const part of parts) if (typeof part === "object") yield part;
  }
}

/** As random as a UUID, which pages that come by plain HTTP cannot make. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, "0")).join("");
}
