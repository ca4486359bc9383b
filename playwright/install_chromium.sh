#!/bin/sh
# A Chromium for the browser tests: the system's if there is one, else Debian's, else Playwright's own. Beside it Debian's
# headless shell, if it can be had: tests are quicker in that.
# Usage: install_chromium.sh PLAYWRIGHT, the path of Playwright's command.
set -eu

works() { [ -n "$1" ] && "$1" --version >/dev/null 2>&1; }
installed() { works "$(command -v "$1" || true)"; }

as_root=
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
update() { $as_root apt-get update -qq 2>/dev/null; }
install() {
  command -v apt-get >/dev/null || return 1
  echo "Installing $1 with apt-get"
  $as_root apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 ||
    { update && $as_root apt-get install -y -qq --no-install-recommends "$1" >/dev/null; }
  installed "$1"
}

if works "${CHROMIUM:-}"; then exit 0; fi
if installed chromium || installed chromium-browser || installed google-chrome || install chromium; then
  installed chromium-headless-shell || install chromium-headless-shell || echo "The headless shell is not available: the tests run in Chromium itself."
  exit 0
fi
echo "Installing Playwright's Chromium"
"$1" install chromium
