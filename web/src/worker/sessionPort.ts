/**
 * The worker's line to the keeper of the session.
 *
 * The keeper's first word is the session to go on with; from then on it hears what changes.
 */
import type { KeptMessage, StoreMessage, ToWorker } from "../keeper/protocol";
import type { Files } from "./files";

export class SessionPort {
  private readonly sent = new Set<string>();

  constructor(
    private readonly port: MessagePort,
    private readonly files: Files,
  ) {}

  /** The session as it was kept, if there is one; its files are there then. */
  async restored(): Promise<KeptMessage | undefined> {
    const kept = await new Promise<ToWorker>((resolve) => {
      this.port.onmessage = ({ data }: MessageEvent<ToWorker>) => resolve(data);
    });
    for (const [id, file] of kept?.files ?? []) {
      this.files.add(id, file);
      this.sent.add(id);
    }
    return kept ?? undefined;
  }

  /** Called by Python: see wasm_runtime/worker/keeper.py. */
  store(index: string, content: Uint8Array<ArrayBuffer>): void {
    const files = new Map([...this.files.all()].filter(([id]) => !this.sent.has(id)));
    for (const id of files.keys()) this.sent.add(id);
    const message: StoreMessage = { kind: "store", index, content, files };
    this.port.postMessage(message, [content.buffer]);
  }

  /** Called by Python. */
  clear(): void {
    this.port.postMessage({ kind: "forget" });
    this.sent.clear();
  }
}
