/**
 * The edits of one table on the page: what the user does, undoes and does again, and what Python is told of it.
 *
 * Rows that lack something are edits too, but Python is not told of them. So the page keeps its own edits for as long as
 * what the session holds is what was told.
 */
import { Store } from "../../model/store";
import { begun, type History, next, redone, undone } from "./editHistory";
import { type Edits, fromJson, NO_EDITS, toJson } from "./edits";

export class EditsStore {
  private readonly history: Store<History<Edits>>;
  private told: string | null;
  private seen: string | null;
  private required: readonly string[] = [];
  private set: ((value: string | null) => void) | undefined;

  constructor(
    private id: string,
    value: string | null,
  ) {
    this.seen = this.told = normalised(value);
    this.history = new Store(begun(parsed(value)));
  }

  readonly subscribe = (listener: () => void) => this.history.subscribe(listener);

  readonly latest = (): Edits => this.history.value.present;

  /** Called with what the session holds for the widget of this id. */
  receive(id: string, value: string | null): void {
    const shown = normalised(value);
    const isSame = id === this.id;
    if (isSame && shown === this.seen) return;
    this.id = id;
    this.seen = shown;
    if (isSame && shown === this.told) return;
    this.told = shown;
    this.history.set(begun(parsed(value)));
  }

  /** `required` are the columns that each added row must have something in. */
  listen(required: readonly string[], set: (value: string | null) => void): void {
    this.required = required;
    this.set = set;
  }

  readonly apply = (edits: Edits): void => this.become(next(this.history.value, edits));

  readonly undo = (): void => this.become(undone(this.history.value));

  readonly redo = (): void => this.become(redone(this.history.value));

  private become(history: History<Edits>): void {
    this.history.set(history);
    const json = jsonOf(this.latest(), this.required);
    if (json === this.told) return;
    this.told = json;
    this.set?.(json);
  }
}

function parsed(json: string | null): Edits {
  return json === null ? NO_EDITS : fromJson(json);
}

/** The same text for the same edits, whoever wrote it. */
function normalised(json: string | null): string | null {
  return json === null ? null : jsonOf(fromJson(json), []);
}

/** Null where nothing is edited. */
function jsonOf(edits: Edits, required: readonly string[]): string | null {
  const json = toJson(edits, required);
  return json === NOTHING ? null : json;
}

const NOTHING = toJson(NO_EDITS, []);
