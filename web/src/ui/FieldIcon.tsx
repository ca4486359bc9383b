/** The icon that the app has chosen for a field, at its start. */
import { AppIcon } from "./AppIcon";

export function FieldIcon({ icon, testId }: { icon: string | undefined; testId: string }) {
  if (!icon) return null;
  return (
    <span data-testid={testId} className="field-icon">
      <AppIcon icon={icon} />
    </span>
  );
}
