/** The files that a person has given to the app, for Python to read from. */

export class UploadedFiles {
  private readonly files = new Map<string, File>();
  private readonly reader = new FileReaderSync();

  add(id: string, file: File): void {
    this.files.set(id, file);
  }

  all(): ReadonlyMap<string, File> {
    return this.files;
  }

  /** The bytes from `start` up to `end`; only these are read. Throws when the file is not what it was any more. */
  read(id: string, start: number, end: number): ArrayBuffer {
    return this.reader.readAsArrayBuffer(this.file(id).slice(start, end));
  }

  file(id: string): File {
    const file = this.files.get(id);
    if (file === undefined) throw new Error(`There is no uploaded file with the id ${id}.`);
    return file;
  }

  release(id: string): void {
    this.files.delete(id);
  }
}
