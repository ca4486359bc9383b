/** What this browser has stored of the session, for the menu to list and to delete. */
import { createContext } from "react";

import type { ListedMessage } from "../keeper/protocol";

export interface SavedSession {
  /** Undefined where nothing is stored. */
  list(): Promise<ListedMessage | undefined>;
  drop(): Promise<void>;
}

export const Saved = createContext<SavedSession | undefined>(undefined);
