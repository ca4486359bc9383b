/**
 * Makes a field as high as its text.
 *
 * While it is measured it is lower than that: its box stays as high as it was, or what scrolls around it would be pushed
 * away from its end.
 */
export function fitHeight(field: HTMLTextAreaElement): void {
  const box = field.parentElement;
  if (box !== null) box.style.minHeight = `${box.offsetHeight}px`;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  if (box !== null) box.style.minHeight = "";
}
