/** How diagrams look in a place of the page: in its fonts and colours, which the sidebar has its own of. */
import { useEffect, useState } from "react";

import type { Look } from "../mermaid/messages";
import { diagramColors } from "./diagramColors";
import { facesFor } from "./fontFaces";

/** The look for a text, once its fonts are there; another one whenever the theme changes. */
export function useLook(place: { readonly current: Element | null }, text: string): Look | undefined {
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let isCurrent = true;
    const read = async () => {
      const found = await lookAt(element, text);
      if (isCurrent) setLook((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found));
    };
    const changed = new MutationObserver(() => void read());
    changed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    void read();
    return () => {
      isCurrent = false;
      changed.disconnect();
    };
  }, [place, text]);
  return look;
}

async function lookAt(place: Element, text: string): Promise<Look> {
  const style = getComputedStyle(place);
  const font = style.getPropertyValue("--font").trim();
  const color = colorsOf(style);
  const ground = color(place.closest(".stSidebar") === null ? "--background" : "--background-side");
  return {
    isDark: lightness(ground) < 0.5,
    ground,
    font,
    fontFaces: await facesFor(font, text),
    fontSize: 0.875 * parseFloat(getComputedStyle(document.documentElement).fontSize),
    variables: diagramColors(color, ground),
  };
}

/** The colours that variables stand for, in a form that libraries know. */
function colorsOf(style: CSSStyleDeclaration): (name: string) => string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return (name) => {
    if (context === null) return "#000000";
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = style.getPropertyValue(name);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((each) => each.toString(16).padStart(2, "0")).join("")}`;
  };
}

function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
