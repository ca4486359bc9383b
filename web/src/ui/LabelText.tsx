/** The text of a label, which keeps to one line where things stand side by side, or where the script wants it so. */
import { useContext } from "react";

import { Markdown } from "./Markdown";
import { InRow } from "./surroundings";

interface LabelTextProps {
  readonly text: string;
  readonly wrap: boolean | undefined;
  readonly links?: boolean | undefined;
}

export function LabelText({ text, wrap, links }: LabelTextProps) {
  const inRow = useContext(InRow);
  const oneLine = wrap === undefined ? inRow : !wrap;
  return (
    <div data-testid="stMarkdownContainer" className={oneLine ? "stMarkdownEllipsis" : undefined}>
      <Markdown text={text} label links={links} />
    </div>
  );
}
