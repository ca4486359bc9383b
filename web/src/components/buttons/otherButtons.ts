/** Buttons besides the usual one. */
export { DownloadButton } from "./DownloadButton";
export { LinkButton } from "./LinkButton";
export { MenuButton } from "./MenuButton";
export { PageLink } from "./PageLink";
