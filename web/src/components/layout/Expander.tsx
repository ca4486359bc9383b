/** A block under a label that opens it; one of a status says how far the work is. */
import { type ReactNode, useState } from "react";

import type { BlockProps } from "../../model/componentProps";
import { useSession } from "../../model/context";
import type { ExpanderPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { LayoutWrapper } from "../../ui/LayoutWrapper";
import { Markdown } from "../../ui/Markdown";
import { VerticalBlock } from "../../ui/VerticalBlock";

const STATES = {
  running: { testId: "stExpanderIconSpinner", icon: "progress_activity", step: "progress_activity" },
  complete: { testId: "stExpanderIconCheck", icon: "check", step: "check_circle" },
  error: { testId: "stExpanderIconError", icon: "error", step: "error" },
} as const;

export function Expander({ node, payload, children }: BlockProps<ExpanderPayload>) {
  const session = useSession();
  const [pointedAt, setPointedAt] = useState(false);
  const { kind, value: open, label, state } = payload;
  const arrow = open ? "keyboard_arrow_down" : "keyboard_arrow_right";
  // An icon gives way to the arrow while it is pointed at.
  const mark = pointedAt ? <Material name={arrow} /> : <Mark payload={payload} arrow={arrow} />;
  const name = (
    <div data-testid="stMarkdownContainer">
      <Markdown text={label} label />
    </div>
  );
  const said = state === undefined ? null : <span className="visually-hidden">{` — ${state}`}</span>;
  if (kind === "step" && children.length === 0) {
    return (
      <LayoutWrapper width={payload.width} keyed={payload.key}>
        <div className="stExpander expander-step" data-testid="stExpander">
          <div className="expander-summary">
            <div aria-hidden="true">
              <StepIcon payload={payload} />
            </div>
            {name}
            {said}
          </div>
        </div>
      </LayoutWrapper>
    );
  }
  return (
    <LayoutWrapper width={payload.width} keyed={payload.key}>
      <div className={`stExpander expander-${kind}`} data-testid="stExpander">
        {kind === "step" && <div className="expander-line" data-testid="stExpanderStepConnector" />}
        <details open={open}>
          <summary
            className="expander-summary"
            aria-expanded={kind === "step" ? open : undefined}
            onPointerEnter={({ pointerType }) => setPointedAt(pointerType === "mouse")}
            onPointerLeave={() => setPointedAt(false)}
            onClick={(event) => {
              event.preventDefault(); // the payload says what is open
              session.setOpen(node, !open);
            }}
          >
            {kind === "default" && mark}
            {kind === "compact" && <Mark payload={payload} />}
            {kind === "step" && (
              <div aria-hidden="true" className="expander-step-mark">
                <StepIcon payload={payload} />
                <div data-testid="stExpanderStepChevron">
                  <Material name={arrow} />
                </div>
              </div>
            )}
            {name}
            {kind === "step" && said}
            {kind === "compact" && <Material name={open ? "keyboard_arrow_down" : "chevron_right"} />}
          </summary>
          <div data-testid="stExpanderDetails" className="expander-details" inert={!open}>
            <VerticalBlock>{children}</VerticalBlock>
          </div>
        </details>
      </div>
    </LayoutWrapper>
  );
}

/** What stands before the label: how the work goes, the app's icon, or the arrow. */
function Mark({ payload, arrow }: { payload: ExpanderPayload; arrow?: string }): ReactNode {
  if (payload.state !== undefined) return <StateIcon state={payload.state} />;
  if (payload.icon !== undefined) return <AppIcon icon={payload.icon} testId="stExpanderIcon" />;
  return arrow === undefined ? null : <Material name={arrow} />;
}

function StateIcon({ state }: { state: keyof typeof STATES }) {
  const { testId, icon } = STATES[state];
  if (state === "running") return <span aria-hidden="true" className="spinner" data-testid={testId} />;
  return <AppIcon icon={`:material/${icon}:`} testId={testId} />;
}

function StepIcon({ payload }: { payload: ExpanderPayload }) {
  const { state, icon } = payload;
  return (
    <div
      data-testid="stExpanderStepIcon"
      data-state={state}
      data-own={(icon !== undefined && state === undefined) || undefined}
    >
      {state === "running" ? (
        <span className="spinner" />
      ) : (
        <AppIcon icon={state === undefined ? (icon ?? ":material/circle:") : `:material/${STATES[state].step}:`} />
      )}
    </div>
  );
}

function Material({ name }: { name: string }) {
  return <AppIcon icon={`:material/${name}:`} />;
}
