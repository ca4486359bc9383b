/** `st.metric`: a value in large type, how it has changed, and a chart of its past. */
import { useId } from "react";

import { formatNumber } from "../../format/number";
import { plainLabel } from "../../markdown/plainLabel";
import type { MetricPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { Help } from "../../ui/Help";
import { Svg } from "../../ui/icons";
import { LabelText } from "../../ui/LabelText";
import { Markdown } from "../../ui/Markdown";
import { Sparkline } from "./Sparkline";

export function Metric({ payload }: { payload: MetricPayload }) {
  const { label, body, delta, format, height, icon, help, color = "gray", label_visibility: visibility } = payload;
  return (
    <div
      className={`stMetric metric-${color}`}
      data-testid="stMetric"
      data-border={payload.border}
      style={{ height: height === "stretch" ? "100%" : height }}
    >
      <div className="metric-text">
        <label
          className={`metric-label ${visibility === undefined ? "" : `label-${visibility}`}`}
          data-testid="stMetricLabel"
        >
          {icon !== undefined && <AppIcon icon={icon} testId="stMetricIcon" />}
          <LabelText text={label} wrap={false} />
          {help !== undefined && <Help text={help} label={`Help for ${plainLabel(label)}`} />}
        </label>
        <div className="metric-value" data-testid="stMetricValue">
          <LabelText text={formatted(body, format)} wrap={false} />
        </div>
        {delta !== undefined && <Delta payload={payload} text={formatted(delta, format)} />}
      </div>
      {payload.chart !== undefined && (
        <Sparkline values={payload.chart} kind={payload.chart_type ?? "line"} format={format ?? ""} />
      )}
    </div>
  );
}

function Delta({ payload: { arrow, description }, text }: { payload: MetricPayload; text: string }) {
  const id = useId();
  return (
    <div className="metric-change">
      <div
        className="metric-delta"
        data-testid="stMetricDelta"
        aria-describedby={description === undefined ? undefined : id}
      >
        {arrow === "up" && (
          <Svg testId="stMetricDeltaIcon-Up" size={14}>
            <path d="M12 20V5M5 12l7-7 7 7" />
          </Svg>
        )}
        {arrow === "down" && (
          <Svg testId="stMetricDeltaIcon-Down" size={14}>
            <path d="M12 4v15M5 12l7 7 7-7" />
          </Svg>
        )}
        <LabelText text={text} wrap={false} />
      </div>
      {description !== undefined && (
        <div className="metric-description" data-testid="stMetricDeltaDescription" id={id} title={description}>
          <div data-testid="stCaptionContainer" className="stMarkdownEllipsis">
            <Markdown text={description} label />
          </div>
        </div>
      )}
    </div>
  );
}

/** A text that is a number, in the format that the script names; any other text as it is. */
function formatted(text: string, format: string | undefined): string {
  const number = Number(text);
  return format === undefined || text.trim() === "" || !Number.isFinite(number) ? text : formatNumber(number, format);
}
