/** What components find around them. */
import { createContext, useContext, useSyncExternalStore } from "react";

import type { ListedMessage } from "../keeper/protocol";
import type { Session } from "./session";
import type { Store } from "./store";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** What is kept of the session in this browser. */
export interface SavedSession {
  /** Undefined where nothing is. */
  list(): Promise<ListedMessage | undefined>;
  drop(): Promise<void>;
}

export const Saved = createContext<SavedSession | undefined>(undefined);

/** Whether this is the sidebar, where headings have no links. */
export const InSidebar = createContext(false);

/** Whether things stand side by side here, so that a label keeps to one line. */
export const InRow = createContext(false);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("no session around this component");
  return session;
}

/** A part of the store's value; the component renders again only when that part has changed. */
export function useStore<T extends object, Part>(store: Store<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.value));
}
