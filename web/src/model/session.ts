/**
 * One session of the app: the worker, the tree it fills, and the events a person causes.
 *
 * The worker holds the state; the page holds what a person is in the middle of. A change is shown at once and sent; the
 * worker takes it as already shown and answers only where the script makes something else of it.
 */
import type {
  BrowserContext,
  ClearCacheMessage,
  DownloadEvent,
  DownloadMessage,
  FirstRun,
  InputWidgetPayload,
  NavigationMessage,
  OpenablePayload,
  PageEvent,
  RunMessage,
  SaveMessage,
  StopEvent,
  ToastPayload,
  TreeMessage,
  WireValue,
  WorkerMessage,
} from "../protocol/wire.gen";
import { Address } from "./address";
import { PendingChanges } from "./pendingChanges";
import type { Endpoint } from "./endpoint";
import { Forms } from "./forms";
import type { SessionStatus } from "./status";
import { Store } from "./store";
import { MessageBatch } from "./messageBatch";
import { Outbox, type Unnumbered } from "./outbox";
import { type BlockNode } from "./nodes";
import { notify, notifyFailed, notifyLost } from "./notices";
import { Media } from "./media";
import { Prerendered } from "./prerendered";
import { Recovery } from "./recovery";
import { SlowRun } from "./slowRun";
import { Tree } from "./tree";
import { Uploads } from "./uploads";

export class Session {
  readonly tree = new Tree();
  readonly status = new Store<SessionStatus>({ scriptState: "initial", phase: "fetch", answered: 0, slow: false });
  readonly forms: Forms;
  readonly uploads = new Uploads((message) => this.worker.postMessage(message));
  /** The files that payloads name. */
  readonly media: Media;
  private readonly messages = new MessageBatch(
    (message) => this.apply(message),
    () => this.tree.notify(),
  );
  private readonly changes = new PendingChanges(this.tree);
  private readonly downloads = new Map<string, (answer: DownloadMessage) => void>();
  private shownPage: string;
  private ack = 0;
  private readonly slowRun = new SlowRun(() => {
    this.status.set({ slow: true });
    this.markStale();
    this.tree.notify();
  });
  /** Until the first run is over. */
  private prerendered: Prerendered | undefined;
  private navigated = 0;
  /** What is around the elements until the first run is over; what that has not said again by then goes. */
  private former: Partial<SessionStatus> = {};
  private readonly recovery = new Recovery();
  private readonly outbox: Outbox;
  /** Forgets what is kept of the session, and begins another. */
  startOver: () => void = () => location.reload();
  /** Shows a message over the page: its element may be gone before a component could be drawn. */
  showToast: (payload: ToastPayload) => void = () => undefined;
  /** A worker was started again and has been asked for nothing yet. */
  private needsFirstRun = false;

  /** `worker` has been told to boot; its first run is asked for here. Until then the page shows `firstRun`. */
  constructor(
    private readonly worker: Endpoint,
    readonly address = new Address(),
    readBrowser?: () => BrowserContext,
    firstRun?: FirstRun,
  ) {
    this.outbox = new Outbox(worker, address, this.uploads, this.recovery, readBrowser);
    this.media = new Media(address.root);
    this.forms = new Forms(this.tree, address.root, (values, trigger) => this.change(values, trigger));
    worker.listen(
      (message) => this.messages.receive(message),
      (event) => {
        event.preventDefault();
        this.failed("The app's worker could not be started.", event.message ?? "");
      },
    );
    this.shownPage = address.takeLost() ?? address.page;
    if (firstRun?.page === this.shownPage) this.showFirstRun(firstRun);
    this.askFirstRun();
    address.onTravel(() => this.travel());
  }

  // --- events -------------------------------------------------------------------------------------------------------

  /** A person changed a widget. In a form the change waits for the submit button; a deferred one for the next event. */
  setValue(payload: InputWidgetPayload, value: WireValue): void {
    if (payload.form !== undefined) {
      this.forms.draft(payload, value);
    } else if (payload.deferred) {
      this.changes.defer([[payload.id, value]]);
      this.tree.setValue(payload.id, value);
    } else {
      this.change({ [payload.id]: value });
      return;
    }
    this.tree.notify();
  }

  /** A person opens or closes a block; the worker is told if the script wants to know. */
  setOpen(block: BlockNode, value: OpenablePayload["value"]): void {
    this.tree.setOpen(block, value);
    const { payload } = block.snapshot;
    if ("id" in payload && payload.id !== undefined) this.change({ [payload.id]: value });
    else this.tree.notify();
  }

  press(id: string): void {
    this.change({}, id);
  }

  /** Asks a download button for the file that the script makes; the worker answers when it is free. */
  download(widget: string): Promise<DownloadMessage> {
    this.worker.postMessage({ kind: "download", seq: this.outbox.seq, widget } satisfies DownloadEvent);
    return new Promise((resolve) => this.downloads.set(widget, resolve));
  }

  /** Sets off a trigger that has a value for this one event, whose number it returns; `values` change with it. */
  submit(id: string, value: WireValue, values: Record<string, WireValue> = {}): number {
    this.change({ ...values, [id]: value }, id);
    return this.outbox.seq;
  }

  /** Ends the run that is on, and those that wait. */
  stop(): void {
    if (this.status.value.scriptState !== "running") return;
    this.worker.postMessage({ kind: "stop", seq: this.outbox.seq } satisfies StopEvent);
    this.worker.interrupt();
    this.recovery.awaitEnd(() => this.endWorker());
    this.status.set({ scriptState: "stopRequested" });
  }

  rerun(): void {
    this.send({ kind: "rerun", values: this.changes.takeDeferred() });
  }

  /** Has everything stored that is to be kept: the page may be closed. */
  save(): void {
    if (this.status.value.phase === "live") this.worker.postMessage({ kind: "save" } satisfies SaveMessage);
  }

  /** Forget what cached functions have returned, and session state with it. Nothing runs for it. */
  clearCache(): void {
    const message: ClearCacheMessage = { kind: "clear_cache" };
    this.worker.postMessage(message);
  }

  /** A person goes to another page of the app; to the one that is shown is to start it again with this query. */
  navigate(page: string, query = ""): void {
    this.address.go(page, query);
    this.shownPage = page;
    this.navigated = this.outbox.seq + 1;
    this.send({ kind: "navigate", values: this.changes.takeDeferred(), page });
  }

  private travel(): void {
    const { page, isNews } = this.address;
    if (page !== this.shownPage) {
      this.shownPage = page;
      this.navigated = this.outbox.seq + 1;
      this.send({ kind: "navigate", values: this.changes.takeDeferred(), page });
    } else if (isNews) {
      this.rerun();
    }
  }

  /** The time of a fragment that runs every so often has come; one that is still busy skips its turn. */
  runFragment(fragment: string): void {
    const { phase, scriptState } = this.status.value;
    if (phase !== "live" || scriptState === "running") return;
    this.send({ kind: "fragment", values: this.changes.takeDeferred(), fragment });
  }

  /** The app's files have changed: `app` is where the new ones are. */
  replaceFiles(app: string): void {
    this.send({ kind: "files", app });
  }

  private askFirstRun(): void {
    if (this.shownPage === "") this.send({ kind: "rerun", values: {} });
    else this.send({ kind: "navigate", values: {}, page: this.shownPage });
  }

  private change(values: Record<string, WireValue>, trigger?: string): void {
    const all = { ...this.changes.takeDeferred(), ...values };
    for (const [id, value] of Object.entries(all)) {
      this.tree.setValue(id, value);
      this.changes.sent(id, this.outbox.seq + 1);
    }
    this.send({ kind: "change", values: all, ...(trigger === undefined ? {} : { trigger }) });
    this.tree.notify();
  }

  private send(event: Unnumbered<PageEvent>): void {
    if (this.needsFirstRun) {
      this.needsFirstRun = false;
      this.askFirstRun(); // it knows no widget yet
    }
    this.outbox.send(event);
    if (this.status.value.phase === "live" && this.status.value.scriptState !== "running") this.enterRun();
  }

  // --- messages -----------------------------------------------------------------------------------------------------

  private apply(message: WorkerMessage): void {
    switch (message.kind) {
      case "element":
        if (message.payload.type === "toast") this.showToast(message.payload);
        return this.applyToTree(this.changes.withValue(message, this.ack, (id) => this.forms.drop(id)));
      case "block":
        return this.applyToTree(this.changes.withChoice(message, this.ack));
      case "trim":
        return this.applyToTree(message);
      case "reached":
        this.slowRun.reached = message.blocks;
        if (this.status.value.slow) this.markStale();
        return;
      case "spinner":
        return this.tree.showSpinner(message);
      case "spinner_done":
        return this.tree.hideSpinner(message.id);
      case "query":
        return this.address.change(message.query, message.by_script);
      case "navigation":
        return this.showPage(message);
      case "download":
        this.downloads.get(message.widget)?.(message);
        return;
      case "media":
        return this.media.add(message);
      case "media_gone":
        return this.media.remove(message.url);
      case "page_config":
        return this.status.set({ frame: message });
      case "logo":
        return this.status.set({ logo: message });
      case "run":
        return this.applyRun(message);
      case "progress":
        // A restart is not announced: the page is in use.
        return this.status.value.phase === "live" ? undefined : this.status.set({ phase: message.phase });
      case "lost":
        return message.failed ? notifyFailed(() => this.startOver()) : notifyLost(message);
      case "failed":
        return this.failed(message.reason, message.detail);
    }
  }

  private applyToTree(message: TreeMessage): void {
    (this.prerendered ?? this.tree).apply(message);
  }

  private showFirstRun({ messages }: FirstRun): void {
    const tree: TreeMessage[] = [];
    for (const message of messages) {
      if (message.kind === "navigation") this.status.set({ navigation: message });
      else if (message.kind === "page_config") this.status.set({ frame: message });
      else if (message.kind === "logo") this.status.set({ logo: message });
      else if (message.kind === "media") this.media.add(message);
      else tree.push(message);
    }
    this.prerendered = new Prerendered(this.tree, tree);
    this.beginSession();
    this.status.set({ prerendered: true });
  }

  /** A session begins whose worker knows nothing of what is shown. */
  private beginSession(): void {
    this.media.beginSession();
    this.former = this.status.value;
  }

  private showPage(message: NavigationMessage): void {
    const { current, query } = message;
    if (this.navigated > this.ack) return; // the person has gone on: the answer to that follows
    if (current !== this.address.page) this.address.show(current, query, message.not_found === undefined);
    this.shownPage = current;
    this.status.set({ navigation: message });
  }

  private applyRun(message: RunMessage): void {
    this.ack = message.ack;
    if (message.state === "running") {
      this.address.beginRun();
      this.enterRun();
      return;
    }
    this.slowRun.end();
    this.recovery.answered(message.ack);
    const isFirst = this.prerendered !== undefined;
    this.prerendered?.end();
    this.media.endFirstRun();
    this.prerendered = undefined;
    this.tree.dropDisplaced();
    this.tree.hideSpinners();
    for (const id of message.resets ?? []) {
      this.forms.dropCleared(id);
      if (isFirst) continue; // what a first run assigns the build's did too
      this.forms.drop(id);
      this.tree.reset(id);
    }
    this.uploads.keepOnly(() => this.shownValues());
    if (this.status.value.slow) this.tree.clearStale();
    if (message.ack < this.outbox.seq) this.enterRun();
    const scriptState = message.ack < this.outbox.seq ? "running" : message.state;
    const { ack: answered, compile_error: compileError } = message;
    if (isFirst) this.dropFormer();
    this.status.set({ scriptState, phase: "live", answered, slow: false, compileError });
  }

  private dropFormer(): void {
    for (const name of ["frame", "navigation", "logo"] as const)
      if (this.status.value[name] === this.former[name]) this.status.set({ [name]: undefined });
  }

  private shownValues(): WireValue[] {
    return [...this.tree.elements()].flatMap((payload) => ("value" in payload ? [this.forms.shown(payload)] : []));
  }

  private enterRun(): void {
    this.slowRun.begin();
    this.status.set({ scriptState: "running", compileError: undefined });
  }

  /** What the build left is as young as the page: it does not fade. */
  private markStale(): void {
    const { reached } = this.slowRun;
    if (reached !== undefined && this.prerendered === undefined) this.tree.markStale(reached);
  }

  // --- when the worker has to be ended ------------------------------------------------------------------------------

  /** The script is stopped and does not end. What was changed waits for the next event. */
  private endWorker(): void {
    this.changes.defer(this.recovery.takeValues(), { overwrites: false });
    this.restart();
    notify({ name: "restart", text: "The script was stopped. Session changes made by this run were not saved." });
  }

  private failed(reason: string, detail: string): void {
    if (this.status.value.phase !== "live" || !this.recovery.mayTryAgain()) return this.fail(reason, detail);
    console.warn(`${reason} ${detail}`);
    this.recovery.forget();
    this.restart();
    notify({
      name: "restart",
      text: `${reason} It was restarted. Session changes made by the last run were not saved.`,
    });
    this.needsFirstRun = false;
    this.askFirstRun();
  }

  /** A new worker, with the session as it was kept. The page stays as it is until that one's first run. */
  private restart(): void {
    this.slowRun.end();
    this.messages.drop();
    this.tree.dropDisplaced();
    this.tree.hideSpinners();
    this.tree.clearStale();
    this.prerendered = new Prerendered(this.tree, []);
    this.beginSession();
    this.outbox.beginSession();
    this.worker.restart();
    this.needsFirstRun = true;
    this.status.set({ scriptState: "notRunning", phase: "live", answered: this.outbox.seq, slow: false });
    this.tree.notify();
  }

  private fail(reason: string, detail: string): void {
    this.slowRun.end();
    console.error(`${reason} ${detail}`);
    this.status.set({ failure: { reason, detail }, scriptState: "notRunning", slow: false });
  }
}
