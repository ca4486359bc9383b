#!/bin/sh
# What users of the command have around it, for its tests: the shells that it writes completions for, and nginx. Debian's
# where apt-get can install them; elsewhere those tests are skipped and say why.
set -eu

has() { command -v "$1" >/dev/null; }
packages=
has zsh || packages="$packages zsh"
has fish || packages="$packages fish"
# Where a service manager runs, the package would start a server on port 80.
has nginx || [ -x /usr/sbin/nginx ] || [ -d /run/systemd/system ] || packages="$packages nginx-light"
if [ -z "$packages" ]; then exit 0; fi

as_root=
if [ "$(id -u)" != 0 ]; then as_root="sudo -n"; fi
if has apt-get && $as_root true 2>/dev/null; then
  echo "Installing$packages with apt-get"
  if $as_root apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $packages >/dev/null; then
    exit 0
  fi
fi
echo "Not installed:$packages. The tests that use them will be skipped." >&2
