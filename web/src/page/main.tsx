/** Starts the page: the theme, the worker, the app's frame. */
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-code-pro/wght.css";
import "../theme/tokens.css";
import "../theme/base.css";
import "../theme/frame.css";
import "../theme/text.css";
import "../theme/colors.css";
import "../theme/code.css";
import "../theme/status.css";
import "../theme/widgets.css";
import "../theme/fields.css";
import "../theme/choices.css";
import "../theme/overlays.css";

import { createRoot } from "react-dom/client";

import { startTheme } from "../theme/theme";
import { App } from "./App";
import { bootMessage, readConfig } from "./config";
import { SessionProvider } from "./context";
import { followChanges } from "./liveReload";
import { Session } from "./session";

startTheme();
const config = readConfig();
document.title = config.title;
const worker = new Worker(new URL("../worker/worker.ts", import.meta.url), { type: "module", name: "sitelet" });
const session = new Session(worker, bootMessage(config));
if (config.changes !== undefined) followChanges(config.changes, session);

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <SessionProvider value={session}>
    <App />
  </SessionProvider>,
);
