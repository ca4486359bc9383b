/** The session and its stores, as components read them. */
import { createContext, useContext, useSyncExternalStore } from "react";

import type { Session } from "./session";
import type { Store } from "./store";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** The session around a component. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("This component needs a SessionProvider around it.");
  return session;
}

/** A part of the store's value; the component renders again only when that part has changed. */
export function useStore<T extends object, Part>(store: Store<T>, select: (value: T) => Part): Part {
  const read = () => select(store.value);
  return useSyncExternalStore(store.subscribe, read, read);
}
