/** What opens over a cell that is only looked at: all of it, where the cell shows a part. */
import type { GridCell, ProvideEditorCallback } from "@glideapps/glide-data-grid";
import type { ReactNode } from "react";

import { useAddress } from "../../ui/address";
import { Markdown } from "../../ui/Markdown";
import type { Value } from "./table";
import type { ShownColumn } from "./shownColumns";
import { textOf } from "./cells";
import { plainText } from "./cellText";

/** Nothing for what the grid itself shows: texts, numbers and links. */
export function viewOf(shown: ShownColumn, value: Value | undefined): ReturnType<ProvideEditorCallback<GridCell>> {
  if (value === null || value === undefined) return undefined;
  const text = plainText(value);
  switch (shown.kind) {
    case "markdown":
      return view(<Markdown text={text} />);
    case "json":
      return view(<pre>{indented(textOf(shown, value))}</pre>);
    case "image":
    case "audio":
    case "video":
      return view(<Medium kind={shown.kind} address={text} />);
    case "list":
    case "multiselect":
      return view(<pre>{textOf(shown, value)}</pre>);
    default:
      return undefined;
  }
}

function view(content: ReactNode): ReturnType<ProvideEditorCallback<GridCell>> {
  const editor = ({ onFinishedEditing }: { onFinishedEditing: () => void }) => (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the grid gives the focus back when this is done
    <div
      className="grid-cell-view"
      role="document"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
      ref={focus}
      onKeyDown={(event) => event.key === "Escape" && onFinishedEditing()}
    >
      {content}
    </div>
  );
  return { editor, disablePadding: true } as unknown as ReturnType<ProvideEditorCallback<GridCell>>;
}

function focus(element: HTMLDivElement | null): void {
  element?.focus();
}

function Medium({ kind, address }: { kind: "image" | "audio" | "video"; address: string }) {
  const at = useAddress()(address);
  if (kind === "image") return <img src={at} alt="" />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- the app has none
  return kind === "audio" ? <audio src={at} controls /> : <video src={at} controls />;
}

/** JSON in lines; what is none stays as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
