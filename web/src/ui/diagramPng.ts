/** A diagram as a PNG, sharp also on screens with many pixels. */
import type { Drawing } from "../mermaid/messages";

const SCALE = 2;
const MOST_PIXELS = 1 << 24; // what browsers of phones can hold of one picture

export async function pngOf({ svg, width, height }: Drawing, ground: string): Promise<Blob> {
  const image = new Image(width, height);
  // From a blob: address some browsers take text in it to be another site's.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return await new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made === null ? reject(new Error("no image")) : resolve(made)), "image/png");
  });
}
