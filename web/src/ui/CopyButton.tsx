/** Copies a text, and says for a moment that it did. */
import { useEffect, useState } from "react";

import { ButtonTip } from "./ButtonTip";
import { copyText } from "./clipboard";
import { CheckIcon, CopyIcon } from "./icons";

const COPIED_SHOWN_MS = 1500;

export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void copyText(text).then(setCopied);
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
