/** How this page was asked to look by the address that it was opened with. */
import { type Look, readLook } from "./early/look";

export const embedding: Look = readLook(location.search);
