import { expect, test } from "vitest";

import { readLook } from "../../src/shell/early/look";

const asked = (search: string) =>
  Object.entries(readLook(search))
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name} ${value}`))
    .join(", ");

test.each([
  ["", "toolbar, padding"],
  ["?embed=true", "isEmbedded"],
  ["?embed=yes&embed_options=show_padding", "toolbar, padding"],
  ["?Embed=TRUE&EMBED_OPTIONS=Show_Toolbar", "isEmbedded, toolbar"],
  ["?embed=true&embed_options=show_padding&embed_options=disable_scrolling", "isEmbedded, padding, fixed"],
  ["?embed=true&embed_options=show_toolbar,show_padding", "isEmbedded"],
  ["?embed_options=disable_scrolling", "toolbar, padding"],
  ["?embed_options=hide_loading_screen&embed_options=dark_theme", "toolbar, padding, silent, theme dark"],
  ["?embed_options=dark_theme&embed_options=light_theme", "toolbar, padding, theme light"],
])("%s", (search, expected) => {
  expect(asked(search)).toBe(expected);
});
