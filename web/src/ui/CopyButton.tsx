/** Copies a text, and says for a moment that it did. */
import { ButtonTip } from "./ButtonTip";
import { useCopy } from "./clipboard";
import { CheckIcon, CopyIcon } from "./icons";

export function CopyButton({ text }: { text: string }) {
  const [copied, copy] = useCopy(text);
  return (
    <div data-testid="stElementToolbarButton" className="copy-button">
      <ButtonTip text="Copy to clipboard">
        <button
          type="button"
          aria-label={copied ? "Copied" : "Copy to clipboard"}
          data-testid="stBaseButton-elementToolbar"
          {...{ kind: "elementToolbar" }}
          onClick={copy}
        >
          {copied ? (
            <CheckIcon size={16} testId="stElementToolbarButtonIcon" />
          ) : (
            <CopyIcon testId="stElementToolbarButtonIcon" />
          )}
        </button>
      </ButtonTip>
    </div>
  );
}
