/**
 * What a component's page and this one say to each other: the messages that streamlit-component-lib writes and reads.
 *
 * The page is somebody else's, so whatever it says is checked here, and nothing of it but a value goes on to Python.
 */

export type Said =
  | { readonly kind: "ready" }
  | { readonly kind: "height"; readonly height: number }
  | { readonly kind: "value"; readonly value: string[] | null };

/** What a message says, if it is one of a component. */
export function read(data: unknown): Said | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const message = data as Record<string, unknown>;
  if (message["isStreamlitMessage"] !== true) return undefined;
  switch (message["type"]) {
    case "streamlit:componentReady":
      return { kind: "ready" };
    case "streamlit:setFrameHeight": {
      const height = Number(message["height"]);
      return Number.isFinite(height) ? { kind: "height", height: Math.max(0, height) } : undefined;
    }
    case "streamlit:setComponentValue": {
      const value = written(message["value"], message["dataType"]);
      return value === undefined ? undefined : { kind: "value", value };
    }
    default:
      return undefined;
  }
}

/** A value as Python reads it: its kind, and what that is written in. Undefined: it cannot be written. */
function written(value: unknown, dataType: unknown): string[] | null | undefined {
  if (value === null || value === undefined) return null;
  if (dataType === "bytes") {
    const bytes = bytesOf(value);
    return bytes && ["bytes", base64(bytes)];
  }
  if (dataType === "dataframe") {
    const { data, index, columns } = value as Readonly<Record<string, unknown>>;
    const streams = [data, index, columns].map(bytesOf).filter((each) => each !== undefined);
    return streams.length === 3 ? ["table", ...streams.map(base64)] : undefined;
  }
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : text === "null" ? null : ["json", text];
  } catch {
    return undefined; // it refers to itself
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  return ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : undefined;
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // More arguments than this and the engine refuses the call.
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(""));
}
