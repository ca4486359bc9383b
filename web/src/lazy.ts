/**
 * Parts of the page that are loaded when they are first needed, with their styles.
 *
 * The name of a part is the path of its module in web/src: vite.config.ts lists the files of each, so that a page which the
 * build has drawn with a part asks for them at once.
 */
import {
  type ComponentProps,
  type ComponentType,
  createElement,
  lazy,
  type LazyExoticComponent,
  useEffect,
  useState,
  Fragment,
  Suspense,
} from "react";

/** Around what may still have to be loaded. Where the build draws nothing is waited for, and no fault may pass unseen. */
export const Loading = import.meta.env.SSR ? Fragment : Suspense;

export type Load<T> = () => Promise<T>;

const parts = new Map<string, Load<unknown>>();
const loaded = new Map<Load<unknown>, unknown>();
/** Where the build draws: what the pages drawn so far have needed. */
const needed = new Set<Load<unknown>>();

/** Gives a part its name, under which a page that the build has drawn asks for it before it is taken over. */
export function named<T>(name: string, load: Load<T>): Load<T> {
  parts.set(name, load);
  return load;
}

/** Loads the parts with these names; one that does not come is left for when it is needed. */
export async function loadParts(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => loadOnce(parts.get(name) ?? (() => Promise.resolve()))));
}

/** Draws until nothing is missing any more. Also yields the names of the parts that it took. */
export async function drawWhole(draw: () => string): Promise<[string, string[]]> {
  for (;;) {
    needed.clear();
    const drawn = draw();
    const missing = [...needed].filter((load) => !loaded.has(load));
    if (missing.length === 0) return [drawn, [...parts].filter(([, load]) => needed.has(load)).map(([name]) => name)];
    await Promise.all(missing.map(async (load) => loaded.set(load, await load())));
  }
}

async function loadOnce<T>(load: Load<T>): Promise<T | undefined> {
  try {
    const part = (loaded.get(load) as T | undefined) ?? (await load());
    loaded.set(load, part);
    return part;
  } catch (error) {
    console.warn("A part of the page could not be loaded:", error);
    return undefined;
  }
}

/** What `load` yields, or undefined until it is there; it is loaded once, when something first needs it. */
export function useLazy<T>(load: Load<T>, isNeeded: boolean): T | undefined {
  if (import.meta.env.SSR && isNeeded) needed.add(load);
  const [value, setValue] = useState(() => loaded.get(load) as T | undefined);
  useEffect(() => {
    if (!isNeeded || value !== undefined) return;
    let current = true;
    void loadOnce(load).then((part) => {
      if (current && part !== undefined) setValue(() => part);
      return undefined;
    });
    return () => {
      current = false;
    };
  }, [load, isNeeded, value]);
  return isNeeded ? value : undefined;
}

export type LazyComponent<P> = LazyExoticComponent<ComponentType<P>>;

/** Components of any properties. */
type Components = Record<string, ComponentType<any>>;
type Named<M extends Components> = <K extends keyof M>(key: K) => LazyComponent<ComponentProps<M[K]>>;

/** A module of components that is loaded when one of them is first drawn: yields what gives each of them by its name. */
export function lazyComponents<M extends Components>(name: string, loadIt: Load<M>): Named<M> {
  const load = named(name, loadIt);
  return <K extends keyof M>(key: K) => {
    if (!import.meta.env.SSR) return lazy(() => component(load, key)) as LazyComponent<ComponentProps<M[K]>>;
    const Loaded = (props: ComponentProps<M[K]>) => {
      const found = useLazy(load, true)?.[key] as ComponentType<object> | undefined;
      return found && createElement(found, props);
    };
    return Loaded as unknown as LazyComponent<ComponentProps<M[K]>>;
  };
}

/** As React's `lazy` wants it. */
function component<M extends Components, K extends keyof M>(load: Load<M>, key: K): Promise<{ default: M[K] }> {
  const found = loaded.get(load) as M | undefined;
  if (found === undefined) return load().then((part) => ({ default: part[key] }));
  // A promise would answer a moment later, and React would draw nothing until then.
  // oxlint-disable-next-line unicorn/no-thenable -- it is what React asks for, and nobody else gets it
  return { then: (use: (part: object) => unknown) => use({ default: found[key] }) } as never;
}
