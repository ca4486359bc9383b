/**
 * Compiled parts of packages, WebAssembly modules of their own: compiled by the browser's other threads while Python
 * starts. Emscripten would compile each while the import of it waits.
 */
export class SideModules {
  private readonly compiled: { readonly bytes: Uint8Array; readonly module: WebAssembly.Module }[] = [];

  /** Begins to compile; what the browser cannot compile, Emscripten reports once it is imported. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    WebAssembly.compile(bytes).then(
      (module) => this.compiled.push({ bytes, module }),
      () => undefined,
    );
  }

  /** Has whoever compiles the same bytes from here on get what is there. */
  provide(): void {
    WebAssembly.Module = new Proxy(WebAssembly.Module, {
      construct: (original, [source]: [BufferSource]) => this.take(source) ?? new original(source),
    });
  }

  private take(source: BufferSource): WebAssembly.Module | undefined {
    const wanted = source instanceof Uint8Array ? source : new Uint8Array();
    const index = this.compiled.findIndex(({ bytes }) => isSame(bytes, wanted));
    return index < 0 ? undefined : this.compiled.splice(index, 1)[0]?.module;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
