/** An option, or a range of options, on a scale of them. */
import type { WidgetProps } from "../../model/useInput";
import type { SelectSliderPayload } from "../../protocol/wire.gen";
import { SliderBase } from "./SliderBase";

export function SelectSlider({ payload, resets }: WidgetProps<SelectSliderPayload>) {
  const { options } = payload;
  const show = (index: number) => options[index] ?? "";
  return <SliderBase payload={payload} resets={resets} minimum={0} maximum={options.length - 1} step={1} show={show} />;
}
