/** What components find around them. */
import { createContext, useContext, useSyncExternalStore } from "react";

import type { Session } from "./session";
import type { Store } from "./store";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Whether this is the sidebar, where headings have no links. */
export const InSidebar = createContext(false);

/** Whether things stand side by side here, so that a label keeps to one line. */
export const InRow = createContext(false);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("no session around this component");
  return session;
}

export function useStore<T extends object>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.current);
}
