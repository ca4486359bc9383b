/** `st.html`. */
import { useLayoutEffect, useMemo, useRef } from "react";

import type { HtmlPayload } from "../../protocol/wire.gen";
import { safeHtml } from "./safeHtml";

export function Html({ payload: { body, allow_javascript } }: { payload: HtmlPayload }) {
  // The build draws no scripts: they would run before the page takes over, and then once more.
  return allow_javascript && !import.meta.env.SSR ? <WithScripts body={body} /> : <Safe body={body} />;
}

function Safe({ body }: { body: string }) {
  const html = useMemo(() => ({ __html: safeHtml(body) }), [body]);
  return <div className="stHtml" data-testid="stHtml" dangerouslySetInnerHTML={html} />;
}

function WithScripts({ body }: { body: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    place.current.innerHTML = safeHtml(body, { withScripts: true });
    runScripts(place.current);
  }, [body]);
  return <div className="stHtml" data-testid="stHtml" ref={place} />;
}

/** Scripts that came as HTML never run, so each makes way for one that does. */
function runScripts(place: HTMLElement): void {
  for (const inert of place.querySelectorAll("script")) {
    const script = document.createElement("script");
    for (const { name, value } of inert.attributes) script.setAttribute(name, value);
    // In their order, as in a document.
    script.async = inert.async;
    script.textContent = inert.textContent;
    inert.replaceWith(script);
  }
}
