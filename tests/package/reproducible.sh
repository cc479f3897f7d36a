#!/bin/sh
# tests/package/reproducible.sh: makes the packages twice, in two folders, and compares their bytes. By hand: it
# takes two release builds.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
sh "$root/.ci/setup.sh"
sh "$root/.ci/setup.sh" "$root/tests/package/packages.txt"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
differs=0
for copy in one another-place; do
    mkdir "$work/$copy"
    git -C "$root" archive HEAD | tar -x -C "$work/$copy"
    (cd "$work/$copy" && cmake --workflow --preset package) >"$work/$copy.log" 2>&1 ||
        { tail -40 "$work/$copy.log"; exit 2; }
done
for package in "$work"/one/build/package/packages/*.deb; do
    name=$(basename "$package")
    if cmp "$package" "$work/another-place/build/package/packages/$name"; then
        echo "same bytes: $name $(sha256sum "$package" | cut -c1-16)"
    else
        differs=1
    fi
done
exit $differs
