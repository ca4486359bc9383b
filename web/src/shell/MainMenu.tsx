/** The menu in the header: theme, rerun, clear cache, print, and what the app's author has put there. */
import { useContext, useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, Popover, Separator, ToggleButton, ToggleButtonGroup } from "react-aria-components";

import { useSession, useStore } from "../model/context";
import type { MenuItems, PageConfigMessage } from "../protocol/wire.gen";
import { DotsIcon } from "../ui/icons";
import { isTyping } from "../ui/shortcuts";
import { AboutDialog } from "./AboutDialog";
import { ClearCacheDialog } from "./ClearCacheDialog";
import { Saved } from "./savedSession";
import { SavedSessionDialog } from "./SavedSessionDialog";
import { chooseTheme, theme, type ThemeChoice } from "./theme";

const THEMES: ReadonlyArray<readonly [ThemeChoice, string]> = [
  ["system", "System"],
  ["light", "Light"],
  ["dark", "Dark"],
];

export function MainMenu() {
  const session = useSession();
  const choice = useStore(theme, (value) => value.choice);
  const frame = useStore(session.status, (status) => status.frame);
  const [open, setOpen] = useState(false);
  const [clearing, setClearing] = useState(false);
  const [about, setAbout] = useState(false);
  const [savedOpen, setSavedOpen] = useState(false);
  const saved = useContext(Saved);
  const trigger = useRef<HTMLButtonElement>(null);
  const items: MenuItems = frame?.menu ?? {};
  const kind = menuKind(frame?.toolbar);
  const hasItems = Object.keys(items).length > 0;
  useClearCacheKey(() => setClearing(kind !== "minimal"));
  if (kind === "minimal" && !hasItems) return null;
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
          {kind === "developer" && (
            <MenuItem data-testid="stMainMenuItem-rerun" className="menu-item" onAction={() => session.rerun()}>
              <span data-testid="stMainMenuItemLabel">Rerun</span>
              <kbd>R</kbd>
            </MenuItem>
          )}
          {kind === "developer" && <Separator className="menu-line" data-testid="stMainMenuDivider" />}
          {kind !== "minimal" && (
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
          )}
          {kind !== "minimal" && saved !== undefined && (
            <MenuItem
              data-testid="stMainMenuItem-savedSession"
              className="menu-item"
              onAction={() => {
                setOpen(false);
                setSavedOpen(true);
              }}
            >
              <span data-testid="stMainMenuItemLabel">Saved session</span>
            </MenuItem>
          )}
          {kind !== "minimal" && <Separator className="menu-line" data-testid="stMainMenuDivider" />}
          {kind !== "minimal" && (
            <MenuItem data-testid="stMainMenuItem-print" className="menu-item" onAction={() => window.print()}>
              <span data-testid="stMainMenuItemLabel">Print</span>
            </MenuItem>
          )}
          {items.about !== undefined && (
            <MenuItem data-testid="stMainMenuItem-about" className="menu-item" onAction={() => setAbout(true)}>
              <span data-testid="stMainMenuItemLabel">About</span>
            </MenuItem>
          )}
          {(items.report_a_bug ?? items.get_help) !== undefined && kind !== "minimal" && (
            <Separator className="menu-line" data-testid="stMainMenuDivider" />
          )}
          {items.report_a_bug !== undefined && <LinkItem name="report" text="Report a bug" to={items.report_a_bug} />}
          {items.get_help !== undefined && <LinkItem name="community" text="Get help" to={items.get_help} />}
        </Menu>
        <div className="menu-foot">Made with Sitelet</div>
      </Popover>
      <ClearCacheDialog open={clearing} onOpenChange={setClearing} onConfirm={() => session.clearCache()} />
      {savedOpen && saved !== undefined && <SavedSessionDialog saved={saved} onClose={() => setSavedOpen(false)} />}
      {about && items.about !== undefined && <AboutDialog text={items.about} onClose={() => setAbout(false)} />}
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

function LinkItem({ name, text, to }: { name: string; text: string; to: string }) {
  return (
    <MenuItem
      data-testid={`stMainMenuItem-${name}`}
      className="menu-item"
      href={to.trim()}
      target="_blank"
      rel="noopener noreferrer"
    >
      <span data-testid="stMainMenuItemLabel">{text}</span>
    </MenuItem>
  );
}

/** How much the menu offers. Where nothing is said, it is a developer's on localhost and a user's elsewhere. */
function menuKind(toolbar: PageConfigMessage["toolbar"] = "auto"): "viewer" | "minimal" | "developer" {
  if (toolbar !== "auto") return toolbar;
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname) ? "developer" : "viewer";
}
