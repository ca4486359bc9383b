/**
 * The conversation with a component's page.
 *
 * Only that page is listened to: what comes from another window, or from another origin than that of the frame's address,
 * is not for this component. The page is told its arguments once it is ready, and again when they or the theme change.
 */
import type { Session } from "../../model/session";
import type { ComponentInstancePayload, TableArgument } from "../../protocol/wire.gen";
import { read } from "./frameMessages";
import { themeAt } from "./frameTheme";

export interface FrameEvents {
  readonly ready: () => void;
  readonly height: (pixels: number) => void;
}

export class FrameConnection {
  private payload: ComponentInstancePayload | undefined;
  private isReady = false;
  private sent: string | undefined;
  private sentFiles: readonly unknown[] = [];
  private readonly look = new MutationObserver(() => this.render());

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly session: Session,
    private readonly events: FrameEvents,
  ) {
    window.addEventListener("message", this.hear);
    this.look.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "style", "class"],
    });
  }

  /** The script has written the component, perhaps with other arguments. */
  update(payload: ComponentInstancePayload): void {
    this.payload = payload;
    this.render();
  }

  end(): void {
    window.removeEventListener("message", this.hear);
    this.look.disconnect();
  }

  private readonly hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== this.frame.contentWindow || origin !== this.origin) return;
    const said = read(data);
    if (said === undefined || this.payload === undefined) return;
    if (said.kind === "height") this.events.height(said.height);
    else if (said.kind === "value") this.session.setValue(this.payload, said.value);
    else {
      this.isReady = true;
      this.sent = undefined; // the page may have loaded itself again
      this.events.ready();
      this.render();
    }
  };

  /** The origin of the frame's page. In a sandboxed frame of another site this page has none, and no page below it. */
  private get origin(): string {
    return window.origin === "null" ? "null" : new URL(this.frame.src).origin;
  }

  private render(): void {
    const { payload, frame, origin } = this;
    if (!this.isReady || payload === undefined || frame.parentElement === null) return;
    const { args, bytes = [], tables = [], disabled = false } = payload;
    const theme = themeAt(frame.parentElement);
    const now = JSON.stringify([args, disabled, theme]);
    const files = [payload.bytes, payload.tables];
    if (now === this.sent && files.every((each, index) => each === this.sentFiles[index])) return;
    this.sent = now;
    this.sentFiles = files;
    const raw = bytes.map(({ name, content }) => [name, new Uint8Array(content)]);
    const all = { ...(JSON.parse(args) as object), ...(Object.fromEntries(raw) as object) };
    const message = { type: "streamlit:render", args: all, dfs: tables.map(tableArgument), disabled, theme };
    frame.contentWindow?.postMessage(message, origin === "null" ? "*" : origin);
  }
}

/** A table as streamlit-component-lib reads it. */
function tableArgument({ name, data, index, columns }: TableArgument) {
  const streams = { data: new Uint8Array(data), index: new Uint8Array(index), columns: new Uint8Array(columns) };
  return { key: name, value: { data: streams } };
}
