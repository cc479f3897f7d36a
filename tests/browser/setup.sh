#!/bin/sh
# Installs what the browser tests need and lack, and says which Chromium they will meet.
set -eu
cd "$(dirname "$0")"
sh ../../.ci/setup.sh "$PWD/packages.txt"
command -v npm >/dev/null || printf 'nodejs\nnpm\n' | sh ../../.ci/setup.sh /dev/stdin
[ -d node_modules ] || npm ci --silent --no-audit --no-fund
"${CHROMIUM:-chromium}" --version
