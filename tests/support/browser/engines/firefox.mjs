/**
 * A Firefox for programs in other languages: each line of stdin is a command, `[name, ...arguments]` in JSON, and is
 * answered by one line of stdout, `{"result": ...}` or `{"error": "..."}`. The end of stdin ends Firefox.
 *
 * Usage: node firefox_driver.mjs FIREFOX, the path of its executable.
 */
import { createInterface } from "node:readline";

import { launch } from "puppeteer-core";

const browser = await launch({ browser: "firefox", executablePath: process.argv[2], headless: true });
let context;
let page;
let errors = [];

const commands = {
  version: () => browser.version(),

  /** A page of a profile of its own, so that nothing is cached. */
  async fresh(width, height) {
    await context?.close();
    context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.setViewport({ width, height });
    errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => errors.push(`error: ${error.message}`));
    page.on(
      "response",
      (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`),
    );
  },

  open: (address) => page.goto(address).then(() => null),
  resize: (width, height) => page.setViewport({ width, height }),
  evaluate: (expression) => page.evaluate(expression),
  click: (selector) => page.click(selector),

  async type(selector, text) {
    await page.focus(selector);
    await page.keyboard.type(text);
  },

  press: (key) => page.keyboard.press(key),
  errors: () => errors,
  screenshot: (path) => page.screenshot({ path }).then(() => null),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...args] = JSON.parse(line);
  let answer;
  try {
    answer = { result: (await commands[name](...args)) ?? null };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
