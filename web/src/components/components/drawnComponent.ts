/**
 * A component on the page: its HTML and CSS, and the module that draws it.
 *
 * The HTML stays as long as it and the CSS are the same, so new data reaches a component that is there: the module is
 * called again, and what it returned before is not. That is called when the component is gone.
 */
import type { Session } from "../../model/session";
import type { BidiComponentPayload } from "../../protocol/wire.gen";
import { componentData, sameData } from "./componentData";
import { componentFunction } from "./componentModules";
import { PendingValues } from "./pendingValues";

export class DrawnComponent {
  private payload: BidiComponentPayload | undefined;
  private readonly values: PendingValues;
  private cleanUp: unknown;
  private calls = 0;

  /** `show` is told what keeps the component from being drawn, or that nothing does. */
  constructor(
    private readonly host: HTMLElement,
    private readonly session: Session,
    private readonly key: string,
    private readonly show: (error: Error | undefined) => void,
  ) {
    this.values = new PendingValues(session, () => this.payload);
  }

  /** The script has written the component, perhaps with other data. */
  update(payload: BidiComponentPayload): void {
    const before = this.payload;
    this.payload = payload;
    const { html, css, css_file: file } = payload;
    const isNew = before === undefined || before.html !== html || before.css !== css || before.css_file !== file;
    if (isNew) this.fill(payload);
    if (isNew || !sameData(before, payload)) void this.draw(payload);
  }

  end(): void {
    this.payload = undefined;
    if (typeof this.cleanUp === "function") (this.cleanUp as () => void)();
    this.cleanUp = undefined;
  }

  private root(payload: BidiComponentPayload): HTMLElement | ShadowRoot {
    const { host } = this;
    return payload.shares_styles ? host : (host.shadowRoot ?? host.attachShadow({ mode: "open" }));
  }

  private fill(payload: BidiComponentPayload): void {
    const content = document.createElement("div");
    const { html, css, css_file: file } = payload;
    if (html !== undefined) {
      const inner = document.createElement("div");
      // Unlike `innerHTML` this runs scripts in it, as the component's author expects.
      inner.append(document.createRange().createContextualFragment(html));
      content.append(inner);
    }
    if (css !== undefined) content.append(Object.assign(document.createElement("style"), { textContent: css }));
    if (file !== undefined)
      content.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: this.address(file) }));
    this.root(payload).replaceChildren(content);
  }

  private async draw(payload: BidiComponentPayload): Promise<void> {
    const call = ++this.calls;
    try {
      if (payload.js !== undefined) await this.call(payload, payload.js);
      if (call === this.calls && this.payload !== undefined) this.show(undefined);
    } catch (error) {
      if (call !== this.calls || this.payload === undefined) return;
      console.error("BidiComponent Error:", error);
      this.show(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private async call(payload: BidiComponentPayload, js: string): Promise<void> {
    const call = this.calls;
    const [component, data] = await Promise.all([componentFunction(this.address(js)), componentData(payload)]);
    if (this.payload === undefined || call !== this.calls) return;
    const returned = await component({
      name: payload.name,
      key: `st-bidi-component-${this.key}`,
      data,
      parentElement: this.root(payload),
      setStateValue: (name, value) => this.values.set(name, value),
      setTriggerValue: (name, value) => this.values.trigger(name, value),
    });
    if (typeof returned !== "function") return;
    this.cleanUp = returned;
    if (this.payload === undefined) this.end();
  }

  private address(file: string): string {
    return new URL(this.session.media.url(file), this.session.address.root).href;
  }
}
