/** A value, or a range of values, on a scale of numbers or moments. */
import { formatMoment } from "../../format/moment";
import { formatNumber } from "../../format/number";
import type { WidgetProps } from "../../model/useInput";
import type { SliderPayload } from "../../protocol/wire.gen";
import { SliderBase } from "./SliderBase";

export function Slider({ payload, resets }: WidgetProps<SliderPayload>) {
  const { kind, format, minimum, maximum, step } = payload;
  const isNumber = kind === "int" || kind === "float";
  const show = (number: number) => (isNumber ? formatNumber(number, format) : formatMoment(number, format));
  return (
    <SliderBase
      payload={payload}
      resets={resets}
      minimum={minimum}
      maximum={maximum}
      step={Math.abs(step)}
      show={show}
    />
  );
}
