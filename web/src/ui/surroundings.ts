/** What a component finds around it that changes how it looks. */
import { createContext } from "react";

/** Whether this is the sidebar, where headings have no links. */
export const InSidebar = createContext(false);

/** Whether things stand side by side here, so that a label keeps to one line. */
export const InRow = createContext(false);
