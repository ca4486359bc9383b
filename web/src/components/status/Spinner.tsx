/** `st.spinner`, and the one of a cached function that is being called. */
import { useEffect, useState } from "react";

import type { SpinnerPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { widthStyle } from "../../ui/wrapper";

/** Milliseconds before a spinner is seen: what is done by then needs none. */
const SPINNER_DELAY_MS = 500;

export function DelayedSpinner({ payload }: { payload: SpinnerPayload }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), SPINNER_DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  return due ? <Spinner payload={payload} /> : null;
}

function Spinner({ payload }: { payload: SpinnerPayload }) {
  const { width, cache } = payload;
  return (
    <div
      className="stElementContainer element-container"
      data-testid="stElementContainer"
      data-stale={false}
      data-type={cache ? "cache-spinner" : "spinner"}
      data-width={typeof width === "string" ? width : undefined}
      style={widthStyle(width)}
    >
      <div className={cache ? "stSpinner stCacheSpinner" : "stSpinner"} data-testid="stSpinner">
        <span className="spinner" data-testid="stSpinnerIcon" aria-hidden="true" />
        <div className="spinner-text">
          {/* The time is left out of what screen readers announce: it changes ten times a second. */}
          <div role="status">
            <div data-testid="stMarkdownContainer">
              <Markdown text={payload.text} />
            </div>
          </div>
          {payload.show_time && <Elapsed />}
        </div>
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
