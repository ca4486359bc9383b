/**
 * Text that a person is typing.
 *
 * The field owns the text from the first key to the commit; meanwhile runs may come and go around it. What the worker
 * sets wins over what is half typed, as does a form that was cleared.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "react";

import { useSession } from "../../model/context";

export interface TypedText {
  readonly text: string;
  readonly dirty: boolean;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Sends the text if it has changed and is valid; returns whether it may be left. */
  readonly commit: () => boolean;
}

export interface TextOptions {
  readonly id: string;
  /** What the widget shows when nobody types. */
  readonly committed: string;
  readonly resets: number;
  readonly inForm: boolean;
  /** Why the text cannot be sent, if it cannot. */
  readonly validate: (text: string) => string | undefined;
  readonly send: (text: string) => void;
  /** Milliseconds of quiet after which the text is sent while it is typed. */
  readonly live?: number | undefined;
}

export function useText(options: TextOptions): TypedText {
  const { id, committed, resets, inForm, validate, send, live } = options;
  const session = useSession();
  const [text, setText] = useState(committed);
  const [base, setBase] = useState({ committed, resets });
  const [error, setError] = useState<string>();
  const latest = useRef({ text, committed });
  const timer = useRef(0);

  // The worker set another value, or the same one again on purpose: it replaces what is typed.
  if (base.committed !== committed || base.resets !== resets) {
    setBase({ committed, resets });
    if (text !== committed) setText(committed);
    setError(undefined);
  }
  const shown = base.committed !== committed || base.resets !== resets ? committed : text;
  useLayoutEffect(() => {
    latest.current = { text: shown, committed };
  });
  const dirty = shown !== committed;

  const commit = (): boolean => {
    clearTimeout(timer.current);
    const { text: typed, committed: sent } = latest.current;
    if (typed === sent) return true;
    const problem = validate(typed);
    setError(problem);
    if (problem !== undefined) return false;
    setBase({ committed: typed, resets });
    send(typed);
    return true;
  };

  const type = (typed: string): void => {
    latest.current = { ...latest.current, text: typed };
    setText(typed);
    if (error !== undefined) setError(validate(typed));
    clearTimeout(timer.current);
    if (live !== undefined) timer.current = window.setTimeout(commit, live);
  };

  // A form that is submitted by a key or a shortcut takes along what is still being typed.
  useEffect(() => {
    session.forms.holdBack(id, inForm && dirty ? () => void commit() : undefined);
    return () => session.forms.holdBack(id, undefined);
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  return { text: shown, dirty, error, type, commit };
}
