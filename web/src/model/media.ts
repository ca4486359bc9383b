/**
 * Files that the script shows or offers, by the addresses that payloads have of them.
 *
 * A file is given to the browser when it is used first: of many that are only offered nobody may want one.
 */
import type { InlineAttachment, MediaMessage } from "../protocol/wire.gen";

export class Media {
  /** Those that were not used yet. */
  private readonly contents = new Map<string, MediaMessage>();
  /** What the browser knows the others by. */
  private readonly urls = new Map<string, string>();
  /** What is behind these, for what reads it itself. */
  private readonly blobs = new Map<string, Blob>();
  /** Those of a session that has ended, or of the build, which the one that begins has not named. */
  private readonly former = new Set<string>();

  /** What waits for files that are not there yet. */
  private readonly awaited = new Map<string, Array<(content: Promise<ArrayBuffer> | ArrayBuffer) => void>>();

  /** `root` is where the site lies. */
  constructor(private readonly root: string) {}

  /** Takes a file in. An address stands for the same content always: one that is shown stays as it is. */
  add(message: MediaMessage): void {
    const { url, content } = message;
    this.former.delete(url);
    if (this.urls.has(url)) return;
    if (content === undefined) this.urls.set(url, this.root + url);
    else this.contents.set(url, message);
    const waiting = this.awaited.get(url) ?? [];
    this.awaited.delete(url);
    for (const resolve of waiting) resolve(this.bytes(url));
  }

  remove(address: string): void {
    const url = this.urls.get(address);
    if (url !== undefined) URL.revokeObjectURL(url); // one of the site's has nothing to be released
    this.urls.delete(address);
    this.blobs.delete(address);
    this.contents.delete(address);
  }

  /** Where the browser finds what is at this address; any that is not one of these files is the browser's already. */
  url(address: string): string {
    const file = this.contents.get(address);
    if (file?.content === undefined) return this.urls.get(address) ?? address;
    if (import.meta.env.SSR) return dataAddress(file);
    const blob = new Blob([file.content], { type: file.mime });
    const url = URL.createObjectURL(blob);
    this.urls.set(address, url);
    this.blobs.set(address, blob);
    this.contents.delete(address); // the browser has them now, and may hold them on disk
    return url;
  }

  /** The content of a file, which is read only where it is needed: nothing for any other address, or one of the site's. */
  blob(address: string): Blob | undefined {
    this.url(address);
    return this.blobs.get(address);
  }

  /**
   * The bytes of a file that the page itself reads again and again: at once where they are here, later where the site
   * has them. They are never given to the browser, which would copy them.
   */
  bytes(address: string): ArrayBuffer | Promise<ArrayBuffer> {
    const content = this.contents.get(address)?.content;
    if (content !== undefined && !(content instanceof Blob)) return content;
    const file = content ?? this.blobs.get(address);
    if (file !== undefined) return file.arrayBuffer();
    const url = this.urls.get(address);
    if (url !== undefined) return fetched(url);
    // A page of the build names files that Python has yet to make.
    return new Promise((resolve) => this.awaited.set(address, [...(this.awaited.get(address) ?? []), resolve]));
  }

  /** A session begins, which knows of none of the files that are here. */
  beginSession(): void {
    for (const address of [...this.contents.keys(), ...this.urls.keys()]) this.former.add(address);
  }

  /** Its first run is over: what it has not named goes. */
  endFirstRun(): void {
    for (const address of this.former) this.remove(address);
    this.former.clear();
  }
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} cannot be read: ${answer.status}`);
  return answer.arrayBuffer();
}

/** Where the build draws: an address that shows the file before any script runs. Its content is still as it was sent. */
function dataAddress({ mime, content }: MediaMessage): string {
  const { base64 } = content as unknown as InlineAttachment;
  return `data:${mime};base64,${base64}`;
}
