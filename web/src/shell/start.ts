/**
 * The page's entry: starts Python's worker before anything else, then loads what draws the page.
 *
 * Python takes longest, so the little that its worker needs comes in a script of its own.
 */
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "@fontsource-variable/source-code-pro/wght.css";
import "../theme/tokens.css";
import "../theme/base.css";
import "./frame.css";
import "./navigation.css";
import "../components/text/text.css";
import "../components/text/colors.css";
import "../components/text/code.css";
import "../components/status/status.css";
import "../theme/widgets.css";
import "../components/buttons/buttons.css";
import "../theme/fields.css";
import "../components/choices/buttonGroups.css";
import "../components/choices/choices.css";
import "../components/layout/openable.css";
import "../theme/overlays.css";
import "../components/inputs/colorPicker.css";
import "../components/files/files.css";
import "../components/files/media.css";
import "../components/chat/chat.css";
import "./notices.css";

import { startTheme } from "./theme";
import { AppWorker } from "./appWorker";
import { appName, bootMessage, pythonName, readConfig } from "./config";
import "./embedding";
import { KeeperClient } from "./keeperClient";

if (!("WebAssembly" in window)) throw new Error("This browser has no WebAssembly."); // index.html says what to do

const config = readConfig();
const keeper = new KeeperClient(appName(config), pythonName(config), config.keep);
const worker = new AppWorker(config.worker, bootMessage(config), () => keeper.attach());
startTheme();
// The icon's address must hold when the page's own changes.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.href = new URL(icon.href).href;

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
try {
  await firstLook(root);
  const { show } = await import("./main");
  await show(root, config, worker, keeper);
} catch (error) {
  if (!root.hasAttribute("data-prerendered")) root.replaceChildren();
  throw error; // index.html says what to do
}

/** Lets what the build has left in the page be seen before the main part takes its time to start. */
async function firstLook(shown: HTMLElement): Promise<void> {
  if (!shown.hasAttribute("data-prerendered") || document.hidden) return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200); // no frame comes where the page is covered
  });
}
