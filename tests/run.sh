#!/bin/sh
# Everything that must hold: format, warnings, tests under the sanitizers, clang-tidy, acceptance.
# tests/run.sh quick leaves out clang-tidy and the sanitizers.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh

step() { printf '\n== %s\n' "$*"; }

step "clang-format"
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror

if [ "${1:-}" != quick ]; then
    step "clang-tidy"
    cmake --preset tidy >/dev/null
    cmake --build --preset tidy

    step "tests under AddressSanitizer and UndefinedBehaviorSanitizer"
    cmake --preset asan >/dev/null
    cmake --build --preset asan
    ctest --preset asan -j2
fi

step "tests of the release build"
cmake --preset release >/dev/null
cmake --build --preset release
ctest --preset release -j2
