/** A file of the site in gzip, such as a package: nothing of it is used unless it is the one that was built. */
import { canSign } from "../environment";
import { answerTo, inflated, SiteFileError } from "../siteFiles";

/** Inflated while it comes, and checked if its name ends with the beginning of its SHA-256. */
export async function downloadPacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  // The browser may have kept a damaged copy, and would keep it as long as the file itself.
  const content = (await unpacked(address, "default")) ?? (await unpacked(address, "reload"));
  if (content === undefined) throw new SiteFileError(address, "damaged, or not the file of this build");
  return content;
}

async function unpacked(address: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { body } = await answerTo(address, fetch(address, { cache }));
  if (body === null) return undefined;
  const [packed, copy] = body.tee();
  try {
    const [content, isWhole] = await Promise.all([bytesOf(await inflated(packed)), isAsNamed(address, bytesOf(copy))]);
    return isWhole ? content : undefined;
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const HASH = /-([0-9a-f]{16})\.\w+$/;

/**
 * False for what is certainly another file. Nobody can tell where the browser does not hash (a page that came without
 * HTTPS), and where the web host had it inflate what is hashed packed.
 */
async function isAsNamed(address: string, content: Promise<Uint8Array<ArrayBuffer>>): Promise<boolean> {
  const bytes = await content;
  const expected = HASH.exec(new URL(address).pathname)?.[1];
  if (expected === undefined || !canSign || (address.endsWith(".bin") && isZip(bytes))) return true;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 8), (each) => each.toString(16).padStart(2, "0")).join("") === expected;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
