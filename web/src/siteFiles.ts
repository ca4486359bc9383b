/** Fetching the files of the site. One that is missing or damaged is named, for that is what its author can mend. */

import { unzipSync } from "fflate";

export class SiteFileError extends Error {
  constructor(address: string, problem: string) {
    super(`${new URL(address).pathname.split("/").at(-1)} (${problem})`);
    this.name = "SiteFileError";
  }
}

export async function download(address: string, integrity = ""): Promise<Uint8Array> {
  const response = await answerTo(address, fetch(address, { integrity }));
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new SiteFileError(address, "interrupted");
  }
}

/** The files of an archive, by name. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

export async function downloadArchive(address: string, integrity?: string): Promise<ArchiveFiles> {
  return unzip(address, await download(address, integrity), () => true);
}

/** The stream as it is, or inflated where the web host has not told the browser to do so. */
export async function inflated(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<ReadableStream> {
  const [start, whole] = body.tee();
  const reader = start.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  return value?.[0] === 0x1f && value[1] === 0x8b ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}

export function unzip(address: string, archive: Uint8Array, filter: () => boolean): ArchiveFiles {
  try {
    return unzipSync(archive, { filter });
  } catch {
    throw new SiteFileError(address, "damaged");
  }
}

/** The first of these files that a web host does not send as it should, after something failed that may be due to it. */
export async function findBroken(addresses: readonly string[]): Promise<SiteFileError | undefined> {
  for (const address of addresses) {
    try {
      const { headers } = await answerTo(address, fetch(address, { method: "HEAD" }));
      const type = headers.get("content-type") ?? "";
      const wrong = address.endsWith("js") ? !type.includes("javascript") : type.startsWith("text/html");
      if (wrong) return new SiteFileError(address, type === "" ? "sent without a content type" : `sent as ${type}`);
    } catch (error) {
      return error as SiteFileError;
    }
  }
  return undefined;
}

/** Compiles WebAssembly while it comes, whatever type a web host gives it. */
export async function compile(address: string): Promise<WebAssembly.Module> {
  const response = await answerTo(address, fetch(address));
  try {
    if (response.headers.get("content-type") === "application/wasm")
      return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const damaged = error instanceof WebAssembly.CompileError || error instanceof TypeError;
    throw damaged ? new SiteFileError(address, "damaged") : error;
  }
}

/** The response to a request, if it is one to build on. */
export async function answerTo(address: string, request: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await request;
  } catch {
    throw new SiteFileError(address, "could not be fetched");
  }
  if (!response.ok) throw new SiteFileError(address, `${response.status} ${response.statusText}`.trim());
  return response;
}
