/** What the menu's button opens: the menu, and the dialogs that are reached from it. */
import { type Dispatch, type RefObject, type SetStateAction, useContext } from "react";

import { useSession, useStore } from "../model/context";
import { AboutDialog } from "./AboutDialog";
import { ClearCacheDialog } from "./ClearCacheDialog";
import type { MenuKind, ShownPart } from "./menuKind";
import { MenuPopover } from "./MenuPopover";
import { Saved } from "./savedSession";
import { SavedSessionDialog } from "./SavedSessionDialog";
import { SettingsDialog } from "./SettingsDialog";
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
