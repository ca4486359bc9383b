/** The scale of a slider: a thumb for each value, dragged or moved with the keyboard. */
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { Slider as AriaSlider, SliderThumb, SliderTrack } from "react-aria-components";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { SelectSliderPayload, SliderPayload } from "../../protocol/wire.gen";
import { Markdown } from "../../ui/Markdown";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { lettersWide, useSeparateLabels } from "./sliderLabels";

const ENDS = ["start", "end"];

interface SliderBaseProps extends WidgetProps<SliderPayload | SelectSliderPayload> {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** What a person reads for a number. */
  readonly show: (number: number) => string;
}

export function SliderBase({ payload, resets, minimum, maximum, step, show }: SliderBaseProps) {
  const { value, set } = useInput(payload);
  // While it is dragged the slider shows where it is; what the worker knows follows when it is let go.
  const [dragged, setDragged] = useState<{ value: number[]; over: number[]; resets: number }>();
  const current = dragged !== undefined && dragged.over === value && dragged.resets === resets ? dragged.value : value;
  const label = plainLabel(payload.label);
  const slider = useRef<HTMLDivElement>(null);
  useSeparateLabels(slider);
  const share = (number: number) => ((number - minimum) / (maximum - minimum || 1)) * 100;
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
        step={step}
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
          <div className="slider-fill" style={{ left: `${share(low)}%`, right: `${100 - share(high)}%` }} />
          {current.map((number, index) => (
            <Thumb
              key={index}
              index={index}
              at={share(number)}
              other={
                current.length > 1
                  ? { at: share(index === 0 ? high : low), text: show(index === 0 ? high : low) }
                  : undefined
              }
              name={current.length > 1 ? `${label} — ${ENDS[index]}` : label}
              text={show(number)}
            />
          ))}
          <div data-testid="stSliderTickBar" className="slider-ticks">
            <ScaleText text={show(minimum)} />
            <ScaleText text={show(maximum)} />
          </div>
        </SliderTrack>
      </AriaSlider>
    </div>
  );
}

interface ThumbProps {
  readonly index: number;
  /** Hundredths of the track. */
  readonly at: number;
  readonly name: string;
  readonly text: string;
  /** The other end of a range. */
  readonly other: { readonly at: number; readonly text: string } | undefined;
}

function Thumb({ index, at, name, text, other }: ThumbProps) {
  const input = useRef<HTMLInputElement>(null);
  // React Aria says the bare number, which for a date is one of microseconds.
  useLayoutEffect(() => input.current?.setAttribute("aria-valuetext", text));
  return (
    <SliderThumb
      index={index}
      inputRef={input}
      className="slider-thumb"
      style={{ "--at": at } as CSSProperties}
      aria-label={name}
    >
      <div
        data-testid="stSliderThumbValue"
        className="slider-value"
        {...(other && {
          "data-end": ENDS[index],
          style: { "--other-at": other.at, "--other-letters": lettersWide(other.text) } as CSSProperties,
        })}
      >
        <ScaleText text={text} />
      </div>
    </SliderThumb>
  );
}

function ScaleText({ text }: { text: string }) {
  return (
    <div data-testid="stMarkdownContainer">
      <Markdown text={text} label />
    </div>
  );
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
