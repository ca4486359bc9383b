/**
 * What is said between the page, the app's worker, and the keeper of the session.
 *
 * The keeper is a worker of its own: it is never blocked by a script, it outlives the app's worker when that has to be
 * ended, and it stores without the page's help.
 */
import type { PersistenceOptions, SkippedEntry, StoredEntry } from "../protocol/wire.gen";

/** A session or changes of one (sessionCodec.ts); a small packet may be text, with a character for each byte. */
export type Packet = string | Uint8Array<ArrayBuffer>;

/** `packet` holds `SessionChanges`. */
export interface StoreMessage {
  readonly kind: "store";
  readonly packet: Packet;
  /** Files that were not sent before. */
  readonly files: ReadonlyMap<string, File>;
}

export interface ForgetMessage {
  readonly kind: "forget";
}

/** The channel to the page, for what the keeper holds for it. */
export interface ChannelMessage {
  readonly kind: "channel";
  readonly channel: string;
}

/** A message for the page that the worker has not sent yet, with its number in the order of all: see relay.ts. */
export interface HoldMessage {
  readonly kind: "hold";
  readonly number: number;
  readonly text: string;
}

/** All that was to be held is on its way. */
export interface SentMessage {
  readonly kind: "sent";
}

/** What the app's worker says: a small packet of `SessionChanges` without new files comes as nothing but that. */
export type FromWorker = string | StoreMessage | ForgetMessage | ChannelMessage | HoldMessage | SentMessage;

/** Messages of the worker, the first of which has this number; the worker sends them, too. */
export interface Relayed {
  readonly from: number;
  readonly texts: readonly string[];
}

/** A whole session: `packet` holds `StoredSession`; its files by id. */
export interface SessionMessage {
  readonly packet: Uint8Array<ArrayBuffer>;
  readonly files: ReadonlyMap<string, File>;
}

/** The first word to a worker: the session to go on with, if there is one. */
export type ToWorker = SessionMessage | null;

export interface OpenMessage extends PersistenceOptions {
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
  | OpenMessage
  | { readonly kind: "attach" }
  | { readonly kind: "seen"; readonly isSeen: boolean }
  | { readonly kind: "list" }
  | { readonly kind: "drop" };

/** Why nothing, or nothing more, is stored. */
export type Trouble = "blocked" | "full" | "insecure" | "damaged";

export interface ListedMessage {
  readonly kind: "listed";
  /** Milliseconds since 1970; 0 if nothing has been stored. */
  readonly saved: number;
  readonly entries: readonly StoredEntry[];
  readonly skipped: readonly SkippedEntry[];
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
