/** States that can be undone and done again. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

/** Older states than so many are forgotten. */
const MOST = 200;

export function begun<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** Another state, after which nothing can be done again. */
export function next<State>({ past, present }: History<State>, state: State): History<State> {
  return { past: [...past, present].slice(-MOST), present: state, future: [] };
}

export function undone<State>(history: History<State>): History<State> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redone<State>(history: History<State>): History<State> {
  const [first, ...future] = history.future;
  if (first === undefined) return history;
  return { past: [...history.past, history.present], present: first, future };
}
