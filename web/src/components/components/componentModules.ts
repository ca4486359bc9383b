/** The JavaScript of components: modules whose default export draws one of them. */

/** What a component is given to draw itself. */
export interface ComponentArguments {
  readonly name: string;
  readonly key: string;
  readonly data: unknown;
  readonly parentElement: HTMLElement | ShadowRoot;
  readonly setStateValue: (name: string, value: unknown) => void;
  readonly setTriggerValue: (name: string, value: unknown) => void;
}

/** Draws a component, and draws it again; what it returns is called when the component is gone. */
export type ComponentFunction = (given: ComponentArguments) => unknown;

const BLOCKED =
  "The site's Content-Security-Policy does not allow JavaScript that stands in the script: " +
  "add blob: to its script-src, or put the component's JavaScript into a file of a package.";

let isWatching = false;
let isBlocked = false;

function watchPolicy(): void {
  if (isWatching) return;
  isWatching = true;
  document.addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
    if (blockedURI.startsWith("blob") && disposition === "enforce") isBlocked = true;
  });
}

const loading = new Map<string, Promise<ComponentFunction>>();

/** The default export of the module at this address, which is loaded once for all components that it draws. */
export function componentFunction(address: string): Promise<ComponentFunction> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const loaded = load(address);
  loading.set(address, loaded);
  loaded.catch(() => loading.delete(address));
  return loaded;
}

async function load(address: string): Promise<ComponentFunction> {
  const found = await imported(address);
  if (typeof found.default !== "function") throw new Error("JS module does not have a default export function.");
  return found.default as ComponentFunction;
}

async function imported(address: string): Promise<{ default?: unknown }> {
  watchPolicy();
  try {
    return (await import(/* @vite-ignore */ address)) as { default?: unknown };
  } catch (error) {
    // Browsers do not say in the error itself that a policy is its cause, and tell of it a moment later.
    await new Promise((resolve) => setTimeout(resolve));
    throw address.startsWith("blob:") && isBlocked ? new Error(BLOCKED) : error;
  }
}
