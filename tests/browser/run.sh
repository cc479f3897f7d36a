#!/bin/sh
# Opens the pages of `jixiao report` in Chromium. tests/browser/run.sh [path of jixiao]
set -eu
cd "$(dirname "$0")"
sh ../../.ci/setup.sh "$PWD/packages.txt"
command -v npm >/dev/null || printf 'nodejs\nnpm\n' | sh ../../.ci/setup.sh /dev/stdin
jixiao=${1:-../../build/dev/engine/cli/jixiao}
[ -d node_modules ] || npm ci --silent --no-audit --no-fund
JIXIAO=$(realpath "$jixiao") node --test page.test.mjs
