/** The theme as components in frames are given it, read from where on the page they stand: the sidebar has another. */

export type ComponentTheme = Readonly<Record<string, string>>;
type Color = readonly [red: number, green: number, blue: number];

/** How clear the text is in each of the names that have it fade. */
const FADED = { "05": 0.1, "10": 0.2, "20": 0.3, "40": 0.4, "60": 0.6, "70": 0.7 };
const SHADES = { "40": 0.4, "25": 0.25, "15": 0.15 };

export function themeAt(place: Element): ComponentTheme {
  const probe = document.createElement("i");
  probe.hidden = true;
  place.append(probe);
  const style = getComputedStyle(probe);
  const color = (token: string) => {
    probe.style.color = `var(--${token})`;
    return channels(style.color);
  };
  const text = color("text");
  const background = color(place.closest(".stSidebar") === null ? "background" : "background-side");
  const secondary = color("field");
  const primary = color("primary");
  const font = style.getPropertyValue("--font").trim();
  probe.remove();
  const isLight = luminance(background) > 0.5;
  const mixed = background.map((each, index) => Math.round((each + (secondary[index] ?? 0)) / 2)) as unknown as Color;
  const shade = lighter(mixed, isLight ? -0.3 : 0.6);
  return {
    primaryColor: hexadecimal(primary),
    backgroundColor: hexadecimal(background),
    secondaryBackgroundColor: hexadecimal(secondary),
    textColor: hexadecimal(text),
    bodyFont: font,
    base: isLight ? "light" : "dark",
    ...Object.fromEntries(Object.entries(FADED).map(([name, alpha]) => [`fadedText${name}`, rgba(text, alpha)])),
    bgMix: rgba(mixed, 1),
    darkenedBgMix100: hsla(shade),
    ...Object.fromEntries(
      Object.entries(SHADES).map(([name, alpha]) => [`darkenedBgMix${name}`, rgba(fromHsl(shade), alpha)]),
    ),
    lightenedBg05: hsla(lighter(background, 0.025)),
    font,
  };
}

/** A computed colour: rgb() or rgba() in bytes, or color(srgb …) in parts of one. */
function channels(color: string): Color {
  const scale = color.startsWith("color(") ? 255 : 1;
  const [red = 0, green = 0, blue = 0] = (color.replace(/^color\(\S+/, "").match(/[\d.e-]+/g) ?? []).map(
    (each) => Number(each) * scale,
  );
  return [red, green, blue];
}

function luminance([red, green, blue]: Color): number {
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

function hexadecimal(color: Color): string {
  return `#${color.map((each) => Math.round(each).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function rgba(color: Color, alpha: number): string {
  return `rgba(${color.map((each) => Math.round(each)).join(", ")}, ${alpha})`;
}

type Hsl = readonly [hue: number, saturation: number, lightness: number];

function hsla([hue, saturation, lightness]: Hsl): string {
  return `hsla(${hue}, ${saturation}%, ${lightness}%, 1)`;
}

/** The colour with another lightness, in whole degrees and percents, as it is written. */
function lighter(color: Color, by: number): Hsl {
  const [red, green, blue] = color.map((each) => each / 255) as unknown as Color;
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (range > 0) {
    if (most === red) hue = ((green - blue) / range + 6) % 6;
    else if (most === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  const changed = Math.min(1, Math.max(0, lightness + by));
  return [Math.round(hue * 60) % 360, Math.round(saturation * 100), Math.round(changed * 100)];
}

function fromHsl([hue, saturation, lightness]: Hsl): Color {
  const most = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  const channel = (offset: number) => {
    const turn = (offset + hue / 30) % 12;
    return 255 * (lightness / 100 - most * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
