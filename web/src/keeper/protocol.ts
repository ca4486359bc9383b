/**
 * What is said between the page, the app's worker, and the keeper of the session.
 *
 * The keeper is a worker of its own: it is never blocked by a script, it outlives the app's worker when that has to be
 * ended, and it stores without the page's help.
 */

/** One entry of session state, as wasm_runtime/session/snapshot.py declares it. */
export interface KeptEntry {
  readonly name: string;
  readonly size: number;
  readonly key?: string;
  readonly order?: number;
  readonly page?: string;
  readonly of_script?: true;
  readonly has_files?: true;
  /** SHA-256 in hexadecimal, where it is known. */
  readonly digest?: string;
}

export interface Skipped {
  readonly key: string;
  readonly type: string;
  readonly reason: string;
}

/** What has changed since the last one; the bytes of the entries follow one another in `content`. */
export interface Changes {
  readonly entries?: readonly KeptEntry[];
  readonly gone?: readonly string[];
  /** All that are skipped now. */
  readonly skipped?: readonly Skipped[];
  readonly page?: string;
  readonly query?: string;
  /** The ids of all uploaded files that are in use. */
  readonly files?: readonly string[];
}

export interface StoreMessage {
  readonly kind: "store";
  readonly index: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Files that were not sent before. */
  readonly files: ReadonlyMap<string, File>;
}

export interface ForgetMessage {
  readonly kind: "forget";
}

/** What the app's worker says. Small changes come as text: the index, a line feed, and a character for each byte. */
export type FromWorker = string | StoreMessage | ForgetMessage;

/** A whole session, as wasm_runtime/script/keeping.py takes it: `KeptSession` in JSON, bytes, files by id. */
export interface KeptMessage {
  readonly index: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly files: ReadonlyMap<string, File>;
}

/** The first word to a worker: the session to go on with, if there is one. */
export type ToWorker = KeptMessage | null;

/** How the app wants its sessions kept. */
export interface KeepOptions {
  /** "off": only for as long as the page is open. "app": a new tab goes on where the last one was. */
  readonly mode: "off" | "tab" | "app";
  readonly days: number;
  /** What is kept under another version is dropped. */
  readonly version: string;
}

export interface OpenMessage extends KeepOptions {
  readonly kind: "open";
  /** The app's name in this origin. */
  readonly app: string;
  /** Which Python reads what is kept: no other does. */
  readonly python: string;
  /** The session of this tab, if it has had one. */
  readonly tab: string | null;
}

/** What the page says. With "attach" comes the port to a worker that has begun. */
export type FromPage =
  OpenMessage | { readonly kind: "attach" } | { readonly kind: "list" } | { readonly kind: "drop" };

/** Why nothing, or nothing more, is stored. */
export type Trouble = "blocked" | "full" | "insecure";

export interface ListedMessage {
  readonly kind: "listed";
  /** Milliseconds since 1970; 0 if nothing has been stored. */
  readonly saved: number;
  readonly entries: readonly KeptEntry[];
  readonly skipped: readonly Skipped[];
  readonly files: number;
  readonly bytes: number;
}

/** What the page hears. */
export type ToPage =
  | { readonly kind: "opened"; readonly tab: string }
  | { readonly kind: "trouble"; readonly reason: Trouble; readonly detail: string }
  | { readonly kind: "stored"; readonly bytes: number }
  | ListedMessage
  | { readonly kind: "dropped" };
