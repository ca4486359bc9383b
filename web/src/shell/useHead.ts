/** The title and the icon of the tab: the script's, else those of the page of the app, else Streamlit's or the site's. */
import { useEffect } from "react";

import { useSession, useStore } from "../model/context";
import type { NavigationMessage } from "../protocol/wire.gen";
import { showIcon } from "./favicon";

/** What Streamlit calls a page to which nobody gave a name. */
const UNNAMED = "Streamlit";

export function useHead(): void {
  const session = useSession();
  const frame = useStore(session.status, (status) => status.frame);
  const navigation = useStore(session.status, (status) => status.navigation);
  const title = frame?.title ?? navigation?.title ?? UNNAMED;
  const icon = frame?.icon ?? iconOf(navigation);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (icon !== undefined) void showIcon(session.media.url(icon), session.address.of(""));
  }, [icon, session]);
}

/** A page without an icon keeps the one that is shown. */
function iconOf(navigation: NavigationMessage | undefined): string | undefined {
  const pages = navigation?.sections.flatMap((section) => section.pages) ?? [];
  return pages.find((page) => page.address === navigation?.current && page.external === undefined)?.icon;
}
