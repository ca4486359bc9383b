/** An icon that the app names: an emoji, `:material/name:` out of the icon font, or a spinner. */
const MATERIAL = /^:material\/([a-z0-9_]+):$/;

export interface AppIconProps {
  readonly icon: string;
  /** The test id to carry instead of the usual one. */
  readonly testId?: string;
}

export function AppIcon({ icon, testId }: AppIconProps) {
  if (icon === "spinner") {
    return <span aria-hidden="true" className="material-icon spinner-icon" data-testid={testId ?? "stSpinnerIcon"} />;
  }
  const material = MATERIAL.exec(icon)?.[1];
  if (material === undefined) {
    return (
      <span aria-hidden="true" className="emoji-icon" data-testid={testId ?? "stIconEmoji"}>
        {icon}
      </span>
    );
  }
  return (
    <span aria-hidden="true" className="material-icon" data-testid={testId ?? "stIconMaterial"} translate="no">
      {material}
    </span>
  );
}
