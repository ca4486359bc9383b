/** What `Intl` yields in the user's languages. A browser may name some that it does not know itself. */
export function inVisitorsLanguage(format: (languages: readonly string[] | undefined) => string): string {
  try {
    return format(navigator.languages);
  } catch (error) {
    if (error instanceof RangeError) return format(undefined);
    throw error;
  }
}
