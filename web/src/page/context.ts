/** What components find around them. */
import { createContext, useContext, useSyncExternalStore } from "react";

import type { Session } from "./session";
import type { Store } from "./store";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Whether this is the sidebar, where headings have no links. */
export const InSidebar = createContext(false);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("no session around this component");
  return session;
}

export function useStore<T extends object>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.current);
}
