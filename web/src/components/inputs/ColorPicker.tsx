/** A colour, picked from an area or typed. */
import {
  Button,
  ColorArea,
  ColorPicker as AriaColorPicker,
  ColorSlider,
  ColorThumb,
  Dialog,
  DialogTrigger,
  Popover,
  SliderTrack,
  type Color,
} from "react-aria-components";
import { useState } from "react";

import { useInput, type WidgetProps } from "../../model/useInput";
import type { ColorPickerPayload } from "../../protocol/wire.gen";
import { plainLabel, WidgetLabel } from "../../ui/WidgetLabel";
import { ColorFields } from "./ColorFields";
import { colorOf } from "./colorText";

export function ColorPicker({ payload, resets }: WidgetProps<ColorPickerPayload>) {
  const { value, set } = useInput(payload);
  // While the picker is open it shows what is pointed at; the app is told when the picker closes.
  const [picked, setPicked] = useState<{ color: Color; over: string; resets: number }>();
  const current =
    picked !== undefined && picked.over === value && picked.resets === resets
      ? picked.color
      : colorOf(value).toFormat("hsb");
  const label = `${plainLabel(payload.label)} color picker`;

  const pick = (color: Color) => setPicked({ color: color.toFormat("hsb"), over: value, resets });
  const commit = () => {
    if (picked === undefined) return;
    const hex = picked.color.toString("hex").toLowerCase();
    if (picked.over === value && hex !== colorOf(value).toString("hex").toLowerCase()) set(hex);
    setPicked(undefined);
  };

  return (
    <div className="stColorPicker" data-testid="stColorPicker" data-disabled={payload.disabled || undefined}>
      <WidgetLabel payload={payload} />
      <AriaColorPicker value={current} onChange={pick}>
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
                <ColorFields color={current} onChange={pick} />
              </div>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </AriaColorPicker>
    </div>
  );
}
