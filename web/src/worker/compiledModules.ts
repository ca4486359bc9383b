/**
 * WebAssembly modules that Emscripten compiles while Python's thread waits for them, and that were compiled before.
 *
 * Packages have parts of their own: the browser's other threads compile those while Python starts. Emscripten gives a
 * copy of the file to `new WebAssembly.Module`, so a module is known by its bytes. Chromium has a cache that knows them,
 * too; other engines would compile them a second time. A start also makes some hundred modules that pass on one call
 * each, with a few kinds of parameters: they are the same few, again and again.
 */

/** Bytes of the largest module that is known by all of them as a text. */
const SMALL = 256;

interface Ahead {
  readonly bytes: Uint8Array<ArrayBuffer>;
  module?: WebAssembly.Module;
}

export class CompiledModules {
  private readonly ahead = new Map<number, Ahead[]>();
  private readonly small = new Map<string, WebAssembly.Module>();

  /** Begins to compile; what the browser cannot compile, Emscripten reports once it is imported. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    const each: Ahead = { bytes };
    this.ahead.set(bytes.length, [...(this.ahead.get(bytes.length) ?? []), each]);
    WebAssembly.compile(bytes).then(
      (module) => (each.module = module),
      () => undefined,
    );
  }

  /** Has `new WebAssembly.Module` take what is there. */
  provide(): void {
    WebAssembly.Module = new Proxy(WebAssembly.Module, {
      construct: (Module, [bytes]: [BufferSource]) =>
        (ArrayBuffer.isView(bytes) ? this.take(bytesOf(bytes), Module) : undefined) ?? new Module(bytes),
    });
  }

  private take(bytes: Uint8Array<ArrayBuffer>, Module: typeof WebAssembly.Module): WebAssembly.Module | undefined {
    if (bytes.length > SMALL) {
      const listed = this.ahead.get(bytes.length);
      const found = listed?.findIndex((each) => isSame(each.bytes, bytes)) ?? -1;
      return found < 0 ? undefined : listed?.splice(found, 1)[0]?.module;
    }
    const key = String.fromCharCode(...bytes);
    const known = this.small.get(key) ?? new Module(bytes);
    this.small.set(key, known);
    return known;
  }
}

/** Emscripten's are signed ones. */
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView<ArrayBuffer>) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  const [one, other] = [words(left), words(right)];
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  for (let index = one.length * 4; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

/** All but the last few bytes. */
function words(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, length >> 2);
}
