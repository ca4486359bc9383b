#!/bin/sh
# A Chromium for the browser tests: the system's if there is one, else Debian's, else Playwright's own.
# Usage: install_chromium.sh PLAYWRIGHT, the path of Playwright's command.
set -eu

works() { [ -n "$1" ] && "$1" --version >/dev/null 2>&1; }

if works "${CHROMIUM:-}"; then exit 0; fi
for name in chromium chromium-browser google-chrome; do
  if works "$(command -v "$name" || true)"; then exit 0; fi
done

if command -v apt-get >/dev/null; then
  as_root=
  if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
  echo "Installing Chromium with apt-get"
  if $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null; then
    if works "$(command -v chromium || true)"; then exit 0; fi
  fi
fi

echo "Installing Playwright's Chromium"
"$1" install chromium
