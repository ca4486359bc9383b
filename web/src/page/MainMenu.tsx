/** The menu in the header: theme, rerun, print. */
import { useRef, useState } from "react";
import { Button, Menu, MenuItem, Popover, Separator, ToggleButton, ToggleButtonGroup } from "react-aria-components";

import { DotsIcon } from "../elements/icons";
import { chooseTheme, theme, type ThemeChoice } from "../theme/theme";
import { useSession, useStore } from "./context";

const THEMES: ReadonlyArray<readonly [ThemeChoice, string]> = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function MainMenu() {
  const session = useSession();
  const choice = useStore(theme, (value) => value.choice);
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <span id="MainMenu" className="stMainMenu" data-testid="stMainMenu">
      <Button
        ref={trigger}
        className="header-button"
        aria-label="Main menu"
        aria-haspopup="menu"
        aria-expanded={open}
        data-testid="stMainMenuButton"
        onPress={() => setOpen(!open)}
      >
        <DotsIcon />
      </Button>
      <Popover
        className="dropdown menu-popover stMainMenuPopover"
        aria-label="Main menu"
        data-testid="stMainMenuPopover"
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom end"
        offset={4}
      >
        <ToggleButtonGroup
          aria-label="Theme"
          className="theme-switcher"
          data-testid="stThemeSwitcher"
          disallowEmptySelection
          selectedKeys={[choice]}
          onSelectionChange={([name]) => chooseTheme(name as ThemeChoice)}
        >
          {THEMES.map(([name, text]) => (
            <ToggleButton id={name} key={name} data-testid={`stMainMenuItem-theme-${text}`}>
              {text}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Menu aria-label="Main menu" data-testid="stMainMenuList" className="menu" onClose={() => setOpen(false)}>
          <MenuItem data-testid="stMainMenuItem-rerun" className="menu-item" onAction={() => session.rerun()}>
            <span data-testid="stMainMenuItemLabel">Rerun</span>
            <kbd>R</kbd>
          </MenuItem>
          <Separator className="menu-line" data-testid="stMainMenuDivider" />
          <MenuItem data-testid="stMainMenuItem-print" className="menu-item" onAction={() => window.print()}>
            <span data-testid="stMainMenuItemLabel">Print</span>
          </MenuItem>
        </Menu>
        <div className="menu-foot">Made with Sitelet</div>
      </Popover>
    </span>
  );
}
