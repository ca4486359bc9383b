/**
 * What lies over the page keeps the keyboard.
 *
 * A script may disable or remove what has the focus, or what would get it back from a dialog that ends. The browser then
 * gives it to the page as a whole, without an event, and Escape would no longer reach the popover or dialog on top.
 */
import { useEffect } from "react";

const LAYERS = ".dropdown:not([data-exiting]), .modal-overlay:not([data-exiting])";

/** While a layer is open, a key pressed with the focus nowhere belongs to the topmost one. */
export function useLayerFocus(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    window.addEventListener("keydown", passToTopmost, true);
    return () => window.removeEventListener("keydown", passToTopmost, true);

    // A function for each layer: the first that gets the key moves the focus, so that the others find it in place.
    function passToTopmost(event: KeyboardEvent): void {
      if (document.activeElement !== document.body) return;
      const topmost = [...document.querySelectorAll(LAYERS)]
        .at(-1)
        ?.querySelector<HTMLElement>("[role=dialog], [role=menu]");
      topmost?.focus({ preventScroll: true });
      if (event.key !== "Escape" || topmost !== document.activeElement) return;
      event.stopImmediatePropagation();
      topmost?.dispatchEvent(new KeyboardEvent(event.type, event));
    }
  }, [open]);
}
