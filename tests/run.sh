#!/bin/sh
# Format, warnings as errors, all tests. tests/run.sh full adds the sanitizers and clang-tidy.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh

step() { printf '\n== %s\n' "$*"; }

step "clang-format"
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror

step "build and tests"
cmake --preset dev -DJIXIAO_WERROR=ON >/dev/null
cmake --build --preset dev
ctest --preset dev -j2

if [ "${1:-}" = full ]; then
    step "tests under AddressSanitizer and UndefinedBehaviorSanitizer"
    cmake --preset asan >/dev/null
    cmake --build --preset asan
    ctest --preset asan -j2

    step "clang-tidy"
    cmake --preset tidy >/dev/null
    cmake --build --preset tidy
fi
