/** Links to pages of the app and to other sites. */
import type { MouseEvent } from "react";

import { useSession, useStore } from "../../model/context";
import type { Session } from "../../model/session";
import type { PageLinkPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { WithTip } from "../../ui/Help";
import { Markdown } from "../../ui/Markdown";

export function PageLink({ payload }: { payload: PageLinkPayload }) {
  const session = useSession();
  const shown = useStore(session.status, ({ navigation }) => navigation?.current ?? "");
  const { page, external, query, icon, help, disabled } = payload;
  const where = page === undefined ? {} : linkTo(session, page, query);
  const leave = external === undefined ? {} : { href: external, target: "_blank", rel: "noreferrer" };
  const image = icon && <AppIcon icon={icon} />;
  const link = (
    <a
      className="page-link"
      data-testid="stPageLink-NavLink"
      aria-current={page === shown ? "page" : undefined}
      {...where}
      {...leave}
      {...(disabled ? { disabled: "", "aria-disabled": true, tabIndex: -1, onClick: stay } : {})}
    >
      {payload.icon_position === "right" ? null : image}
      <div data-testid="stMarkdownContainer">
        <Markdown text={payload.label} label links={false} />
      </div>
      {payload.icon_position === "right" ? image : null}
    </a>
  );
  return (
    <div className="stPageLink button-frame" data-testid="stPageLink">
      {help === undefined ? link : <WithTip text={help}>{link}</WithTip>}
    </div>
  );
}

/** What makes an `a` lead to a page of the app, without the browser loading it. */
export function linkTo(session: Session, page: string, query = "") {
  const onClick = (event: MouseEvent) => {
    // A link that is to open in a tab of its own is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    session.navigate(page, query);
  };
  return { href: session.address.of(page, query), onClick };
}

function stay(event: MouseEvent): void {
  event.preventDefault();
}
