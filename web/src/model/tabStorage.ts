/** What this tab takes along when it is loaded again; nothing where a page may not store anything. */
export function readTabStorage(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeTabStorage(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // Then it is not there when the tab is loaded again.
  }
}
