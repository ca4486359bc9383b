/**
 * Has diagrams drawn by Mermaid, in a hidden frame: nothing of the page gets into them, its styles and the ids of its
 * elements included, and nothing of them into the page but an image. The frame may load the site's scripts and nothing else.
 */
import { type DrawAnswer, type Drawing, type DrawRequest, type Look, READY } from "../mermaid/messages";
// oxlint-disable-next-line import/default -- it is built by itself, as a worker is, since it runs in another document
import script from "../mermaid/frame?worker&url";

const MOST_WAIT_MS = 10_000;
const NOT_LOADED = "What draws diagrams could not be loaded. Reload the page to try again.";

type Answer = { readonly drawing: Drawing } | { readonly problem: string };

let opened: Promise<MessagePort> | undefined;
let last: Promise<unknown> = Promise.resolve();
let count = 0;

/** Draws a diagram, once those asked for earlier are drawn. One that is not wanted any more by then is undefined. */
export function drawnDiagram(
  source: string,
  look: Look,
  width: number,
  signal: AbortSignal,
): Promise<Answer | undefined> {
  const turn = last.then(() => (signal.aborted ? undefined : ask({ id: (count += 1), source, look, width })));
  last = turn;
  return turn;
}

async function ask(request: DrawRequest): Promise<Answer> {
  try {
    opened ??= open();
    const port = await opened;
    return await new Promise((resolve) => {
      port.onmessage = ({ data }: MessageEvent<DrawAnswer>) => {
        if (data.id === request.id) resolve(data);
      };
      port.postMessage(request);
    });
  } catch {
    opened = undefined;
    return { problem: NOT_LOADED };
  }
}

function open(): Promise<MessagePort> {
  const address = new URL(script, document.baseURI);
  const policy = `default-src 'none'; script-src ${address.origin}; style-src 'unsafe-inline'; font-src data:; img-src data:`;
  const frame = document.createElement("iframe");
  frame.className = "diagram-frame";
  frame.title = "Diagrams";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  frame.srcdoc =
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<body><script type="module" src="${address.href.replaceAll("&", "&amp;")}"></script>`;
  return new Promise((resolve, reject) => {
    const fail = () => {
      frame.remove();
      reject(new Error(NOT_LOADED));
    };
    frame.addEventListener("load", () => {
      const { port1, port2 } = new MessageChannel();
      const timer = setTimeout(fail, MOST_WAIT_MS);
      port1.onmessage = ({ data }) => {
        if (data !== READY) return;
        clearTimeout(timer);
        resolve(port1);
      };
      frame.contentWindow?.postMessage("", "*", [port2]);
    });
    document.body.append(frame);
  });
}
