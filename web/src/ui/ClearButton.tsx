/** The cross of a field that may be empty; the keyboard has other ways to empty it. */
import { ClearIcon } from "./icons";

interface ClearButtonProps {
  readonly testId: string;
  readonly label: string;
  readonly onPress: () => void;
}

export function ClearButton({ testId, label, onPress }: ClearButtonProps) {
  return (
    <button
      type="button"
      className="field-button"
      aria-label={label}
      data-testid={testId}
      tabIndex={-1}
      onClick={onPress}
    >
      <ClearIcon />
    </button>
  );
}
