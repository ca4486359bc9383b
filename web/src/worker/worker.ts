/**
 * The worker: starts Python, then answers the page's events in order.
 *
 * Events that arrive while Python is busy wait in the queue and go in together; which of them need a run of their own is
 * decided in wasm_runtime/script/run_requests.py.
 */
import type { FromWorker, SessionMessage } from "../keeper/protocol";
import type {
  AttachedText,
  BootMessage,
  FailedMessage,
  PageEvent,
  PageMessage,
  ProgressMessage,
  Transfer,
} from "../protocol/wire.gen";
import { Prefetch } from "./prefetch";
import { UploadedFiles } from "./uploadedFiles";
import { PersistedFolder } from "./persistedFolder";
import { Outbox } from "./outbox";
import { EventQueue, type Queued } from "./queue";
import { APP_FOLDER, Python, type PostText, type WorkerSession } from "./python";
import { SiteFileError } from "../siteFiles";
import { SessionPort } from "./sessionPort";
import { FolderDatabase } from "./folderDatabase";

const CACHE_FOLDER = "/cache";

let prefetch: Prefetch | undefined;
let python: Promise<Python> | undefined;
let session: WorkerSession | undefined;
let post: (message: string | readonly string[] | AttachedText | ProgressMessage | FailedMessage) => void = (message) =>
  self.postMessage(message);
/** None where messages are posted: then each goes at once. */
let outbox: Outbox | undefined;
let transfers = 0;
let save: () => void = () => undefined;
const queue = new EventQueue(answer);
const files = new UploadedFiles();

self.onmessage = ({ data, ports: [port] }: MessageEvent<PageMessage>) => {
  if (data.kind === "fetch") {
    prefetch = new Prefetch(data);
  } else if (data.kind === "boot") {
    if (port === undefined) throw new Error("The boot message has no port to the session's storage.");
    if (data.channel !== undefined) {
      const channel = new BroadcastChannel(data.channel);
      post = (message) => channel.postMessage(message);
      outbox = new Outbox(post, (message: FromWorker) => port.postMessage(message));
      port.postMessage({ kind: "channel", channel: data.channel } satisfies FromWorker);
    }
    const folders = persistedFolders(data);
    prefetch ??= new Prefetch(data);
    void prefetch.settled.then(() => progress("python"));
    python = Python.start(data, prefetch, async (fileSystem) => {
      for (const folder of folders) await folder.restore(fileSystem);
    });
    const saveFolders = (started: Python) => folders.forEach((folder) => folder.save(started.files));
    const keeper = new SessionPort(port, files);
    Promise.all([python, keeper.restored()])
      .then(([started, kept]) => begin(started, () => saveFolders(started), keeper, kept))
      .catch(fail);
  } else if (data.kind === "upload") {
    files.add(data.id, data.file);
  } else {
    queue.push(data);
  }
};

/** What outlives the page in Python's file system: the cache, and what the app names. */
function persistedFolders({ storage, folders }: BootMessage): readonly PersistedFolder[] {
  const named = folders.map(
    (name) => new PersistedFolder(`${APP_FOLDER}/${name}`, new FolderDatabase(`${storage} folder ${name}`)),
  );
  return [new PersistedFolder(CACHE_FOLDER, new FolderDatabase(storage)), ...named];
}

function begin(started: Python, saveFolders: () => void, keeper: SessionPort, kept: SessionMessage | undefined): void {
  progress("app");
  session = started.begin({ post: postText, cacheFolder: CACHE_FOLDER, files, queue, keeper, kept });
  save = saveFolders;
  progress("run");
  queue.open();
}

async function answer(events: Queued[]): Promise<void> {
  if (session === undefined) return;
  try {
    let waiting: PageEvent[] = [];
    for (const event of events) {
      if (event.kind !== "files" && event.kind !== "clear_cache" && event.kind !== "save") {
        waiting.push(event);
        continue;
      }
      if (waiting.length > 0) await session.handle(JSON.stringify(waiting));
      waiting = [];
      if (event.kind === "clear_cache") {
        session.clearCaches();
      } else if (event.kind === "save") {
        session.save();
      } else {
        await (await python)?.replaceApp(event.app);
        session.filesChanged();
        waiting = [{ kind: "rerun", seq: event.seq, values: {} }];
      }
    }
    if (waiting.length > 0) await session.handle(JSON.stringify(waiting));
    save();
  } catch (error) {
    fail(error);
  }
}

/**
 * Bytes cannot go the way of the messages, where that is a broadcast channel: they are posted, and come first.
 *
 * The id of an uploaded file stands for the `File`, which crosses without any of its bytes, as all files do.
 */
function postText(text: string, urgent: boolean, attachments?: Parameters<PostText>[2]): void {
  if (attachments === undefined) {
    if (outbox === undefined) post(text);
    else outbox.add(text, urgent);
    return;
  }
  outbox?.pass();
  transfers += 1;
  const contents = attachments.map((each) =>
    typeof each === "string" ? files.file(each) : each instanceof File ? each : each.buffer,
  );
  const message: Transfer = { transfer: transfers, attachments: contents };
  self.postMessage(
    message,
    contents.filter((each) => each instanceof ArrayBuffer),
  );
  post({ text, transfer: transfers });
}

function progress(phase: ProgressMessage["phase"]): void {
  const message: ProgressMessage = { kind: "progress", phase };
  outbox?.flush();
  post(message);
}

function fail(error: unknown): void {
  const reason =
    error instanceof SiteFileError
      ? "A file of this site is missing or damaged."
      : session === undefined
        ? "Python could not be started in this browser."
        : "Python stopped unexpectedly.";
  const message: FailedMessage = { kind: "failed", reason, detail: detailOf(error) };
  outbox?.flush();
  post(message);
}

function detailOf(error: unknown): string {
  if (error instanceof SiteFileError) return error.message;
  // What Pyodide throws need not be an Error.
  const { name, message } = error as Partial<Error>;
  return message === undefined ? String(error) : `${name}: ${message}`;
}
