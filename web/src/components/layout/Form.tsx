/** `st.form`: what is in it is sent when its button is pressed. */
import type { BlockProps } from "../../model/componentProps";
import type { FormPayload } from "../../protocol/wire.gen";
import { LayoutWrapper, tabIndexOf } from "../../ui/LayoutWrapper";
import { VerticalBlock } from "../../ui/VerticalBlock";

export function Form({ payload, children }: BlockProps<FormPayload>) {
  return (
    <LayoutWrapper width={payload.width} height={payload.height}>
      <div
        className={payload.border ? "stForm bordered" : "stForm"}
        data-testid="stForm"
        tabIndex={tabIndexOf(payload.height)}
      >
        <VerticalBlock>{children}</VerticalBlock>
      </div>
    </LayoutWrapper>
  );
}
