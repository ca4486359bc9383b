/** Has the browser save what is at `url` as a file of this name. To be called while a person's press is handled. */
export function saveFile(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
