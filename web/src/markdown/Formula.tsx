/** A formula in TeX: its source, until the means to set it are loaded. */
import { useMemo } from "react";

import { useLazy } from "../lazy";
import { loadFormula } from "./lazyParts";

export function Formula({ text, display = false }: { text: string; display?: boolean }) {
  const render = useLazy(loadFormula, true);
  const set = useMemo(
    () => (render === undefined ? undefined : outermost(render(text, display))),
    [render, text, display],
  );
  if (set === undefined) return <span className="formula-source">{text}</span>;
  const { className, title, style, innerHTML } = set;
  return (
    <span
      className={className}
      title={title || undefined}
      style={style.color ? { color: style.color } : undefined}
      dangerouslySetInnerHTML={{ __html: innerHTML }}
    />
  );
}

/** The element that KaTeX makes; only a formula with a fault has more than a class. */
function outermost(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}
