/** The menu in the header: theme, rerun, clear cache, print. */
import { useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, Popover, Separator, ToggleButton, ToggleButtonGroup } from "react-aria-components";

import { DotsIcon } from "../elements/icons";
import { chooseTheme, theme, type ThemeChoice } from "../theme/theme";
import { ClearCacheDialog } from "./ClearCacheDialog";
import { useSession, useStore } from "./context";
import { isTyping } from "./shortcuts";

const THEMES: ReadonlyArray<readonly [ThemeChoice, string]> = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function MainMenu() {
  const session = useSession();
  const choice = useStore(theme, (value) => value.choice);
  const [open, setOpen] = useState(false);
  const [clearing, setClearing] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  useClearCacheKey(() => setClearing(true));
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
          <MenuItem
            data-testid="stMainMenuItem-clearCache"
            className="menu-item"
            onAction={() => {
              setOpen(false);
              setClearing(true);
            }}
          >
            <span data-testid="stMainMenuItemLabel">Clear cache</span>
            <kbd>C</kbd>
          </MenuItem>
          <Separator className="menu-line" data-testid="stMainMenuDivider" />
          <MenuItem data-testid="stMainMenuItem-print" className="menu-item" onAction={() => window.print()}>
            <span data-testid="stMainMenuItemLabel">Print</span>
          </MenuItem>
        </Menu>
        <div className="menu-foot">Made with Sitelet</div>
      </Popover>
      <ClearCacheDialog open={clearing} onOpenChange={setClearing} onConfirm={() => session.clearCache()} />
    </span>
  );
}

/** C asks whether to clear the caches, unless a person is typing. */
function useClearCacheKey(ask: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isOther = event.key.toLowerCase() !== "c" || event.ctrlKey || event.metaKey || event.altKey;
      if (isOther || event.defaultPrevented || isTyping(event.target)) return;
      ask();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
