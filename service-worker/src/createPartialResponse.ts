/** The answer to a request for a part of a file, such as players of media send. */

/** A whole answer becomes the part that `range` asks for, as in the header `Range`; one that makes no sense is ignored. */
export async function createPartialResponse(whole: Response, range: string): Promise<Response> {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (asked === null || (asked[1] === "" && asked[2] === "")) return whole;
  const body = await whole.blob();
  const [first, last] = bounds(asked[1] ?? "", asked[2] ?? "", body.size);
  const headers = new Headers(whole.headers);
  headers.delete("content-encoding"); // the body is what it was before
  if (first >= body.size || last < first) {
    headers.set("content-range", `bytes */${body.size}`);
    headers.set("content-length", "0");
    return new Response(null, { status: 416, statusText: "Range Not Satisfiable", headers });
  }
  headers.set("content-range", `bytes ${first}-${last}/${body.size}`);
  headers.set("content-length", String(last - first + 1));
  const part = body.slice(first, last + 1, body.type);
  return new Response(part, { status: 206, statusText: "Partial Content", headers });
}

/** The first and the last byte; `-500` are the last five hundred. */
function bounds(from: string, to: string, size: number): [number, number] {
  if (from === "") return [Math.max(size - Number(to), 0), Number(to) === 0 ? -1 : size - 1];
  return [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
}
