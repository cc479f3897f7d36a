#!/bin/sh
# Format, all tests under AddressSanitizer and UndefinedBehaviorSanitizer with warnings as errors, a
# bounded run of the fuzzer, kills in the middle of saves and of workers in a cluster, the pages in a
# browser, and the instructions that an indicator takes. tests/run.sh full adds clang-tidy.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh

step() { printf '\n== %s\n' "$*"; }

step "clang-format"
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror

step "build, warnings are errors"
cmake --preset asan >/dev/null
cmake --build --preset asan

step "tests under AddressSanitizer and UndefinedBehaviorSanitizer"
ctest --preset asan -j2

step "killing the program in the middle of saves"
python3 tests/faults/kill_saves.py build/asan/engine/cli/jixiao 20

step "shards on a Dask cluster of this machine that loses workers"
/usr/bin/python3 tests/cluster/cluster_test.py build/asan/engine/cli/jixiao

step "fuzzing the import of documents for 15 seconds"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
ctest --preset fuzz

step "the page in Chromium"
sh tests/browser/run.sh build/asan/engine/cli/jixiao

step "instructions an indicator, against those recorded"
cmake --preset release -DJIXIAO_BENCH=ON >/dev/null
cmake --build --preset release --target instructions_driver
python3 tests/bench/instructions.py build/release

if [ "${1:-}" = full ]; then
    step "clang-tidy"
    cmake --preset tidy >/dev/null
    cmake --build --preset tidy
fi
