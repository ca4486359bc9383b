/** `st.spinner`, the one of a cached function that is being called, and the skeleton of a `with` block. */
import { type ReactNode, useEffect, useState } from "react";

import type { SpinnerMessage, SpinnerPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { widthStyle } from "../../ui/wrapper";

/** Milliseconds before a spinner is seen: what is done by then needs none. */
const SPINNER_DELAY_MS = 500;

interface DelayedProps {
  readonly payload: SpinnerMessage["payload"];
  /** What is shown where no spinner turns. */
  readonly children: ReactNode;
}

export function DelayedSpinner({ payload, children }: DelayedProps) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SPINNER_DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  const { type, width } = payload;
  return (
    <div
      className="stElementContainer element-container"
      data-testid="stElementContainer"
      data-stale={false}
      data-type={"cache" in payload ? "cache-spinner" : type}
      data-width={typeof width === "string" ? width : undefined}
      style={widthStyle(width)}
    >
      {payload.type === "spinner" ? <Spinner payload={payload} /> : children}
    </div>
  );
}

function Spinner({ payload: { cache, text, show_time: showTime } }: { payload: SpinnerPayload }) {
  return (
    <div className={cache ? "stSpinner stCacheSpinner" : "stSpinner"} data-testid="stSpinner">
      <span className="spinner" data-testid="stSpinnerIcon" aria-hidden="true" />
      <div className="spinner-text">
        {/* The time is left out of what screen readers announce: it changes ten times a second. */}
        <div role="status">
          <div data-testid="stMarkdownContainer">
            <Markdown text={text} />
          </div>
        </div>
        {showTime && <Elapsed />}
      </div>
    </div>
  );
}

function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - begin) / 1000), 100);
    return () => clearInterval(timer);
  }, []);
  return <span className="spinner-time">({elapsedText(seconds)})</span>;
}

/** Such as "0.4 seconds" or "1 minute, 2.0 seconds". */
function elapsedText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = `${(seconds % 60).toFixed(1)} seconds`;
  return minutes === 0 ? rest : `${minutes} ${minutes === 1 ? "minute" : "minutes"}, ${rest}`;
}
