/** Whether typed text may be sent. */
import type { TextInputPayload } from "../../protocol/wire.gen";

/** The check of a text input: its pattern must be found in the text. One that JavaScript cannot read checks nothing. */
export function validator(payload: TextInputPayload): (text: string) => string | undefined {
  const { validate, validate_message: message } = payload;
  if (validate === undefined) return () => undefined;
  let pattern: RegExp;
  try {
    pattern = new RegExp(validate, "su");
  } catch {
    return () => undefined;
  }
  const problem = message || `Invalid input. Must match pattern: ${pattern}`;
  return (text) => (text === "" || pattern.test(text) ? undefined : problem);
}
