/**
 * The session's keeper as the page knows it: a worker that stores the session and gives it to workers that begin.
 *
 * Where it cannot be started the app runs on without: nothing is stored, and a restarted worker begins with a new session.
 */
import type { FromPage, ListedMessage, ToPage, Trouble } from "../keeper/protocol";
import type { PersistenceOptions } from "../protocol/wire.gen";
import { notify } from "../model/notices";
import { readTabStorage, writeTabStorage } from "../model/tabStorage";

/** As much stored, in bytes, is worth asking the browser not to throw it away when room is short. */
const LARGE_SESSION_BYTES = 1 << 20;

const TROUBLES: Readonly<Record<Trouble, string>> = {
  full: "This browser has no storage left for this app: what you do from now on is lost when you close the tab.",
  blocked: "",
  damaged: "The app can no longer be saved in this browser: what you do from now on is lost when you close the tab.",
  insecure: "",
};

export class KeeperClient {
  private readonly worker = new Worker(new URL("../keeper/keeper.ts", import.meta.url), {
    type: "module",
    name: "sitelet keeper",
  });
  /** Of workers that have begun before the keeper has. */
  private waiting: MessagePort[] = [];
  private state: "starting" | "open" | "missing" = "starting";
  private readonly answers = new Map<string, (message: ToPage) => void>();
  private hasAsked = false;

  constructor(
    private readonly app: string,
    python: string,
    options: PersistenceOptions,
  ) {
    this.worker.onmessage = ({ data }: MessageEvent<ToPage>) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      if (this.state === "starting") this.miss(event.message ?? "its file could not be loaded");
    };
    this.say({ kind: "open", app, python, tab: readTabStorage(`${app} session`), ...options });
  }

  /** The line to the keeper for a worker that begins. */
  attach(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.waiting.push(port2);
    this.connect();
    return port1;
  }

  /** Whether anybody sees the page: if not, nothing that is to be stored waits. */
  seen(isSeen: boolean): void {
    this.say({ kind: "seen", isSeen });
  }

  /** What is kept of the session; undefined where nothing is. */
  async list(): Promise<ListedMessage | undefined> {
    const message = await this.ask({ kind: "list" }, "listed");
    return message?.kind === "listed" ? message : undefined;
  }

  /** Forgets all that is kept of the session. */
  async drop(): Promise<void> {
    await this.ask({ kind: "drop" }, "dropped");
  }

  private async ask(question: FromPage, answer: ToPage["kind"]): Promise<ToPage | undefined> {
    if (this.state === "missing") return undefined;
    return new Promise((resolve) => {
      this.answers.set(answer, resolve);
      this.say(question);
    });
  }

  private hear(message: ToPage): void {
    this.answers.get(message.kind)?.(message);
    this.answers.delete(message.kind);
    if (message.kind === "opened") {
      writeTabStorage(`${this.app} session`, message.tab);
      this.state = "open";
      this.connect();
    } else if (message.kind === "trouble") {
      console.warn(`The session is not persisted: ${message.detail}`);
      const text = TROUBLES[message.reason];
      if (text !== "") notify({ name: "storage", text });
    } else if (message.kind === "stored" && message.bytes > LARGE_SESSION_BYTES && !this.hasAsked) {
      this.hasAsked = true;
      navigator.storage?.persist?.().catch(() => undefined);
    }
  }

  private connect(): void {
    if (this.state === "starting") return;
    for (const port of this.waiting.splice(0)) {
      if (this.state === "open") this.say({ kind: "attach" }, [port]);
      else port.postMessage(null);
    }
  }

  private miss(why: string): void {
    console.warn(`The session is not persisted: its worker could not be started (${why}).`);
    this.state = "missing";
    for (const answer of this.answers.values()) answer({ kind: "dropped" });
    this.connect();
  }

  private say(message: FromPage, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
