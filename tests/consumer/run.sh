#!/bin/sh
# run.sh <build folder of Jixiao> <folder to work in> <cmake> <compiler> <flags>
# Installs the engine to an empty prefix, builds the program of ten lines with find_package and again with
# pkg-config, runs both, and checks what they print, the page, and what the library shows and needs.
set -eu
build=$1 work=$2 cmake=$3 compiler=$4 flags=$5
here=$(cd "$(dirname "$0")" && pwd)
fail() { printf '%s\n' "$*" >&2; exit 1; }

rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
prefix=$work/prefix
for part in library development; do
    "$cmake" --install "$build" --component $part --prefix "$prefix" >"$work/install.txt" || {
        cat "$work/install.txt"
        exit 1
    }
done

"$cmake" -S "$here" -B "$work/found" -G Ninja -DCMAKE_PREFIX_PATH="$prefix" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_EXE_LINKER_FLAGS="$flags" >/dev/null
"$cmake" --build "$work/found" >/dev/null || "$cmake" --build "$work/found"

pc=$(find "$prefix" -name jixiao.pc)
libraries=$(dirname "$(dirname "$pc")")
# shellcheck disable=SC2046,SC2086 # lists of flags
PKG_CONFIG_PATH=$(dirname "$pc") && export PKG_CONFIG_PATH
$compiler -std=c++20 "$here/consumer.cpp" $(pkg-config --cflags --libs jixiao) $flags \
    "-Wl,-rpath,$libraries" -o "$work/by_pkg_config"

cd "$here"
for program in "$work/found/consumer" "$work/by_pkg_config"; do
    "$program" workspace "$work/page.html" >"$work/printed.txt"
    if [ "${JIXIAO_APPROVE:-}" = 1 ]; then cp "$work/printed.txt" expected.txt; fi
    diff -u expected.txt "$work/printed.txt" || fail "$program printed something else"
    grep -q '</html>' "$work/page.html" || fail "$program wrote no page"
done

for page in docs/embedding.md docs/zh/embedding.md; do
    sed -n '/^```cpp$/,/^```$/p' "../../$page" | grep -v '^```' | diff -u - consumer.cpp ||
        fail "$page shows another program"
done

library=$(find "$prefix" -name 'libjixiao.so.0.1')
[ -n "$library" ] || fail "there is no libjixiao.so.0.1"
shown=$(nm -DC --defined-only "$library" | sed 's/^[0-9a-f]* . //' |
    grep -v '^jixiao::api::' || true)
[ -z "$shown" ] || fail "the library shows more than its public header: $shown"
needed=$(readelf -d "$library" | grep -Eo 'lib(pq|soci[a-z_]*|xlsxwriter|zip|pugixml|sqlite3|crypto|gumbo)\b' || true)
[ -z "$needed" ] || fail "the library needs what only the program may need: $needed"
