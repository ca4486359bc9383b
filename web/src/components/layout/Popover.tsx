/** A button that opens a block over the page. */
import { useRef } from "react";
import { Dialog, Popover as AriaPopover } from "react-aria-components";

import type { BlockProps } from "../../model/componentProps";
import { useSession } from "../../model/context";
import type { PopoverPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { WithTip } from "../../ui/Help";
import { LayoutWrapper } from "../../ui/LayoutWrapper";
import { LabelText } from "../../ui/LabelText";
import { VerticalBlock } from "../../ui/VerticalBlock";
import { useLayerFocus } from "../../ui/useLayerFocus";
import { plainLabel } from "../../ui/WidgetLabel";

export function Popover({ node, payload, children }: BlockProps<PopoverPayload>) {
  const session = useSession();
  const button = useRef<HTMLButtonElement>(null);
  const { kind, label, icon, help, wrap } = payload;
  // One that tells the script that it is open may be filled only then.
  const disabled = payload.disabled || (children.length === 0 && !("id" in payload));
  const open = payload.value && !disabled;
  useLayerFocus(open);
  const trigger = (
    <button
      ref={button}
      type="button"
      className={`button button-${kind}`}
      data-testid="stPopoverButton"
      {...{ kind }}
      aria-expanded={open}
      aria-haspopup="dialog"
      disabled={disabled}
      onClick={() => session.setOpen(node, !open)}
    >
      {icon !== undefined && <AppIcon icon={icon} />}
      {label !== "" && <LabelText text={label} wrap={wrap} links={false} />}
      <div aria-hidden="true" className="popover-arrow">
        <AppIcon icon={open ? ":material/expand_less:" : ":material/expand_more:"} />
      </div>
    </button>
  );
  return (
    <LayoutWrapper width={payload.width} keyed={payload.key}>
      <div className="stPopover" data-testid="stPopover">
        {help === undefined ? trigger : <WithTip text={help}>{trigger}</WithTip>}
        <AriaPopover
          className="dropdown popover"
          triggerRef={button}
          placement="bottom start"
          isOpen={open}
          onOpenChange={(isOpen) => {
            if (isOpen !== open) session.setOpen(node, isOpen);
          }}
        >
          <Dialog className="stPopoverBody" data-testid="stPopoverBody" aria-label={plainLabel(label) || "Popover"}>
            <VerticalBlock>{children}</VerticalBlock>
          </Dialog>
        </AriaPopover>
      </div>
    </LayoutWrapper>
  );
}
