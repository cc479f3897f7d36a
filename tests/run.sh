#!/bin/sh
# Format, and all tests under AddressSanitizer and UndefinedBehaviorSanitizer with warnings as
# errors. tests/run.sh full adds clang-tidy and a bounded run of the fuzzer.
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

if [ "${1:-}" = full ]; then
    step "clang-tidy"
    cmake --preset tidy >/dev/null
    cmake --build --preset tidy

    step "fuzzing the import of documents"
    cmake --preset fuzz >/dev/null
    cmake --build --preset fuzz
    ctest --preset fuzz
fi
