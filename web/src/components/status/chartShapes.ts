/** The shapes of a small chart, in a space of 100 by `HEIGHT` that is stretched to the chart's width. */
export const HEIGHT = 44;

export type Numbers = ReadonlyArray<number | null>;

/** Where numbers stand on the y axis: the largest at 0, the smallest at `HEIGHT`, numbers that are all the same half-way. */
export function scale(values: Numbers, withZero: boolean): (value: number) => number {
  const numbers = values.filter((value) => value !== null);
  if (withZero) numbers.push(0);
  const low = numbers.reduce((one, other) => Math.min(one, other), Infinity);
  const high = numbers.reduce((one, other) => Math.max(one, other), -Infinity);
  // Halves, because the difference of two large numbers may be infinite.
  const span = high / 2 - low / 2;
  return (value) => (span > 0 ? ((high / 2 - value / 2) / span) * HEIGHT : HEIGHT / 2);
}

/** Where the number at `index` stands on the x axis. A single one fills it. */
export function place(index: number, count: number): number {
  return count === 1 ? 50 : (index / (count - 1)) * 100;
}

/** The runs of numbers without a gap, as points. */
function runs(values: Numbers): Array<Array<[number, number]>> {
  const y = scale(values, false);
  const found: Array<Array<[number, number]>> = [[]];
  values.forEach((value, index) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push([place(index, values.length), y(value)]);
  });
  const only = found[0]?.[0];
  if (values.length === 1 && only !== undefined)
    return [
      [
        [0, only[1]],
        [100, only[1]],
      ],
    ];
  return found.filter((run) => run.length > 0);
}

/** The line through the numbers. One that stands alone between gaps is a dot. */
export function line(values: Numbers): string {
  return runs(values)
    .map((run) => `M${(run.length === 1 ? [...run, ...run] : run).map(point).join("L")}`)
    .join("");
}

/** The area between the numbers and zero, or the edge that is nearest to it. */
export function area(values: Numbers): string {
  const base = round(Math.min(HEIGHT, Math.max(0, scale(values, false)(0))));
  return runs(values)
    .map((run) => `M${run[0]?.[0]},${base}L${run.map(point).join("L")}L${run.at(-1)?.[0]},${base}Z`)
    .join("");
}

function point([x, y]: [number, number]): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
