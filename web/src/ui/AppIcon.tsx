/** An icon that the app names: an emoji, or `:material/name:` out of the icon font. */
const MATERIAL = /^:material\/([a-z0-9_]+):$/;

export interface AppIconProps {
  readonly icon: string;
  /** The test id to carry instead of the usual one. */
  readonly testId?: string;
}

export function AppIcon({ icon, testId }: AppIconProps) {
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
