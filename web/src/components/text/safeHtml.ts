/**
 * HTML that an app brings along, without what could run scripts or break the page.
 *
 * What may stay is what Streamlit's page keeps: elements and attributes of HTML, no SVG, MathML, frames or elements of
 * others. Without those, a browser reads the resulting text as the tree that was checked
 * (https://research.securitum.com/mutation-xss-via-mathml-mutation-dompurify-2-0-17-bypass/).
 */
import type { Element, Nodes, Root } from "hast";
import { raw } from "hast-util-raw";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { find, html as known } from "property-information";

import { isHiding } from "../../markdown/inert";

const TAGS = `
a abbr acronym address area article aside audio b bdi bdo big blink blockquote br button canvas caption center cite code
col colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2
h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li main map mark marquee menu meter nav nobr ol optgroup
option output p picture pre progress q rp rt ruby s samp search section select small source span strike strong style sub
summary sup table tbody td textarea tfoot th thead time tr track tt u ul var video wbr
`;
const ATTRIBUTES = `
accept action align alt autocapitalize autocomplete autoplay background bgcolor border capture cellpadding cellspacing
checked cite class clear color cols colspan controls controlslist coords crossorigin datetime decoding default dir
disabled disablepictureinpicture disableremoteplayback download draggable enctype enterkeyhint exportparts face
for headers height hidden high href hreflang id inert inputmode integrity ismap kind label lang list loading loop low
max maxlength media method min minlength multiple muted name noshade novalidate nowrap open optimum part pattern
placeholder playsinline popover popovertarget popovertargetaction poster preload readonly rel required reversed role
rows rowspan scope selected shape size sizes slot span spellcheck src srclang srcset start step style summary tabindex
target title translate type usemap valign value width wrap
`;
const OF_SCRIPTS = "async defer nomodule referrerpolicy";

const DOCUMENTS = ["http", "https", "ftp", "ftps", "mailto", "tel", "callto", "sms", "cid", "xmpp", "matrix"];
const MEDIA = [...DOCUMENTS, "data", "blob"];

const SCHEMA: Schema = {
  tagNames: words(TAGS),
  attributes: {
    "*": [...properties(ATTRIBUTES), ...Object.keys(known.property).filter((name) => name.startsWith("aria")), "data*"],
  },
  protocols: {
    action: DOCUMENTS,
    background: MEDIA,
    cite: DOCUMENTS,
    href: DOCUMENTS,
    poster: MEDIA,
    src: MEDIA,
  },
  strip: ["script", "iframe", "noscript", "object", "embed", "svg", "math", "template", "title", "xmp", "noembed"],
  // Left out, these would be those of GitHub's comments.
  ancestors: {},
  clobber: [],
  required: {},
};
const SCHEMA_WITH_SCRIPTS: Schema = {
  ...SCHEMA,
  tagNames: [...words(TAGS), "script"],
  attributes: { ...SCHEMA.attributes, script: ["type", ...properties(OF_SCRIPTS)] },
  strip: SCHEMA.strip?.filter((name) => name !== "script") ?? [],
};

export function safeHtml(html: string, { withScripts = false } = {}): string {
  try {
    const tree = raw({ type: "root", children: [{ type: "raw", value: html }] } as Root);
    const safe = sanitize(tree, withScripts ? SCHEMA_WITH_SCRIPTS : SCHEMA);
    finish(safe);
    return toHtml(safe);
  } catch (error) {
    // Nested so deep that the stack does not suffice: shown as it was typed.
    if (error instanceof RangeError) return toHtml({ type: "text", value: html });
    throw error;
  }
}

function finish(node: Nodes): void {
  if (node.type === "element") finishElement(node);
  if ("children" in node) for (const child of node.children) finish(child);
}

function finishElement({ tagName, properties: found }: Element): void {
  if (isHiding(tagName, "name")) delete found["name"];
  if (tagName === "script" && /^\s*(?:data|blob):/i.test(String(found["src"] ?? ""))) delete found["src"];
  if (tagName === "a" && found["target"] !== undefined) found["rel"] = ["noopener", "noreferrer"];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Attributes by the names that they have in a tree. */
function properties(text: string): string[] {
  return words(text).map((name) => find(known, name).property);
}
