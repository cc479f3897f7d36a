#!/bin/sh
# Fuzzes every door for MINUTES, one after the other, and prints how often each was entered. What is
# found grows in the corpus of the build; a finding ends the run and leaves its input as <door>-crash-*.
#   sh tests/fuzz/run.sh MINUTES [BUILD [DOOR ...]]      BUILD has JIXIAO_FUZZ; usually build/asan
# For a long run a build of its own is worth its time, with -O2 in CMAKE_CXX_FLAGS_DEBUG: fuzz_target takes
# 3400 inputs a second then.
set -eu
minutes=${1:?minutes for each door}
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${2:-$here/../../build/asan}" && pwd)/tests/fuzz
if [ $# -gt 2 ]; then shift 2; else set -- target actual yaml profile edit xlsx import ndjson csv http lsp; fi

export ASAN_OPTIONS="quarantine_size_mb=8:malloc_context_size=8${ASAN_OPTIONS:+:$ASAN_OPTIONS}"

for door; do
    case $door in target | actual) longest=1100 ;; *) longest=20000 ;; esac
    mkdir -p "$build/corpus/$door"
    "$build/fuzz_$door" -entropic=0 -reload=0 -max_total_time=$((minutes * 60)) -max_len=$longest -timeout=10 -rss_limit_mb=2048 \
        -dict="$here/words/$door.dict" -artifact_prefix="$build/$door-" -print_final_stats=1 \
        "$build/corpus/$door" "$here/corpus/$door" > "$build/$door.log" 2>&1 || {
        echo "$door: a finding, see $build/$door.log"
        exit 1
    }
    sed -n "s/^stat::number_of_executed_units: */$door: /p" "$build/$door.log"
done
