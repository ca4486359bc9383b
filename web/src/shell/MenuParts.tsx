/** What the menu's button opens: the menu, and the dialogs that are reached from it. */
import { type Dispatch, type RefObject, type SetStateAction, useContext, useEffect } from "react";

import { useSession, useStore } from "../model/context";
import { AboutDialog } from "./AboutDialog";
import { ClearCacheDialog } from "./ClearCacheDialog";
import type { MenuKind, ShownPart } from "./menuKind";
import { MenuPopover } from "./MenuPopover";
import { Saved } from "./savedSession";
import { SavedSessionDialog } from "./SavedSessionDialog";
import { SettingsDialog } from "./SettingsDialog";
import "../components/choices/checkboxAndRadio.css";
import "./menu.css";

export interface MenuPartsProps {
  readonly kind: MenuKind;
  readonly shown: ShownPart;
  readonly show: Dispatch<SetStateAction<ShownPart>>;
  readonly trigger: RefObject<HTMLButtonElement | null>;
}

export function MenuParts({ kind, shown, show, trigger }: MenuPartsProps) {
  const session = useSession();
  const items = useStore(session.status, (status) => status.frame?.menu) ?? {};
  const saved = useContext(Saved);
  const close = () => show(undefined);
  useFocusBack(trigger);
  return (
    <>
      {shown === "menu" && (
        <MenuPopover kind={kind} items={items} show={show} trigger={trigger} hasSaved={saved !== undefined} />
      )}
      {shown === "settings" && <SettingsDialog onClose={close} />}
      {shown === "clearCache" && <ClearCacheDialog onClose={close} onConfirm={() => session.clearCache()} />}
      {shown === "savedSession" && saved !== undefined && <SavedSessionDialog saved={saved} onClose={close} />}
      {shown === "about" && items.about !== undefined && <AboutDialog text={items.about} onClose={close} />}
    </>
  );
}

/** What had the focus before a dialog of the menu is an item of the menu, which is gone. */
function useFocusBack(trigger: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const button = trigger.current;
    const focusBack = () => document.activeElement === document.body && button?.focus();
    // What is around a dialog cannot have the focus until all of the dialog is gone.
    return () => void requestAnimationFrame(focusBack);
  }, [trigger]);
}
