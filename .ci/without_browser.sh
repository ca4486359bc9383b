#!/bin/sh
# A fresh machine: `make setup` in a clean copy of this checkout, with no browser on PATH, makes both images.
set -eu
cd "$(dirname "$0")/.."
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# PATH as it is, less the browsers that an earlier run of the tests may have installed.
path=
IFS=:
for folder in $PATH; do
  [ -d "$folder" ] || continue
  copy="$fresh/path/$folder"
  mkdir -p "$copy"
  find "$folder" -mindepth 1 -maxdepth 1 -exec ln -sf -t "$copy" {} +
  rm -f "$copy"/chrom* "$copy"/google-chrome* "$copy"/firefox* "$copy"/WebKit* "$copy"/MiniBrowser
  path="$path${path:+:}$copy"
done
unset IFS
export PATH="$path"
unset CHROMIUM FIREFOX SITELET_NODE
for browser in chromium chromium-browser chromium-headless-shell google-chrome firefox firefox-esr; do
  if command -v "$browser"; then echo "A browser is on PATH." >&2; exit 1; fi
done

git clone --quiet . "$fresh/checkout"
cd "$fresh/checkout"
make setup >"$fresh/log" 2>&1 || { cat "$fresh/log" >&2; exit 1; }
for kind in suspending plain; do
  [ "$(find web/dist -name "image-$kind-*.bin" -size +1M | wc -l)" = 1 ] || { echo "make setup made no image of the kind $kind." >&2; exit 1; }
done
# In a folder of its own: the checkout's pyproject.toml says what Sitelet needs, not what this app does.
mkdir hello
printf 'import streamlit as st\nst.title("Hello")\n' >hello/app.py
.venv/bin/sitelet build hello/app.py -o site
for kind in suspending plain; do
  grep -q "image-$kind-" site/index.html || { echo "The site names no image of the kind $kind." >&2; exit 1; }
done
echo "make setup without a browser: both images are there"
