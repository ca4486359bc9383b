/** What stands in the HTML that KaTeX makes; read without a document, for the build has none. */

const OUTERMOST = /^<span class="([^"]*)"(?: title="([^"]*)")?(?: style="color:([^"]*)")?>(.*)<\/span>$/s;
const ESCAPED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

export interface Outermost {
  readonly className: string;
  readonly title: string | undefined;
  readonly color: string | undefined;
  readonly innerHTML: string;
}

/** The element around it all; only a formula with a fault has more than a class. */
export function outermost(html: string): Outermost {
  const [, className = "", title, color, innerHTML = html] = OUTERMOST.exec(html) ?? [];
  return { className, title: title === undefined ? undefined : unescaped(title), color, innerHTML };
}

/** All text in it: for people, for screen readers, and its source. */
export function textOfHtml(html: string): string {
  return unescaped(html.replace(/<[^>]*>/g, ""));
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (all, name: string) => ESCAPED[name] ?? all);
}
