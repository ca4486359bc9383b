/**
 * The worker's line to the keeper of the session.
 *
 * The keeper's first word is the session to go on with; from then on it hears what changes.
 */
import type { Packet, SessionMessage, StoreMessage, ToWorker } from "../keeper/protocol";
import type { UploadedFiles } from "./uploadedFiles";

export class SessionPort {
  private readonly sent = new Set<string>();

  constructor(
    private readonly port: MessagePort,
    private readonly files: UploadedFiles,
  ) {}

  /** The session as it was kept, if there is one; its files are there then. */
  async restored(): Promise<SessionMessage | undefined> {
    const kept = await new Promise<ToWorker>((resolve) => {
      this.port.onmessage = ({ data }: MessageEvent<ToWorker>) => resolve(data);
    });
    for (const [id, file] of kept?.files ?? []) {
      this.files.add(id, file);
      this.sent.add(id);
    }
    return kept ?? undefined;
  }

  /** Called by Python with changes, small ones as text: see wasm_runtime/worker/session_store.py. */
  store(packet: Packet): void {
    const files = this.takeNewFiles();
    if (typeof packet === "string" && files.size === 0) {
      this.port.postMessage(packet);
    } else {
      const message: StoreMessage = { kind: "store", packet, files };
      this.port.postMessage(message, typeof packet === "string" ? [] : [packet.buffer]);
    }
  }

  /** Called by Python. */
  clear(): void {
    this.port.postMessage({ kind: "forget" });
    this.sent.clear();
  }

  private takeNewFiles(): ReadonlyMap<string, File> {
    const files = new Map<string, File>();
    for (const [id, file] of this.files.all()) {
      if (this.sent.has(id)) continue;
      this.sent.add(id);
      files.set(id, file);
    }
    return files;
  }
}
