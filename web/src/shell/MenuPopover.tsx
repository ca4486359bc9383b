/** The menu in the header: theme, rerun, settings, caches, print, and what the app's author has put there. */
import type { Dispatch, RefObject, SetStateAction } from "react";
import { Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";

import { useSession, useStore } from "../model/context";
import type { MenuItems } from "../protocol/wire.gen";
import type { MenuKind, ShownPart } from "./menuKind";
import { chooseTheme, isOnlyTheme, theme, type ThemeChoice } from "./theme";
import { ThemeIcon, THEMES } from "./themes";

interface MenuPopoverProps {
  readonly kind: MenuKind;
  readonly items: MenuItems;
  readonly show: Dispatch<SetStateAction<ShownPart>>;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** Whether the browser keeps the session. */
  readonly hasSaved: boolean;
}

export function MenuPopover({ kind, items, show, trigger, hasSaved }: MenuPopoverProps) {
  const session = useSession();
  const choice = useStore(theme, (value) => value.choice);
  // An item that has been chosen closes the menu last of all: what it has opened stays.
  const close = () => show((now) => (now === "menu" ? undefined : now));
  const isAuthorsOnly = kind === "minimal";
  const about = items.about !== undefined && <Item name="about" text="About" onAction={() => show("about")} />;
  return (
    <Popover
      className="dropdown menu-popover stMainMenuPopover"
      aria-label="Main menu"
      data-testid="stMainMenuPopover"
      triggerRef={trigger}
      isOpen
      onOpenChange={close}
      placement="bottom end"
      offset={4}
    >
      <Menu
        aria-label="Main menu"
        data-testid="stMainMenuList"
        className="menu"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- who opens a menu goes on in it
        autoFocus="first"
        onClose={close}
      >
        {!isOnlyTheme && (
          <MenuSection
            aria-label="Theme"
            className="theme-switcher"
            data-testid="stThemeSwitcher"
            selectionMode="single"
            disallowEmptySelection
            shouldCloseOnSelect={false}
            selectedKeys={[choice]}
            onSelectionChange={(chosen) => chooseTheme([...chosen][0] as ThemeChoice)}
          >
            {THEMES.map(([name, text]) => (
              <MenuItem id={name} key={name} className="theme-choice" data-testid={`stMainMenuItem-theme-${text}`}>
                <ThemeIcon name={name} />
                {text}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {!isOnlyTheme && <Line />}
        {kind === "developer" && <Item name="rerun" text="Rerun" shortcut="R" onAction={() => session.rerun()} />}
        {!isAuthorsOnly && (
          <>
            <Item name="settings" text="Settings" onAction={() => show("settings")} />
            <Line />
            <Item name="clearCache" text="Clear cache" shortcut="C" onAction={() => show("clearCache")} />
          </>
        )}
        {!isAuthorsOnly && hasSaved && (
          <Item name="savedSession" text="Saved session" onAction={() => show("savedSession")} />
        )}
        {!isAuthorsOnly && (
          <>
            <Line />
            <Item name="print" text="Print" onAction={() => window.print()} />
            {about}
          </>
        )}
        {(items.report_a_bug ?? items.get_help) !== undefined && !isAuthorsOnly && <Line />}
        {items.report_a_bug !== undefined && <LinkItem name="report" text="Report a bug" to={items.report_a_bug} />}
        {items.get_help !== undefined && <LinkItem name="community" text="Get help" to={items.get_help} />}
        {isAuthorsOnly && about}
      </Menu>
      <div className="menu-foot">Made with Sitelet</div>
    </Popover>
  );
}

function Line() {
  return <Separator className="menu-line" data-testid="stMainMenuDivider" />;
}

interface ItemProps {
  readonly name: string;
  readonly text: string;
  readonly shortcut?: string;
  readonly onAction: () => void;
}

function Item({ name, text, shortcut, onAction }: ItemProps) {
  return (
    <MenuItem data-testid={`stMainMenuItem-${name}`} className="menu-item" textValue={text} onAction={onAction}>
      <span data-testid="stMainMenuItemLabel">{text}</span>
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </MenuItem>
  );
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
