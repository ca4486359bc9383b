/** The keeper's entry: opens the tab's session, and serves the workers that come and go. */
import * as environment from "../environment";
import { claim, claimed } from "./claim";
import { Copies, type FoundCopy } from "./copies";
import { TabSession } from "./tabSession";
import type { FromPage, FromWorker, OpenMessage, Packet, ToPage, ToWorker, Trouble } from "./protocol";
import { type Reader, RefusedError } from "./records";
import { Relay } from "./relay";
import { readChanges, SessionFormatError } from "./sessionCodec";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Milliseconds that a start waits for a database that does not open. */
const OPEN_TIMEOUT_MS = 15_000;
/** Milliseconds before each further try at a database that cannot be opened. */
const RETRY_DELAYS_MS = [100, 300, 1000];

let session: Promise<TabSession>;
let troubled = false;
const relay = new Relay();

self.onmessage = ({ data, ports }: MessageEvent<FromPage>) => {
  if (data.kind === "open") session = open(data);
  else if (data.kind === "attach" && ports[0] !== undefined) void attach(ports[0]);
  else if (data.kind === "seen") void session.then((kept) => kept.seen(data.isSeen));
  else if (data.kind === "list") void list();
  else if (data.kind === "drop") void drop();
};

async function open(message: OpenMessage): Promise<TabSession> {
  const { app, python, version, mode, days, tab } = message;
  const reader: Reader = { app, python, version };
  const { id, copies } = await claim(app, tab);
  tell({ kind: "opened", tab: id });
  const records = mode === "off" ? undefined : await openRecords(reader);
  const kept = new TabSession(id, reader, records, (bytes) => tell({ kind: "stored", bytes }), trouble);
  if (records === undefined) return kept;
  try {
    const others = tab === null && mode === "app" ? await records.list() : [];
    const candidates = tab === null ? others.map((each) => each.session) : [copies ?? id];
    const found = await firstReadable(records, candidates);
    if (found !== undefined && found.manifest.saved > Date.now() - days * DAY_MS)
      kept.begin(found, { moves: others.length > 0, isOwn: found.isWhole && found.manifest.session === id });
  } catch (error) {
    trouble("blocked", error);
  }
  void collect(records, app, days, id);
  return kept;
}

async function openRecords(reader: Reader): Promise<Copies | undefined> {
  if (!environment.canSign) {
    trouble("insecure", "pages loaded over plain HTTP cannot sign what they store; use HTTPS");
    return undefined;
  }
  try {
    const tooLate = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("the database did not open in time")), OPEN_TIMEOUT_MS);
    });
    const lost = () => trouble("blocked", "the database was closed by the browser");
    return await Promise.race([opened(reader, lost), tooLate]);
  } catch (error) {
    trouble("blocked", error);
    return undefined;
  }
}

/** A browser that comes back from a crash may need more than one try, and then begin with an empty database. */
async function opened(reader: Reader, lost: () => void): Promise<Copies> {
  let problem: unknown;
  for (const pause of [0, ...RETRY_DELAYS_MS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      const records = await Copies.open(reader, lost);
      if (problem !== undefined) console.warn(`The browser may have lost stored sessions: ${String(problem)}`);
      return records;
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

/** The first of these sessions that is there and may be read. */
async function firstReadable(records: Copies, sessions: readonly string[]): Promise<FoundCopy | undefined> {
  for (const each of sessions) {
    try {
      const found = await records.read(each);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      console.warn(`A stored session is not restored: ${error.message}.`);
    }
  }
  return undefined;
}

/** A worker has begun: it goes on with the session as it is now. */
async function attach(port: MessagePort): Promise<void> {
  const kept = await session;
  const now: ToWorker = await kept.now();
  port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (typeof data === "string") store(kept, data);
    else if (data.kind === "hold") relay.hold(data);
    else if (data.kind === "sent") relay.drop();
    else if (data.kind === "channel") relay.serve(data.channel);
    else if (data.kind === "store") store(kept, data.packet, data.files);
    else void kept.forget();
  };
  port.postMessage(now, now === null ? [] : [now.packet.buffer]);
}

/** Changes that cannot be read are missing from then on: what is stored stays as it was after the run before. */
function store(kept: TabSession, packet: Packet, files?: ReadonlyMap<string, File>): void {
  try {
    kept.store(readChanges(packet), files);
  } catch (error) {
    if (!(error instanceof SessionFormatError)) throw error;
    kept.freeze();
    trouble("damaged", error);
  }
}

async function list(): Promise<void> {
  const { saved, entries, skipped, fileCount, bytes } = await session;
  tell({ kind: "listed", saved, entries, skipped, files: fileCount, bytes });
}

async function drop(): Promise<void> {
  await (await session).close();
  tell({ kind: "dropped" });
}

async function collect(records: Copies, app: string, days: number, own: string): Promise<void> {
  try {
    const inUse = await claimed(app);
    await records.collect(days * DAY_MS, (each) => each === own || inUse.has(each));
  } catch {
    // Another time.
  }
}

/** Said once: the app goes on without. */
function trouble(reason: Trouble, error: unknown): void {
  if (troubled) return;
  troubled = true;
  tell({ kind: "trouble", reason, detail: String(error) });
}

function tell(message: ToPage): void {
  self.postMessage(message);
}
