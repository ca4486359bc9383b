/** What the session is doing, as the app's frame shows it. */
import type { LogoMessage, NavigationMessage, PageConfigMessage, ScriptState } from "../protocol/wire.gen";

export interface SessionStatus {
  readonly scriptState: ScriptState;
  readonly phase: "fetch" | "python" | "app" | "run" | "live";
  /** The number of the last event whose run is over, or that has no run any more. */
  readonly answered: number;
  /** The page shows what the build left there: it is in use before Python is up. */
  readonly prerendered?: boolean;
  /** The run has lasted long enough to say so. */
  readonly slow: boolean;
  readonly compileError?: string | undefined;
  readonly navigation?: NavigationMessage | undefined;
  /** What the script has made of the frame around its elements. */
  readonly frame?: PageConfigMessage | undefined;
  readonly logo?: LogoMessage | undefined;
  readonly failure?: { reason: string; detail: string } | undefined;
}
