/** The colour of a heading's line: the one it names, or with "auto" the next in turn, in the order of the page. */
import { useSession, useStore } from "../../model/context";
import type { Tree } from "../../model/tree";
import type { HeadingPayload } from "../../protocol/wire.gen";

const TURN = ["blue", "green", "orange", "red", "violet", "yellow"];

export function useDividerColor(payload: HeadingPayload): string | undefined {
  const { divider } = payload;
  const { status, tree } = useSession();
  // A run may put headings before this one, so the turn is looked up again whenever one begins or ends.
  const next = useStore(status, () => (divider === "auto" ? TURN[turnOf(payload, tree) % TURN.length] : undefined));
  return next ?? (divider === "grey" ? "gray" : divider);
}

function turnOf(heading: HeadingPayload, tree: Tree): number {
  let turn = 0;
  for (const payload of tree.elements()) {
    if (payload === heading) break;
    if (payload.type === "heading" && payload.divider === "auto") turn += 1;
  }
  return turn;
}
