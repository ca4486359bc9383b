/** A value, or a range of values, on a scale. */
import { useLayoutEffect, useRef, useState } from "react";
import { Slider as AriaSlider, SliderThumb, SliderTrack } from "react-aria-components";

import { formatMoment } from "../format/moment";
import { formatNumber } from "../format/number";
import { Markdown } from "../markdown/Markdown";
import type { SliderPayload } from "../protocol/wire.gen";
import { usePlacedLabels } from "./sliderLabels";
import { useInput, type WidgetProps } from "./useInput";
import { plainLabel, WidgetLabel } from "./WidgetLabel";

const ENDS = ["start", "end"];

export function Slider({ payload, resets }: WidgetProps<SliderPayload>) {
  const { value, set } = useInput(payload);
  // While it is dragged the slider shows where it is; what the worker knows follows when it is let go.
  const [dragged, setDragged] = useState<{ value: number[]; over: number[]; resets: number }>();
  const current = dragged !== undefined && dragged.over === value && dragged.resets === resets ? dragged.value : value;
  const show = (moment: number) =>
    payload.kind === "int" || payload.kind === "float"
      ? formatNumber(moment, payload.format)
      : formatMoment(moment, payload.format);
  const label = plainLabel(payload.label);
  const slider = useRef<HTMLDivElement>(null);
  usePlacedLabels(slider);
  const { minimum, maximum, step } = payload;
  const share = (moment: number) => `${((moment - minimum) / (maximum - minimum)) * 100}%`;
  const [low, high] =
    current.length > 1 ? [current[0] ?? minimum, current.at(-1) ?? maximum] : [minimum, current[0] ?? minimum];

  return (
    <div className="stSlider" data-testid="stSlider">
      <WidgetLabel payload={payload} />
      <AriaSlider
        ref={slider}
        className="slider"
        aria-label={label}
        minValue={minimum}
        maxValue={maximum}
        step={Math.abs(step)}
        value={current}
        isDisabled={payload.disabled ?? false}
        onChange={(next) => setDragged({ value: next, over: value, resets })}
        onChangeEnd={(next) => {
          setDragged(undefined);
          if (!sameNumbers(next, value)) set(next);
        }}
      >
        <SliderTrack className="slider-track">
          <div className="slider-rail" />
          <div className="slider-fill" style={{ left: share(low), right: `calc(100% - ${share(high)})` }} />
          {current.map((moment, index) => (
            <Thumb
              key={index}
              index={index}
              name={current.length > 1 ? `${label} — ${ENDS[index]}` : label}
              text={show(moment)}
            />
          ))}
          <div data-testid="stSliderTickBar" className="slider-ticks">
            <SliderText text={show(minimum)} />
            <SliderText text={show(maximum)} />
          </div>
        </SliderTrack>
      </AriaSlider>
    </div>
  );
}

function Thumb({ index, name, text }: { index: number; name: string; text: string }) {
  const input = useRef<HTMLInputElement>(null);
  // React Aria says the bare number, which for a date is one of microseconds.
  useLayoutEffect(() => input.current?.setAttribute("aria-valuetext", text));
  return (
    <SliderThumb index={index} inputRef={input} className="slider-thumb" aria-label={name}>
      <div data-testid="stSliderThumbValue" className="slider-value">
        <SliderText text={text} />
      </div>
    </SliderThumb>
  );
}

function SliderText({ text }: { text: string }) {
  return (
    <div data-testid="stMarkdownContainer">
      <Markdown text={text} label />
    </div>
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
