#!/bin/sh
# Opens the pages of `jixiao report` and `jixiao serve` in Chromium. tests/browser/run.sh [path of jixiao]
set -eu
here=$(dirname "$0")
JIXIAO=$(realpath "${1:-$here/../../build/dev/engine/app/cli/jixiao}")
export JIXIAO
cd "$here"
sh setup.sh
node --test --test-concurrency=2 page.test.mjs serve.test.mjs year.test.mjs hostile.test.mjs
