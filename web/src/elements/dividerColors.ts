/** The colour of a heading's line: the one it names, or with "auto" the next in turn, by the text so that it stays. */
const TURN = ["blue", "green", "orange", "red", "violet", "yellow", "gray"];

export function nextDividerColor(divider: string, text: string): string {
  if (divider === "grey") return "gray";
  if (divider !== "auto") return divider;
  const sum = [...text].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return TURN[sum % TURN.length] ?? "gray";
}
