#!/bin/sh
# Firefox and WebKitGTK for the smoke run: the system's if they are there, else Debian's where apt-get can install them.
# Elsewhere their tests are skipped and say why; with SITELET_ENGINES=required that is a failure.
set -eu

has() { command -v "$1" >/dev/null; }
packages=
has firefox-esr || has firefox || [ -n "${FIREFOX:-}" ] || packages="$packages firefox-esr"
has WebKitWebDriver || packages="$packages webkit2gtk-driver"
has Xvfb || packages="$packages xvfb"
if [ -z "$packages" ]; then exit 0; fi

as_root=
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
if has apt-get && $as_root true 2>/dev/null; then
  echo "Installing$packages with apt-get"
  # The files need not survive a power cut before the tests end.
  if $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
      -o DPkg::Options::=--force-unsafe-io $packages >/dev/null; then
    exit 0
  fi
fi
echo "Not installed:$packages. The tests in these engines will be skipped." >&2
[ "${SITELET_ENGINES:-}" != required ]
