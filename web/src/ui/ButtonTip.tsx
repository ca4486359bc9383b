/** The tip of a button that shows only an icon: what it does, in plain words. */
import type { ComponentProps } from "react";
import { Focusable } from "react-aria-components";

import { HoverTarget, TipTrigger } from "./tips";

export interface ButtonTipProps {
  readonly text: string;
  readonly children: ComponentProps<typeof Focusable>["children"];
}

export function ButtonTip({ text, children }: ButtonTipProps) {
  return (
    <TipTrigger tip={<p>{text}</p>} delay={500} closesOnPress>
      <HoverTarget>
        <Focusable>{children}</Focusable>
      </HoverTarget>
    </TipTrigger>
  );
}
