/** A colour, picked from an area or typed in hex. */
import {
  Button,
  ColorArea,
  ColorField,
  ColorPicker as AriaColorPicker,
  ColorSlider,
  ColorThumb,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Popover,
  SliderTrack,
  parseColor,
  type Color,
} from "react-aria-components";
import { useState } from "react";

import type { ColorPickerPayload } from "../protocol/wire.gen";
import { useInput, type WidgetProps } from "./useInput";
import { plainLabel, WidgetLabel } from "./WidgetLabel";

export function ColorPicker({ payload, resets }: WidgetProps<ColorPickerPayload>) {
  const { value, set } = useInput(payload);
  // While the picker is open it shows what is pointed at; the app hears of it when the picker closes.
  const [picked, setPicked] = useState<{ color: Color; over: string; resets: number }>();
  const current =
    picked !== undefined && picked.over === value && picked.resets === resets ? picked.color : colorOf(value);
  const label = `${plainLabel(payload.label)} color picker`;

  const commit = () => {
    if (picked === undefined) return;
    const hex = picked.color.toString("hex").toLowerCase();
    if (picked.over === value && hex !== colorOf(value).toString("hex").toLowerCase()) set(hex);
    setPicked(undefined);
  };

  return (
    <div className="stColorPicker" data-testid="stColorPicker" data-disabled={payload.disabled || undefined}>
      <WidgetLabel payload={payload} />
      <AriaColorPicker value={current.toFormat("hsb")} onChange={(color) => setPicked({ color, over: value, resets })}>
        <DialogTrigger onOpenChange={(open) => !open && commit()}>
          <Button className="color-button" aria-label={label} isDisabled={payload.disabled ?? false}>
            <div data-testid="stColorPickerBlock" style={{ backgroundColor: current.toString("hex") }} />
          </Button>
          <Popover className="dropdown color-popover" placement="bottom start" offset={4}>
            <Dialog aria-label={label} className="color-dialog">
              <div data-testid="stColorPickerPopover">
                <ColorArea colorSpace="hsb" xChannel="saturation" yChannel="brightness" className="color-area">
                  <ColorThumb className="color-thumb" />
                </ColorArea>
                <ColorSlider colorSpace="hsb" channel="hue" className="color-hue">
                  <SliderTrack className="color-hue-track">
                    <ColorThumb className="color-thumb" />
                  </SliderTrack>
                </ColorSlider>
                <ColorField className="color-hex">
                  <Input spellCheck="false" />
                  <Label>hex</Label>
                </ColorField>
              </div>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </AriaColorPicker>
    </div>
  );
}

/** The colour a value stands for; apps may set names that are no hex code, which show as black. */
function colorOf(value: string): Color {
  try {
    return parseColor(value);
  } catch {
    return parseColor("#000000");
  }
}
