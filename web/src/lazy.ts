/** Loading a part of the page when it is first needed. */
import { type ComponentType, lazy, type LazyExoticComponent, useEffect, useState } from "react";

const loaded = new Map<() => Promise<unknown>, unknown>();

async function loadOnce<T>(load: () => Promise<T>): Promise<T | undefined> {
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
export function useLazy<T>(load: () => Promise<T>, needed: boolean): T | undefined {
  const [value, setValue] = useState(() => loaded.get(load) as T | undefined);
  useEffect(() => {
    if (!needed || value !== undefined) return;
    let current = true;
    void loadOnce(load).then((part) => {
      if (current && part !== undefined) setValue(() => part);
      return undefined;
    });
    return () => {
      current = false;
    };
  }, [load, needed, value]);
  return needed ? value : undefined;
}

export type LazyComponent<P> = LazyExoticComponent<ComponentType<P>> & { readonly preload: () => Promise<void> };

/** A component that is loaded when it is first drawn; one that was loaded before that is drawn at once. */
export function lazyComponent<P>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  let component: ComponentType<P> | undefined;
  const preload = async () => {
    component = await loadOnce(load);
  };
  const start = (): PromiseLike<{ default: ComponentType<P> }> => {
    const found = component;
    if (found === undefined) return load().then((part) => ({ default: part }));
    // A promise would answer a moment later, and React would draw nothing until then.
    // oxlint-disable-next-line unicorn/no-thenable -- it is what React asks for, and nobody else gets it
    return { then: (use) => use?.({ default: found }) as never };
  };
  return Object.assign(lazy(start as () => Promise<{ default: ComponentType<P> }>), { preload });
}
