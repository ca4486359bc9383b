/** Formulas in TeX. */
import { renderToString } from "katex";
import "katex/dist/katex.min.css";

/** Turns a formula into HTML. A faulty one is shown in red, as it stands. */
export function formulaHtml(text: string, displayMode: boolean): string {
  return renderToString(text, { displayMode, throwOnError: false });
}
