/** `st.components.v2`: a component on the page itself, drawn by a module of JavaScript that comes with it. */
import { useEffect, useId, useRef, useState } from "react";

import { useSession } from "../../model/context";
import type { WidgetProps } from "../../model/useInput";
import type { BidiComponentPayload } from "../../protocol/wire.gen";
import { DrawnComponent } from "./drawnComponent";

export function BidiComponent({ payload }: WidgetProps<BidiComponentPayload>) {
  const [error, setError] = useState<Error>();
  const { height } = payload;
  const style = typeof height === "number" ? { height, overflow: "auto" } : undefined;
  return (
    <div className="stBidiComponent" style={style} data-height={height === "stretch" ? height : undefined}>
      {error !== undefined && <Fault error={error} />}
      <div hidden={error !== undefined}>
        <Place key={`${payload.js} ${payload.shares_styles}`} payload={payload} show={setError} />
      </div>
    </div>
  );
}

interface PlaceProps {
  readonly payload: BidiComponentPayload;
  readonly show: (error: Error | undefined) => void;
}

/** What the module draws into, and React leaves alone. */
function Place({ payload, show }: PlaceProps) {
  const session = useSession();
  const key = useId();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnComponent>(undefined);
  useEffect(() => {
    if (host.current === null) return;
    const component = new DrawnComponent(host.current, session, key, show);
    drawn.current = component;
    return () => component.end();
  }, [session, key, show]);
  useEffect(() => drawn.current?.update(payload), [payload]);
  const testId = payload.shares_styles ? "stBidiComponentRegular" : "stBidiComponentIsolated";
  return <div ref={host} data-testid={testId} />;
}

function Fault({ error }: { error: Error }) {
  return (
    <div className="stAlertContainer component-error" data-testid="stAlertContainer" role="alert">
      <div data-testid="stAlertContentError">
        <strong>BidiComponent Error: </strong>
        {error.message}
        <pre data-testid="stErrorElementStack">
          <code>{error.stack?.split("\n").slice(1).join("\n")}</code>
        </pre>
      </div>
    </div>
  );
}
