"""Players of the movies that tests.support.long_movie writes: seeking in them, and telling what they show."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.support.browser.app_page import START

_SEEK = """async (player, second) => {
  if (player.readyState === 0) await new Promise((done) => player.addEventListener("loadedmetadata", done));
  const sought = new Promise((done) => player.addEventListener("seeked", done, { once: true }));
  player.currentTime = second;
  await sought;
  return player.currentTime;
}"""
# What the player shows, as small as it takes to tell the pictures.
_LOOK = """(player) => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [32, 18];
  const context = canvas.getContext("2d");
  context.drawImage(player, 0, 0, 32, 18);
  return [...context.getImageData(0, 0, 32, 18).data];
}"""
PICTURES = 3  # one after the other, each for a second


def seek(player: Locator, second: float) -> None:
    """Go to this second, and wait until the player is there."""
    player.wait_for(timeout=START)
    assert player.evaluate(_SEEK, second) == second


def shows_second(player: Locator, second: int) -> bool:
    """Whether the player, which is at this second, shows the picture of it and of no other."""
    shown = player.evaluate(_LOOK)
    others = []
    for other in range(PICTURES):
        seek(player, other + 0.5)
        others.append(player.evaluate(_LOOK))
    seek(player, second + 0.5)
    nearest = min(range(PICTURES), key=lambda other: sum(abs(a - b) for a, b in zip(shown, others[other], strict=True)))
    return nearest == second % PICTURES and shown == others[nearest]
