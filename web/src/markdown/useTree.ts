/** A text as a tree of elements, which is complete once the parts of the page that it needs are loaded. */
import type { Root } from "hast";
import { useMemo } from "react";

import { useLazy } from "../lazy";
import { withDirections } from "./direction";
import { loadEmoji, loadRawHtml } from "./lazyParts";
import { parseMarkdown } from "./parse";
import { hasShortcode } from "./symbols";

export interface MarkdownTree {
  readonly tree: Root;
  readonly complete: boolean;
}

export function useTree(text: string, { allowHtml = false, label = false } = {}): MarkdownTree {
  const needsEmoji = hasShortcode(text);
  const needsHtml = allowHtml && text.includes("<");
  const emoji = useLazy(loadEmoji, needsEmoji);
  const rawHtml = useLazy(loadRawHtml, needsHtml);
  return useMemo(() => {
    const parsed = parseMarkdown(text, { allowHtml, label, emoji });
    return {
      tree: withDirections(rawHtml === undefined ? parsed : rawHtml(parsed)),
      complete: (emoji !== undefined || !needsEmoji) && (rawHtml !== undefined || !needsHtml),
    };
  }, [text, allowHtml, label, emoji, rawHtml, needsEmoji, needsHtml]);
}
