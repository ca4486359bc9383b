/**
 * What Pyodide needs around it and V8 alone does not have: it looks like the shell of an engine (`read`, `load`), for
 * which Pyodide asks for its files by name and for random numbers by a command.
 */
(() => {
  const MODULES = "/lib/inside";
  const files = {};
  const said = [];
  const say = (...words) => void said.push(words.join(" "));

  Object.assign(globalThis, {
    self: globalThis,
    state: "starting",
    console: { log: say, info: say, debug: say, warn: say, error: say },
    performance: { now: () => Date.now() },
    read: () => {
      throw new Error("Pyodide reads no texts");
    },
    load: () => undefined,
    readbuffer: (name) => files[name.split("/").at(-1)].buffer,
    // Nothing that is done here needs random numbers, and the same input is to give the same output.
    os: { system: (_command, [, text]) => zeroBytes(Number(/head -c\D*(\d+)/.exec(text)[1])) },
    setTimeout: async (callback) => {
      await undefined;
      callback();
    },
    clearTimeout: () => undefined,
    URL: class {
      constructor(address) {
        this.href = address;
      }
      toString() {
        return this.href;
      }
    },
    TextEncoder: class {
      encode(text = "") {
        return Uint8Array.from(unescape(encodeURIComponent(text)), (character) => character.charCodeAt(0));
      }
      encodeInto(text, target) {
        const bytes = this.encode(text);
        target.set(bytes);
        return { read: text.length, written: bytes.length };
      }
    },
    TextDecoder: class {
      constructor(encoding = "utf-8") {
        this.encoding = encoding;
      }
      decode(view) {
        if (view === undefined) return "";
        const bytes =
          view instanceof ArrayBuffer
            ? new Uint8Array(view)
            : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
        return this.encoding === "utf-8" ? fromUtf8(bytes) : fromUtf16(bytes);
      }
    },
  });

  /** In base64, as the command writes them. */
  function zeroBytes(count) {
    return "A".repeat(Math.floor(count / 3) * 4) + ["", "AA==", "AAA="][count % 3];
  }

  function fromUtf8(bytes) {
    let text = "";
    for (let index = 0; index < bytes.length;) {
      const first = bytes[index++];
      const more = () => bytes[index++] & 63;
      if (first < 0x80) text += String.fromCharCode(first);
      else if (first < 0xe0) text += String.fromCharCode(((first & 31) << 6) | more());
      else if (first < 0xf0) text += String.fromCharCode(((first & 15) << 12) | (more() << 6) | more());
      else text += String.fromCodePoint(((first & 7) << 18) | (more() << 12) | (more() << 6) | more());
    }
    return text;
  }

  function fromUtf16(bytes) {
    let text = "";
    for (let index = 0; index + 1 < bytes.length; index += 2)
      text += String.fromCharCode(bytes[index] | (bytes[index + 1] << 8));
    return text;
  }

  let pyodide, inside, left;

  /** Where a file's bytes are to be put. */
  globalThis.given = (name, size) => (files[name] = new Uint8Array(size));

  /** Starts Pyodide, with these modules beside its own. */
  globalThis.start = (modules, info) => {
    loadPyodide({
      indexURL: "/",
      createPyodideModule,
      lockFileContents: JSON.stringify({ info: { arch: "wasm32", ...info }, packages: {} }),
      packageBaseUrl: "/",
      stdLibURL: "python_stdlib.zip",
      env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: MODULES },
      fsInit: async (FS) => {
        for (const [name, text] of Object.entries(modules)) {
          const path = `${MODULES}/${name}`;
          FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
          FS.writeFile(path, text);
        }
      },
      stdout: say,
      stderr: say,
    })
      .then((started) => {
        pyodide = started;
        inside = pyodide.pyimport("inside");
        return (state = "started");
      })
      .catch((error) => (state = `${error}\n${said.join("\n")}`));
  };

  /** Calls a function with the path of a file; returns its answer as UTF-8: mini-racer 0.14 garbles some texts. */
  globalThis.ask = (name, file) => {
    pyodide.FS.writeFile(`/tmp/${file}`, files[file]);
    delete files[file];
    const both = inside[name](`/tmp/${file}`);
    const [answer, bytes] = both.toJs();
    both.destroy();
    pyodide.FS.unlink(`/tmp/${file}`);
    left = bytes;
    return new TextEncoder().encode(answer);
  };

  /** The bytes that came with the last answer. */
  globalThis.taken = () => left ?? null;
})();
