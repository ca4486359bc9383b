/**
 * The keyboard of a tree, as https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ describes it. One item can be reached with
 * Tab, the arrows go to the others. What is collapsed is not in the document, so all items found there are visible.
 */

const ITEM = "[role=treeitem]";

export function onTreeKey(event: React.KeyboardEvent<HTMLElement>): void {
  const item = (event.target as HTMLElement).closest<HTMLElement>(ITEM);
  if (item === null) return;
  if (event.ctrlKey || event.metaKey) {
    const nothingMarked = window.getSelection()?.isCollapsed !== false;
    if (event.key === "c" && nothingMarked) item.querySelector<HTMLElement>(".json-copy")?.click();
    return;
  }
  const items = () => [...event.currentTarget.querySelectorAll(ITEM)];
  const beside = (step: number) => items()[items().indexOf(item) + step];
  const { ariaExpanded } = item;
  switch (event.key) {
    case "ArrowDown":
      go(beside(1));
      break;
    case "ArrowUp":
      go(beside(-1));
      break;
    case "Home":
      go(items()[0]);
      break;
    case "End":
      go(items().at(-1));
      break;
    case "ArrowRight":
      if (ariaExpanded === "false") item.click();
      else if (ariaExpanded === "true") go(beside(1));
      break;
    case "ArrowLeft":
      if (ariaExpanded === "true") item.click();
      else go(item.parentElement?.parentElement?.closest("li")?.firstElementChild);
      break;
    case "Enter":
    case " ":
      if (ariaExpanded !== null) item.click();
      break;
    default:
      return;
  }
  event.preventDefault();
}

/** The item that has the focus is the one that Tab reaches. */
export function onTreeFocus(event: React.FocusEvent<HTMLElement>): void {
  const item = (event.target as HTMLElement).closest<HTMLElement>(ITEM);
  if (item === null) return;
  for (const other of event.currentTarget.querySelectorAll<HTMLElement>(`${ITEM}[tabindex="0"]`)) other.tabIndex = -1;
  item.tabIndex = 0;
}

const go = (to: Element | null | undefined) => (to as HTMLElement | null | undefined)?.focus();
