/** `st.json`: a structure to browse. */
import { useEffect, useRef } from "react";

import type { JsonPayload } from "../../protocol/wire.gen";
import { JsonItem } from "./JsonItem";
import { type Fault, useParsed } from "./jsonText";
import { onTreeFocus, onTreeKey } from "./treeKeys";

export function Json({ payload }: { payload: JsonPayload }) {
  const { body, expanded } = payload;
  const depth = expanded ? (payload.depth ?? Infinity) : 0;
  const parsed = useParsed(body);
  const tree = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The item that Tab reaches may have gone with what the script shows now.
    const items = tree.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [];
    if (items[0] && ![...items].some((item) => item.tabIndex === 0)) items[0].tabIndex = 0;
  });
  if (parsed !== undefined && "fault" in parsed) return <ParseError fault={parsed.fault} />;
  return (
    <div className="stJson" data-testid="stJson">
      {parsed === undefined ? (
        <pre className="json-source">{body}</pre>
      ) : (
        <ul
          className="json-tree"
          role="tree"
          aria-label="JSON"
          aria-keyshortcuts="Control+C"
          ref={tree}
          onKeyDown={onTreeKey}
          onFocus={onTreeFocus}
        >
          <JsonItem key={depth} value={parsed.value} depth={depth} root />
        </ul>
      )}
    </div>
  );
}

function ParseError({ fault }: { fault: Fault }) {
  return (
    <div className="stAlertContainer alert-error json-fault" data-testid="stAlertContainer" role="alert">
      <div data-testid="stAlertContentError">
        <strong>Json Parse Error: </strong>
        {fault.before === "" ? fault.message : `${fault.message}\n${fault.before}`} ← here
      </div>
    </div>
  );
}
