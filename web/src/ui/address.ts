/** Addresses that a script gives, as the page uses them. */
import { createContext, useContext } from "react";

import { safeAddress } from "./safeAddress";

/** Where the site lies. */
export const SiteRoot = createContext("./");

/** Before the address of a file that the app publishes; scripts write it as if nothing else were on the host. */
const PUBLISHED = /^(?:\.?\/)?(?=app\/static\/)/;

/** What an address of a script leads to: nothing that runs a script, and the app's own files wherever the site lies. */
export function useAddress(): (address: string) => string {
  const root = useContext(SiteRoot);
  return (address) => addressIn(root, address);
}

/** The same in a site that lies at `root`. */
export function addressIn(root: string, address: string): string {
  return safeAddress(address.replace(PUBLISHED, () => root));
}
