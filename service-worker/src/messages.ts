/**
 * What a page and the site's service worker say to each other.
 *
 * The two may be of different builds, so a message keeps its meaning for good.
 */

/** To a service worker; it answers with the name of its build if a port comes along. */
export interface WorkerMessage {
  /** `activate`: it is to take over from the one that is active. `live`: a page has started, so there is time to tidy up. */
  readonly kind: "build" | "activate" | "live";
  /** The folder of the page's app in the site, if the site has several. */
  readonly app?: string;
}

/** To a page, which answers on the port that comes along. */
export interface PageQuestion {
  readonly kind: "build";
}

/** What a page is of: where its site is, and which build of its app. */
export interface PageAnswer {
  readonly base: string;
  readonly build: string;
}

/** To all pages: a build could not be stored. */
export interface InstallFailure {
  readonly kind: "failure";
  readonly base: string;
  readonly reason: string;
}

interface Listener {
  postMessage(message: unknown, transfer: Transferable[]): void;
}

/** The answer to a question; undefined if none comes in time, because the one asked is busy or gone. */
export function ask<Answer>(listener: Listener, question: WorkerMessage | PageQuestion): Promise<Answer | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ANSWER_TIMEOUT_MS);
    port1.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    listener.postMessage(question, [port2]);
  });
}

const ANSWER_TIMEOUT_MS = 2000;
