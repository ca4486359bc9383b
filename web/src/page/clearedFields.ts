/**
 * Fields that a form with `clear_on_submit` has set back: they show their default, and their value is what was sent.
 *
 * The tab remembers them, so that they are as empty as before when it is loaded again and the session is back.
 */
import { remember, remembered } from "./remembered";

const NAME = "sitelet cleared";

export class ClearedFields {
  private readonly ids = new Set(read());

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** A form was sent: from here on these fields are set back, or are not. */
  sent(ids: readonly string[], areCleared: boolean): void {
    for (const id of ids) {
      if (areCleared) this.ids.add(id);
      else this.ids.delete(id);
    }
    remember(NAME, JSON.stringify([...this.ids]));
  }

  /** The script has set another value. Returns whether the field was set back before. */
  drop(id: string): boolean {
    const had = this.ids.delete(id);
    if (had) remember(NAME, JSON.stringify([...this.ids]));
    return had;
  }
}

function read(): string[] {
  try {
    const ids: unknown = JSON.parse(remembered(NAME) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return []; // what stands there is somebody else's
  }
}
