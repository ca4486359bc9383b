"""A page whose session is kept: waiting until it is stored, and coming back to it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.browser.app_page import START, settle


def reload(page: Page) -> None:
    page.reload()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=START)


def stored(page: Page) -> None:
    """Waits until what the page shows is stored: nothing has been written for as long as a busy machine may take."""
    settle(page)
    page.wait_for_function(
        """async () => {
          const found = (await indexedDB.databases()).find(({ name }) => name.endsWith(" sessions"));
          if (found === undefined) return false;
          const database = await new Promise((resolve) => {
            const request = indexedDB.open(found.name);
            request.onsuccess = () => resolve(request.result);
          });
          const records = database.transaction("manifests").objectStore("manifests").getAll();
          await new Promise((resolve) => (records.onsuccess = resolve));
          database.close();
          const now = records.result.map(({ text }) => text).join();
          if (now === "" || now !== window.lastSaved) window.lastSavedAt = performance.now();
          window.lastSaved = now;
          return performance.now() - window.lastSavedAt > 1000;
        }""",
        polling=100,
    )
