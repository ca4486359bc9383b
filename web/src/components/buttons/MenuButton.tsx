/** A button with a menu, of which one option can be chosen. */
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import { useSession } from "../../model/context";
import type { MenuButtonPayload } from "../../protocol/wire.gen";
import { AppIcon } from "../../ui/AppIcon";
import { Markdown } from "../../ui/Markdown";
import { useLayerFocus } from "../../ui/useLayerFocus";
import { plainLabel } from "../../ui/WidgetLabel";
import { ButtonFace, ButtonFrame } from "./ButtonFrame";

export function MenuButton({ payload }: { payload: MenuButtonPayload }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  useLayerFocus(open);
  const { id, kind, options, disabled } = payload;
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <ButtonFrame name="stMenuButton" looks={payload}>
        <Button
          className={`button button-${kind}`}
          data-testid="stMenuButtonButton"
          isDisabled={disabled ?? false}
          render={(props) => <button {...props} {...{ kind }} />}
        >
          <ButtonFace looks={payload} />
          <div aria-hidden="true" className="button-arrow">
            <AppIcon icon={open ? ":material/expand_less:" : ":material/expand_more:"} />
          </div>
        </Button>
      </ButtonFrame>
      <Popover className="dropdown menu-button-popover" data-testid="stMenuButtonBody" placement="bottom start">
        <Menu
          className="option-list"
          aria-label={plainLabel(payload.label)}
          onAction={(index) => session.submit(id, options[Number(index)] ?? null)}
        >
          {options.map((option, index) => (
            <MenuItem className="option" id={index} key={option} textValue={plainLabel(option)}>
              <div data-testid="stMarkdownContainer">
                <Markdown text={option} label links={false} />
              </div>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
