/**
 * Fields that a form with `clear_on_submit` has set back: they show their default, and their value is what was sent.
 *
 * The tab remembers them for each site, so that they are as empty as before when it is loaded again and the session is
 * back.
 */
import { readTabStorage, writeTabStorage } from "./tabStorage";

export class ClearedFields {
  private readonly name: string;
  private readonly ids: Set<string>;

  /** `root` is where the site lies: a tab may go from one to another of the same origin. */
  constructor(root: string) {
    this.name = `${root} cleared`;
    this.ids = new Set(read(this.name));
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** A form was sent: from here on these fields are set back, or are not. */
  sent(ids: readonly string[], areCleared: boolean): void {
    for (const id of ids) {
      if (areCleared) this.ids.add(id);
      else this.ids.delete(id);
    }
    this.writeTabStorage();
  }

  /** The script has set another value. Returns whether the field was set back before. */
  drop(id: string): boolean {
    const had = this.ids.delete(id);
    if (had) this.writeTabStorage();
    return had;
  }

  private writeTabStorage(): void {
    writeTabStorage(this.name, JSON.stringify([...this.ids]));
  }
}

function read(name: string): string[] {
  try {
    const ids: unknown = JSON.parse(readTabStorage(name) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return []; // what stands there is somebody else's
  }
}
