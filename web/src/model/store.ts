/** A value that components subscribe to. */
export class Store<T extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(public value: T) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<T>): void {
    const changed = (Object.keys(change) as Array<keyof T>).some((name) => this.value[name] !== change[name]);
    if (!changed) return;
    this.value = { ...this.value, ...change };
    for (const listener of this.listeners) listener();
  }
}
