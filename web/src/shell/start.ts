/**
 * The page's entry: starts Python's worker before anything else, then loads what draws the page.
 *
 * Python takes longest, so the little that its worker needs comes in a script of its own.
 */
import * as environment from "../environment";
import "./styles";
import "./early/look";
import { startTheme } from "./theme";
import { AppWorker } from "./appWorker";
import { appName, bootMessage, pythonName, readConfig } from "./config";
import { KeeperClient } from "./keeperClient";
import { showChosenSidebar } from "./sidebarChoice";
import { showChosenLayout } from "./wideMode";

if (!environment.hasWebAssembly) throw new Error("This browser has no WebAssembly."); // index.html says what to do

const config = readConfig();
const keeper = new KeeperClient(appName(config), pythonName(config), config.keep);
const worker = new AppWorker(config.worker, bootMessage(config), () => keeper.attach());
startTheme();
// The icon's address must hold when the page's own changes.
for (const icon of document.querySelectorAll<HTMLLinkElement>("link[rel=icon]")) icon.href = new URL(icon.href).href;

const root = document.getElementById("root");
if (root === null) throw new Error("This page has no element with the id root.");
try {
  showChosenLayout(root);
  showChosenSidebar(root);
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
