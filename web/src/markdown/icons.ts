/** Icons in text, `:material/home:`, as syntax of their own: before a directive could take their first letters. */
import type { Extension as FromMarkdown } from "mdast-util-from-markdown";
import type { Code, Extension, State, TokenizeContext, Tokenizer } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    icon: "icon";
  }
}

const COLON = 58;
const START = [...":material"].map((letter) => letter.charCodeAt(0));
/** Streamlit takes the underscore too. */
const SEPARATORS = new Set([..."/_"].map((letter) => letter.charCodeAt(0)));

const tokenizeIcon: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  let at = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter("icon");
    return prefix(code);
  }

  function prefix(code: Code): State | undefined {
    if (at < START.length ? code !== START[at] : code === null || !SEPARATORS.has(code)) return nok(code);
    effects.consume(code);
    at += 1;
    return at > START.length ? first : prefix;
  }

  function first(code: Code): State | undefined {
    if (!isNameCode(code)) return nok(code);
    effects.consume(code);
    return name;
  }

  function name(code: Code): State | undefined {
    if (isNameCode(code)) {
      effects.consume(code);
      return name;
    }
    if (code !== COLON) return nok(code);
    effects.consume(code);
    effects.exit("icon");
    return ok;
  }
};

function isNameCode(code: Code): boolean {
  return code !== null && code > 0 && /\w/.test(String.fromCharCode(code));
}

export const iconSyntax: Extension = { text: { [COLON]: { name: "icon", tokenize: tokenizeIcon } } };

export const iconFromMarkdown: FromMarkdown = {
  enter: {
    icon(token) {
      const name = this.sliceSerialize(token).slice(START.length + 1, -1);
      const hProperties = { className: ["material-icon"], role: "img", ariaLabel: `${name} icon`, translate: "no" };
      this.enter({ type: "emphasis", data: { hName: "span", hProperties }, children: [] }, token);
      const icon = this.stack.at(-1);
      if (icon?.type === "emphasis") icon.children.push({ type: "text", value: name });
    },
  },
  exit: {
    icon(token) {
      this.exit(token);
    },
  },
};
