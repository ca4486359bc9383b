/** A formula in TeX: its source, until the means to set it are loaded. */
import { useMemo } from "react";

import { useLazy } from "../lazy";
import { outermost } from "./katexHtml";
import { loadFormula } from "./lazyParts";

export function Formula({ text, display = false }: { text: string; display?: boolean }) {
  const render = useLazy(loadFormula, true);
  const set = useMemo(
    () => (render === undefined ? undefined : outermost(render(text, display))),
    [render, text, display],
  );
  if (set === undefined) return <span className="formula-source">{text}</span>;
  const { className, title, color, innerHTML } = set;
  return (
    <span
      className={className}
      title={title}
      style={color === undefined ? undefined : { color }}
      dangerouslySetInnerHTML={{ __html: innerHTML }}
    />
  );
}
