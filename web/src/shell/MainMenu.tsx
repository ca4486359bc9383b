/** The button of the menu in the header. What it opens is loaded when a person goes for it. */
import { Suspense, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import { lazyComponents, loadParts } from "../lazy";
import { useSession, useStore } from "../model/context";
import { DotsIcon } from "../ui/icons";
import { isTyping } from "../ui/shortcuts";
import { menuKind, type ShownPart } from "./menuKind";

const PARTS = "shell/MenuParts";
const MenuParts = lazyComponents(PARTS, () => import("./MenuParts"))("MenuParts");
const loadMenu = () => void loadParts([PARTS]);

export function MainMenu() {
  const frame = useStore(useSession().status, (status) => status.frame);
  const [shown, show] = useState<ShownPart>();
  const trigger = useRef<HTMLButtonElement>(null);
  const kind = menuKind(frame?.toolbar);
  useClearCacheKey(() => kind !== "minimal" && show("clearCache"));
  if (kind === "minimal" && Object.keys(frame?.menu ?? {}).length === 0) return null;
  return (
    <span id="MainMenu" className="stMainMenu" data-testid="stMainMenu">
      <Button
        ref={trigger}
        className="header-button"
        aria-label="Main menu"
        aria-haspopup="menu"
        aria-expanded={shown === "menu"}
        data-testid="stMainMenuButton"
        onHoverStart={loadMenu}
        onFocus={loadMenu}
        onPress={() => show(shown === "menu" ? undefined : "menu")}
      >
        <DotsIcon />
      </Button>
      {shown !== undefined && (
        <Suspense>
          <MenuParts kind={kind} shown={shown} show={show} trigger={trigger} />
        </Suspense>
      )}
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
