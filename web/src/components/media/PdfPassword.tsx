/** Asks for the password of a protected document. It goes to what reads the document and is kept nowhere. */
import { type SyntheticEvent, useId } from "react";

import { FieldErrorText } from "../../ui/FieldError";

export interface PasswordRequest {
  readonly answer: (password: string) => void;
  /** The password before was not the right one. */
  readonly isAgain: boolean;
}

export function PdfPassword({ answer, isAgain }: PasswordRequest) {
  const id = useId();
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    if (typeof password === "string" && password !== "") answer(password);
  };
  return (
    <form className="pdf-password" onSubmit={onSubmit}>
      <label htmlFor={id}>This PDF is protected by a password.</label>
      <div className="pdf-password-line">
        <div className="field" data-invalid={isAgain || undefined}>
          <input
            id={id}
            name="password"
            type="password"
            placeholder="Password"
            autoComplete="off"
            aria-invalid={isAgain || undefined}
            aria-describedby={isAgain ? `${id}-error` : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was here that the wrong one was typed
            autoFocus={isAgain}
          />
        </div>
        <button type="submit" className="button button-secondary">
          Open
        </button>
      </div>
      {isAgain && <FieldErrorText id={`${id}-error`} text="That is not the password of this PDF." />}
    </form>
  );
}
