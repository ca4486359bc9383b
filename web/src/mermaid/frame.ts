/**
 * Draws diagrams, in a hidden frame. Texts are measured there with nothing but the fonts that the image has too, and
 * whatever a diagram asks to be loaded is refused by the frame's own policy (ui/diagramFrame.ts).
 */
import { draw } from "./draw";
import { type DrawAnswer, type DrawRequest, READY } from "./messages";
import { problemOf } from "./problem";

addEventListener("message", ({ source, ports: [port] }) => {
  if (source !== parent || port === undefined) return;
  // Mermaid's settings hold for all that it draws, so it draws one diagram at a time.
  let last = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
    last = last.then(async () => port.postMessage(await answerTo(data)));
  };
  port.postMessage(READY);
});

async function answerTo({ id, source, look, width }: DrawRequest): Promise<DrawAnswer> {
  try {
    return { id, drawing: await draw(source, look, width) };
  } catch (error) {
    return { id, problem: problemOf(error, source) };
  }
}
