#!/bin/sh
# Installs what the tests with editors need and lack.
set -eu
cd "$(dirname "$0")"
sh ../../.ci/setup.sh "$PWD/packages.txt"
command -v npm >/dev/null || printf 'nodejs\nnpm\n' | sh ../../.ci/setup.sh /dev/stdin
[ -d node_modules ] || npm ci --silent --no-audit --no-fund
