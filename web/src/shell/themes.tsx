/** The themes that can be chosen, each with its name and picture. */
import { Svg } from "../ui/icons";
import type { ThemeChoice } from "./theme";

export const THEMES: ReadonlyArray<readonly [ThemeChoice, string]> = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
];

const SHAPES: Record<ThemeChoice, string> = {
  system: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18z",
  light:
    "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
  dark: "M20 14.5A8.5 8.5 0 1 1 9.5 4a6.6 6.6 0 0 0 10.5 10.5z",
};

export function ThemeIcon({ name }: { readonly name: ThemeChoice }) {
  return (
    <Svg size="1.25rem">
      <path d={SHAPES[name]} />
      {name === "system" && <path d="M12 3a9 9 0 0 0 0 18z" fill="currentColor" />}
    </Svg>
  );
}
