/** `st.progress`: a bar, and the text above it. */
import type { ProgressPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";

export function Progress({ payload: { percent, text } }: { payload: ProgressPayload }) {
  return (
    <div className="stProgress" data-testid="stProgress">
      <div className="progress-text">
        <div data-testid="stMarkdownContainer">{text !== undefined && <Markdown text={text} label />}</div>
      </div>
      <div
        role="progressbar"
        aria-label="progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${percent}%`}
      >
        <div className="progress-track" data-testid="stProgressBarTrack">
          <div className="progress-filled" style={{ transform: `translateX(${percent - 100}%)` }} />
        </div>
      </div>
    </div>
  );
}
