/** The font with serifs. `sitelet build` puts these styles into the page of an app whose theme names it. */
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";

export const SERIF = "Source Serif 4 Variable";
