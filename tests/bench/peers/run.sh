#!/bin/sh
# jixiao against what people use, on the same records: tests/bench/peers/run.sh [SIZE…], as run.py takes them
set -eu
here=$(dirname "$0")
root=$here/../../..
sh "$root/.ci/setup.sh"
sh "$root/.ci/setup.sh" "$here/packages.txt"
command -v npm >/dev/null || printf 'nodejs\nnpm\n' | sh "$root/.ci/setup.sh" /dev/stdin
[ -d "$here/node_modules" ] || npm ci --prefix "$here" --silent --no-audit --no-fund
cmake -S "$root" --preset release -DJIXIAO_BENCH=ON >/dev/null
cmake --build "$root/build/release" --target jixiao write_records measure >/dev/null
python3 "$here/run.py" "$root/build/release" "$@"
