/**
 * The order and the separators of a date's parts.
 *
 * React Aria's date fields take the order from a locale, so each order is the locale that writes dates that way, in
 * English, as the page is. The separator is put in its place afterwards.
 */
export function localeFor(format: string): string {
  if (format.startsWith("DD")) return "en-GB";
  return format.startsWith("MM") ? "en-US" : "en-ZA";
}

export function separatorOf(format: string): string {
  return /[^A-Z]/.exec(format)?.[0] ?? "/";
}
