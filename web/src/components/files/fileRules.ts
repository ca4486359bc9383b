/** Which files a widget takes, and what is said of those that it does not. */
import { type Accept, type FileRejection, type FileWithPath, useDropzone } from "react-dropzone";

/** The units are those that people know from their disks; the limit itself is in megabytes of 2**20 bytes. */
export function sizeText(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  let size = bytes;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toFixed(1)}${units[unit]}`;
}

export interface FileRules {
  readonly accept: readonly string[];
  readonly max_size: number;
}

export interface ChosenFile {
  readonly file: File;
  /** With the folders it lies in, where a whole folder was chosen. */
  readonly name: string;
}

export interface RefusedFile extends ChosenFile {
  readonly error: string;
}

export interface FileDropOptions {
  readonly rules: FileRules;
  readonly multiple: boolean;
  readonly directory: boolean;
  readonly disabled: boolean;
  /** Whether a click anywhere on the place opens the dialog, not only one on a button. */
  readonly opensByClick?: boolean;
  readonly onFiles: (taken: ChosenFile[], refused: RefusedFile[]) => void;
}

/** A place to drop files on, and the dialog for choosing them. */
export function useFileDrop({ rules, multiple, directory, disabled, opensByClick = false, onFiles }: FileDropOptions) {
  const limit = rules.max_size * 1024 * 1024;
  const chosen = (file: File): ChosenFile => ({ file, name: directory ? pathOf(file) : file.name });
  const dropzone = useDropzone({
    ...acceptedTypes(rules.accept),
    maxSize: limit,
    multiple,
    disabled,
    noClick: !opensByClick,
    noKeyboard: true,
    useFsAccessApi: false,
    onDrop: <T extends File>(accepted: T[], rejections: readonly FileRejection[]) => {
      const taken = accepted.map(chosen);
      const refused: RefusedFile[] = [];
      for (const { file, errors } of rejections) {
        // Of several files dropped where one belongs, the first is the one.
        const spare = errors.every(({ code }) => code === "too-many-files");
        if (spare && taken.length === 0) taken.push(chosen(file));
        else refused.push({ ...chosen(file), error: reason(file, errors[0]?.code, limit) });
      }
      if (taken.length + refused.length > 0) onFiles(taken, refused);
    },
  });
  const input = dropzone.getInputProps({
    "aria-label": "file upload",
    ...(directory ? { webkitdirectory: "" } : {}),
  } as object);
  return { ...dropzone, input };
}

function acceptedTypes(accept: readonly string[]): { accept?: Accept } {
  if (accept.length === 0) return {};
  const kinds = accept.filter((name) => name.includes("/")).map((name) => [name, []] as const);
  const extensions = accept.filter((name) => !name.includes("/"));
  // Extensions stand under a type of their own, so that no browser takes what only looks like them.
  const own = extensions.length === 0 ? [] : [["application/streamlit", extensions] as const];
  return { accept: Object.fromEntries([...kinds, ...own]) };
}

function reason(file: File, code: string | undefined, limit: number): string {
  switch (code) {
    case "file-too-large":
      return `File must be ${sizeText(limit)} or smaller.`;
    case "file-invalid-type":
      return `${file.type || extensionOf(file.name)} files are not allowed.`;
    case "too-many-files":
      return "Only one file is allowed.";
    default:
      return "This file cannot be used.";
  }
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot) : "These";
}

function pathOf(file: File & Partial<FileWithPath>): string {
  return (file.webkitRelativePath || file.path || file.name).replace(/^(\.?\/)+/, "");
}

/** The limits in words: the size, and the extensions. */
export function rulesText({ accept, max_size: size }: FileRules): readonly string[] {
  const types = accept.map((name) => name.replace(/^\./, "").replace("/*", "").toUpperCase());
  return [`${size >= 1024 && size % 1024 === 0 ? `${size / 1024}GB` : `${size}MB`} per file`, types.join(", ")];
}
