/** Balloons and snowflakes, as addresses of pictures. */

export const BALLOONS = ["#e5484d", "#f76b15", "#f5b800", "#30a46c", "#3e8ef7", "#8e6bf0", "#e54fa4"].map(balloon);
export const SNOWFLAKES = [
  flake("M0-22-13-35M0-22 13-35M0-42-9-51M0-42 9-51"),
  flake("M0-34-17-50M0-34 17-50"),
  star(),
];

function balloon(color: string): string {
  return picture(
    "0 0 121 300",
    `<path d="M60 152q-8 34 2 66t-4 76" fill="none" stroke="#808495" stroke-width="1.5"/>
    <path d="M60 136l10 16q-10-5-20 0z" fill="${color}"/>
    <path d="M60 4c32 0 54 25 54 58 0 36-28 71-54 78C34 133 6 98 6 62 6 29 28 4 60 4z" fill="${color}"/>
    <path d="M26 66c-2-22 8-40 24-46" fill="none" stroke="#fff" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/>`,
  );
}

/** Six arms with these branches. */
function flake(branches: string): string {
  const arms = [0, 60, 120, 180, 240, 300].map((angle) => `<use href="#arm" transform="rotate(${angle})"/>`);
  return picture(
    "-75 -75 150 150",
    `<defs><path id="arm" d="M0 0V-64${branches}"/></defs>
    <g fill="none" stroke="#8ecbf5" stroke-width="5" stroke-linecap="round">${arms.join("")}</g>`,
  );
}

function star(): string {
  return flake("M-12-21 0-34 12-21M0-52l-7-7M0-52l7-7");
}

function picture(box: string, content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
