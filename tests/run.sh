#!/usr/bin/env bash
# Format, all tests under AddressSanitizer and UndefinedBehaviorSanitizer with warnings as errors (among
# them a bounded run of the fuzzer, kills in the middle of saves and of workers in a cluster, and the
# pages in a browser, and Neovim), and the instructions that an indicator takes. tests/run.sh full adds clang-tidy.
set -euo pipefail
cd "$(dirname "$0")/.."

TIMEFORMAT='== took %0lR; processors %0lU and %0lS of the system'
step() {
    printf '\n== %s\n' "$1"
    time "${@:2}"
}
setup() {
    sh .ci/setup.sh
    sh tests/browser/setup.sh
    sh tests/editors/setup.sh
}
check_format() { git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror; }
build() {
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1"
}

everything() {
    step "what is needed" setup
    step "clang-format" check_format
    step "build, warnings are errors" build asan
    step "tests under AddressSanitizer and UndefinedBehaviorSanitizer" ctest --preset asan
    step "build of what counts instructions" build count
    step "instructions an indicator, against those recorded" python3 tests/bench/instructions.py build/count
    [ "${1:-}" != full ] || step "clang-tidy" build tidy
    printf '\n== all of it\n'
}
time everything "$@"
