/**
 * Which session is this tab's.
 *
 * A tab that is duplicated takes the name of its session along. A lock tells who had it first; the other one goes on
 * from a copy, as a session of its own.
 */
import * as environment from "../environment";

/** Milliseconds that a page which is being left may still hold its lock. */
const LOCK_TIMEOUT_MS = 500;

export interface Claim {
  readonly id: string;
  /** The session to go on from, if it is another one. */
  readonly copies?: string;
}

export async function claim(app: string, tab: string | null): Promise<Claim> {
  if (tab !== null && (await hold(app, tab, LOCK_TIMEOUT_MS))) return { id: tab };
  const id = newId();
  await hold(app, id, 0);
  return tab === null ? { id } : { id, copies: tab };
}

/** The sessions of the app that a tab has now. */
export async function claimed(app: string): Promise<ReadonlySet<string>> {
  if (!environment.hasLocks) return new Set();
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName(app, "");
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

/** Takes the session's lock for as long as this worker lives; false if somebody else has it. */
async function hold(app: string, session: string, patience: number): Promise<boolean> {
  if (!environment.hasLocks) return true; // browsers without locks do not copy the name of a session either
  const name = lockName(app, session);
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(Math.max(patience, 1));
    navigator.locks
      .request(name, patience === 0 ? { ifAvailable: true } : { signal }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise(() => undefined);
      })
      .catch(() => resolve(false));
  });
}

function lockName(app: string, session: string): string {
  return `${app} session ${session}`;
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}
