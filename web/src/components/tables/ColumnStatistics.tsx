/** The statistics of a column, in its menu. */
import { useEffect, useState } from "react";

import { percent, type Statistics, statisticsOf } from "./statistics";
import type { Column, Table } from "./table";

export function ColumnStatistics({ table, column }: { table: Table; column: Column }) {
  const [statistics, setStatistics] = useState<Statistics>();
  useEffect(() => {
    const stop = new AbortController();
    statisticsOf(table, column, stop.signal).then(
      (found) => !stop.signal.aborted && setStatistics(found),
      (error: unknown) => {
        if (!stop.signal.aborted) console.error(error);
      },
    );
    return () => stop.abort();
  }, [table, column]);
  if (statistics === undefined) return <div className="grid-statistics" aria-busy="true" />;
  const { metrics, top } = statistics;
  const said = top.map(({ text, count, share }) => `${text}: ${count} (${percent(share)})`);
  return (
    <div className="grid-statistics" data-testid="stDataFrameStatisticsContent">
      {top.length > 0 && (
        <div
          data-testid="stDataFrameStatisticsChart"
          role="img"
          aria-label={`Top values frequency chart: ${said.join("; ")}`}
        >
          {top.map(({ text, share }, index) => (
            <div key={text} className="grid-frequency" title={said[index]}>
              <span>{text}</span>
              <div>
                <div style={{ width: `${100 * share}%` }} />
              </div>
              <span>{percent(share)}</span>
            </div>
          ))}
        </div>
      )}
      <dl data-testid="stDataFrameStatisticsMetrics">
        {metrics.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
