/** A structure to browse. */
import { useMemo } from "react";
import { JsonView, allExpanded } from "react-json-view-lite";

import type { JsonPayload } from "../../protocol/wire.gen";

export function Json({ payload }: { payload: JsonPayload }) {
  const { body, expanded, depth } = payload;
  const data = useMemo(() => parsed(body), [body]);
  const shouldExpand = useMemo(() => {
    if (!expanded) return () => false;
    return depth === undefined ? allExpanded : (level: number) => level < depth;
  }, [expanded, depth]);
  return (
    <div className="stJson" data-testid="stJson">
      {data === undefined ? (
        <pre className="json-source">{body}</pre>
      ) : (
        <JsonView data={data} shouldExpandNode={shouldExpand} style={STYLE} />
      )}
    </div>
  );
}

/** The value as something the viewer takes; text that is no JSON is shown as it stands. */
function parsed(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? value : { "": value };
  } catch {
    return withoutNumbersJsonLacks(body);
  }
}

/** Python writes NaN and Infinity as they are; they become texts. Only values are touched, never what is in quotes. */
function withoutNumbersJsonLacks(body: string): object | undefined {
  const text = body.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (part) =>
    part.startsWith('"') ? part : `"${part}"`,
  );
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

const STYLE = {
  container: "json-view",
  basicChildStyle: "json-child",
  childFieldsContainer: "json-children",
  label: "json-label",
  clickableLabel: "json-label",
  nullValue: "json-null",
  undefinedValue: "json-null",
  numberValue: "json-number",
  stringValue: "json-string",
  booleanValue: "json-boolean",
  otherValue: "json-other",
  punctuation: "json-punctuation",
  expandIcon: "json-expand",
  collapseIcon: "json-collapse",
  collapsedContent: "json-more",
  noQuotesForStringValues: false,
  quotesForFieldNames: true,
  ariaLables: { collapseJson: "Collapse", expandJson: "Expand" },
};
