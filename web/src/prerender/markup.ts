/**
 * HTML as React writes it, made ready to stand in a page before that page's scripts are there.
 *
 * React escapes `<`, `>` and quotes in all texts and attributes, so tags can be told by them.
 */

/** Ids that components make up; they differ from those on the live page, where the components make new ones. */
const MADE_UP = /^(?:react-aria-)?_R_\w*_/;
const REFERS = /^(?:aria-(?:controls|describedby|details|labelledby|owns)|for|id|name)$/i;
/** What no document may hold: controls, and halves of characters. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\x7f\ud800-\udfff]/gu; // oxlint-disable-line no-control-regex
const TAG = /<(\w+)((?: [^\s=>]+(?:="[^"]*")?)*)(\/?)>/g;
const ATTRIBUTE = / ([^\s=]+)(?:="([^"]*)")?/g;

export function finished(html: string): string {
  const drawn = html.replace(FORBIDDEN, "\ufffd").replace(/<template\b[^>]*>.*?<\/template>/gs, "");
  const labelled = new Set([...drawn.matchAll(/ for="([^"]*)"/gi)].map(([, id = ""]) => id));
  return drawn.replace(TAG, (_tag, name: string, attributes: string, end: string) => {
    let isDisabled = false;
    let kept = attributes.replace(ATTRIBUTE, (all, key: string, value = "") => {
      if (key === "disabled") isDisabled = true;
      // What a person opens is in reach at once.
      const isInertDetail = key === "inert" && attributes.includes('"stExpanderDetails"');
      return isInertDetail || isOfLivePage(key, value, labelled) ? "" : all;
    });
    if (/^(?:input|textarea)$/.test(name)) {
      // No browser fills in what stood there when the page was last left.
      kept = `${kept.replace(/ autocomplete="[^"]*"/i, "")} autocomplete="off"`;
    }
    // Controls wait until what a person does is noted: see shell/early/notes.ts.
    if (!isDisabled && /^(?:button|input|select|textarea)$/.test(name)) kept += ' disabled="early"';
    return `<${name}${kept}${end}>`;
  });
}

/** Whether the attribute is of use only to the scripts of the live page. */
function isOfLivePage(key: string, value: string, labelled: ReadonlySet<string>): boolean {
  if (key === "data-rac" || key === "data-react-aria-pressable" || key === "contentEditable") return true;
  if (!REFERS.test(key) || key === "name") return false;
  return value.split(" ").some((id) => MADE_UP.test(id) && !labelled.has(id));
}
