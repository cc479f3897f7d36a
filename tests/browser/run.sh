#!/bin/sh
# Opens the pages of `jixiao report` and `jixiao serve` in Chromium. tests/browser/run.sh [path of jixiao]
set -eu
here=$(dirname "$0")
JIXIAO=$(realpath "${1:-$here/../../build/dev/engine/cli/jixiao}")
export JIXIAO
cd "$here"
sh ../../.ci/setup.sh "$PWD/packages.txt"
command -v npm >/dev/null || printf 'nodejs\nnpm\n' | sh ../../.ci/setup.sh /dev/stdin
[ -d node_modules ] || npm ci --silent --no-audit --no-fund
node --test --test-concurrency=1 page.test.mjs serve.test.mjs
