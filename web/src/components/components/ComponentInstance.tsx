/** A component of `st.components.v1`: a page in a frame, which is given arguments and reports its value. */
import { type ReactNode, useEffect, useRef, useState } from "react";

import { useSession } from "../../model/context";
import type { WidgetProps } from "../../model/useInput";
import type { ComponentInstancePayload } from "../../protocol/wire.gen";
import { ALLOW, SANDBOX } from "../../ui/framePermissions";
import { safeAddress } from "../../ui/safeAddress";
import { FrameConnection } from "./frameConnection";

/** Milliseconds after which a component that has said nothing is reported. */
const PATIENCE = 60_000;

export function ComponentInstance({ payload }: WidgetProps<ComponentInstancePayload>) {
  const { root } = useSession().address;
  const { page, url } = payload;
  const given = page ?? (url === undefined ? undefined : safeAddress(url));
  // In a page that the build has drawn, the component would start before anybody listens.
  if (import.meta.env.SSR && given !== undefined) return <Skeleton height={givenHeight(payload.args)} />;
  if (given === undefined || !URL.canParse(given, root)) {
    return (
      <Notice kind="Error">
        <p>
          The component <strong>{payload.label}</strong>{" "}
          {given === undefined
            ? "is not part of this site. Its folder must belong to the app or to one of its packages, and have an index.html."
            : "has no valid address."}
        </p>
      </Notice>
    );
  }
  const address = new URL(given, root);
  address.searchParams.set("streamlitUrl", new URL(".", root).href); // as Streamlit says where the app is
  return <ComponentFrame key={address.href} address={address} payload={payload} />;
}

function ComponentFrame({ address, payload }: { address: URL; payload: ComponentInstancePayload }) {
  const session = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const connection = useRef<FrameConnection>(undefined);
  const [isReady, setReady] = useState(false);
  const [isLate, setLate] = useState(false);
  const [said, setHeight] = useState<number>();
  const height = said ?? givenHeight(payload.args);

  useEffect(() => {
    if (frame.current === null) return;
    const made = new FrameConnection(frame.current, session, { ready: () => setReady(true), height: setHeight });
    connection.current = made;
    return () => made.end();
  }, [session]);
  useEffect(() => connection.current?.update(payload), [payload]);
  useEffect(() => {
    if (isReady) return;
    const timer = window.setTimeout(() => setLate(true), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [isReady]);

  return (
    <>
      {!isReady && !isLate && <Skeleton height={height} />}
      {!isReady && isLate && <Late payload={payload} />}
      <iframe
        ref={frame}
        className="stCustomComponentV1"
        data-testid="stCustomComponentV1"
        title={payload.label}
        src={address.href}
        allow={ALLOW}
        sandbox={SANDBOX}
        scrolling="no"
        height={isReady ? height : 0}
        tabIndex={payload.tab_index}
      />
    </>
  );
}

function Skeleton({ height }: { height: number }) {
  const style = height > 0 ? { height } : undefined;
  return <div className="component-skeleton" data-testid="stSkeleton" aria-hidden="true" style={style} />;
}

/** As in Streamlit, a component that is given a `height` has that until it says another. */
function givenHeight(args: string): number {
  const height = Number((JSON.parse(args) as { height?: unknown }).height ?? 0);
  return Number.isFinite(height) ? Math.max(0, height) : 0;
}

function Notice({ kind, children }: { kind: "Error" | "Warning"; children: ReactNode }) {
  return (
    <div className="stAlert" data-testid="stAlert">
      <div className={`stAlertContainer alert-${kind.toLowerCase()}`} data-testid="stAlertContainer" role="alert">
        <div className="alert-content" data-testid={`stAlertContent${kind}`}>
          <div className="alert-text">
            <div data-testid="stMarkdownContainer">{children}</div>
          </div>
        </div>
      </div>
    </div>
  );
}

function Late({ payload: { label, url } }: { payload: ComponentInstancePayload }) {
  return (
    <Notice kind="Warning">
      <p>
        Your app is having trouble loading the <strong>{label}</strong> component.
      </p>
      {url === undefined ? (
        <p>Its page is part of this site, but has not said that it is ready. The browser’s console may say why.</p>
      ) : (
        <p>
          It should be at <code>{url}</code>, which has not said that it is ready. Is the server there running?
        </p>
      )}
    </Notice>
  );
}
