/** Parts of the page that are loaded when they are first needed. */
import { type ComponentType, createElement, lazy, type LazyExoticComponent, useEffect, useState } from "react";

export type Load<T> = () => Promise<T>;

const parts = new Map<string, Load<unknown>>();
const loaded = new Map<Load<unknown>, unknown>();
/** Where the build draws: what the pages drawn so far have needed. */
const needed = new Set<Load<unknown>>();

/** Gives a part a name, under which a page that the build has drawn asks for it before it is taken over. */
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

/** A component that is loaded when it is first drawn; one that was loaded before that is drawn at once. */
export function lazyComponent<P extends object>(name: string, loadIt: Load<ComponentType<P>>): LazyComponent<P> {
  const load = named(name, loadIt);
  if (import.meta.env.SSR) {
    const Loaded = (props: P) => {
      const found = useLazy(load, true);
      return found && createElement(found, props);
    };
    return Loaded as unknown as LazyComponent<P>;
  }
  const start = (): PromiseLike<{ default: ComponentType<P> }> => {
    const found = loaded.get(load) as ComponentType<P> | undefined;
    if (found === undefined) return load().then((part) => ({ default: part }));
    // A promise would answer a moment later, and React would draw nothing until then.
    // oxlint-disable-next-line unicorn/no-thenable -- it is what React asks for, and nobody else gets it
    return { then: (use) => use?.({ default: found }) as never };
  };
  return lazy(start as () => Promise<{ default: ComponentType<P> }>);
}
