/** Buttons, those of forms among them. */
import { useSession } from "../../model/context";
import type { ButtonPayload } from "../../protocol/wire.gen";
import { ButtonFace, ButtonFrame, pressOnce, useShortcut } from "./ButtonFrame";

export function Button({ payload }: { payload: ButtonPayload }) {
  const session = useSession();
  const { id, form, submits, disabled, kind } = payload;
  const press = () => {
    if (disabled) return;
    if (submits && form !== undefined) session.forms.submit(form, payload);
    else session.press(id);
  };
  useShortcut(payload, press);
  const fullKind = submits ? `${kind}FormSubmit` : kind;
  return (
    <ButtonFrame name={submits ? "stFormSubmitButton" : "stButton"} looks={payload}>
      <button
        type="button"
        className={`button button-${kind}`}
        data-testid={`stBaseButton-${fullKind}`}
        {...{ kind: fullKind }}
        disabled={disabled}
        onClick={press}
        onKeyDown={pressOnce}
      >
        <ButtonFace looks={payload} />
      </button>
    </ButtonFrame>
  );
}
