/** The chart of a metric: a line, an area or bars, without axes. */
import { type CSSProperties, type PointerEvent, useState } from "react";

import { formatNumber } from "../../format/number";
import { area, HEIGHT, line, type Numbers, place, scale } from "./chartShapes";

type Kind = "line" | "area" | "bar";

interface SparklineProps {
  readonly values: Numbers;
  readonly kind: Kind;
  /** Of the metric, in which the number that is pointed at is shown, too. */
  readonly format: string;
}

export function Sparkline({ values, kind, format }: SparklineProps) {
  const [pointed, setPointed] = useState<number>();
  const point = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointed(Math.round(((clientX - left) / width) * (values.length - 1)));
  };
  return (
    <div className="metric-chart">
      <div
        data-testid="stMetricChart"
        role="img"
        aria-label={summary(values, kind, format)}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
      >
        {kind === "bar" ? <Bars values={values} /> : <Line values={values} kind={kind} />}
        <Pointed values={values} kind={kind} format={format} index={pointed} />
      </div>
    </div>
  );
}

function Line({ values, kind }: { values: Numbers; kind: Kind }) {
  return (
    <svg aria-hidden="true" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
      {kind === "area" && <path className="metric-area" d={area(values)} />}
      <path className="metric-line" d={line(values)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function Bars({ values }: { values: Numbers }) {
  const y = scale(values, true);
  const zero = y(0);
  const width = `min(5px, ${70 / values.length}%)`;
  return (
    <svg aria-hidden="true">
      {values.map((value, index) => {
        if (value === null || value === 0) return null;
        const at = place(index, values.length);
        const end = y(value);
        const style = { x: `calc(${at}% - ${at / 100} * ${width})`, width } as CSSProperties;
        return (
          <rect key={index} rx="2" style={style} y={Math.min(zero, end)} height={Math.max(1, Math.abs(end - zero))} />
        );
      })}
    </svg>
  );
}

/** The number that is pointed at. */
function Pointed({ values, kind, format, index }: SparklineProps & { index: number | undefined }) {
  const value = index === undefined ? undefined : values[index];
  if (index === undefined || value === undefined || value === null) return null;
  const at = place(index, values.length);
  return (
    <>
      {kind !== "bar" && <span className="metric-point" style={{ left: `${at}%`, top: scale(values, false)(value) }} />}
      <span className="metric-tip" style={{ left: `${at}%`, transform: `translate(-${at}%, -100%)` }}>
        {text(value, format)}
      </span>
    </>
  );
}

/** What the chart shows, for those who do not see it. */
function summary(values: Numbers, kind: Kind, format: string): string {
  const numbers = values.filter((value) => value !== null);
  const name = { line: "Line chart", area: "Area chart", bar: "Bar chart" }[kind];
  const last = numbers.at(-1);
  if (last === undefined) return `${name} without numbers`;
  const low = numbers.reduce((one, other) => Math.min(one, other));
  const high = numbers.reduce((one, other) => Math.max(one, other));
  const of = `${numbers.length} ${numbers.length === 1 ? "number" : "numbers"}`;
  return `${name} of ${of}, lowest ${text(low, format)}, highest ${text(high, format)}, last ${text(last, format)}`;
}

function text(value: number, format: string): string {
  return format === "" ? String(value) : formatNumber(value, format);
}
