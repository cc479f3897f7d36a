#!/bin/sh
# tests/package/run.sh: makes the Debian packages, asks lintian, installs them into a fresh root of Debian 12
# and runs there what people run: the first colours, the manual, completion, a program with find_package and
# pkg-config, Python.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
sh "$root/.ci/setup.sh"
sh "$root/.ci/setup.sh" "$here/packages.txt"
cd "$root"
cmake --workflow --preset package
packages=build/package/packages

# Who publishes them puts an address of their own (CPACK_PACKAGE_CONTACT).
lintian --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$packages"/*.deb

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo

# The program alone: two commands from the package to the first colour.
$as_root mmdebstrap --variant=apt \
    --customize-hook="copy-in $packages /" \
    --customize-hook='chroot "$1" sh -c "apt-get install -y -qq --no-install-recommends /packages/jixiao_*.deb >/dev/null"' \
    --customize-hook="upload $here/in_root.sh /in_root.sh" \
    --customize-hook='chroot "$1" sh /in_root.sh program' bookworm /dev/null

# Everything, with a compiler.
$as_root mmdebstrap --variant=apt --include=g++,cmake,pkgconf,make,man-db \
    --customize-hook="copy-in $packages /" --customize-hook="copy-in $root/tests/consumer /" \
    --customize-hook='chroot "$1" sh -c "apt-get install -y -qq --no-install-recommends /packages/*.deb >/dev/null"' \
    --customize-hook="upload $here/in_root.sh /in_root.sh" \
    --customize-hook='chroot "$1" sh /in_root.sh everything' bookworm /dev/null
echo "packages: installed into fresh roots and run"
