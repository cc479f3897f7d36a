#!/bin/sh
# tests/package/container.sh: builds the image of samples/container with buildah on bases made of Debian's
# archive, so that no registry is asked, and runs the main job in it. By hand, as root: it takes a release build.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
sh "$root/.ci/setup.sh" "$root/tests/package/engines.txt"
work=$(mktemp -d)
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
storage="--root $work/storage --runroot $work/run"
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086 # a list of options
engine() { buildah $storage "$@"; }

mmdebstrap --variant=minbase bookworm "$work/base.tar"
base=$(engine from scratch)
engine add "$base" "$work/base.tar" / >/dev/null
for name in 12 12-slim; do engine commit -q "$base" "docker.io/library/debian:$name" >/dev/null; done

engine build -q -f "$root/samples/container/Containerfile" --ignorefile "$root/samples/container/Containerfile.dockerignore" \
    -t jixiao "$root"
made=$(engine from --pull-never jixiao)
config=$(engine inspect --type image --format '{{.OCIv1.Config.User}} {{.OCIv1.Config.Entrypoint}} {{.OCIv1.Config.WorkingDir}}' jixiao)
[ "$config" = "10001:10001 [jixiao] /workspace" ] || { echo "container.sh: $config" >&2; exit 1; }
in_it() { engine run "$made" -- "$@"; }
[ "$(in_it id -u)" = 10001 ]
in_it jixiao init /workspace --lang zh >/dev/null
in_it jixiao evaluate --lang zh | grep '●'
in_it jixiao report --lang zh --format html -o report.html
in_it sh -c 'fc-match "Noto Sans CJK SC" 2>/dev/null || ls /usr/share/fonts/opentype/noto' | grep -i cjk
in_it sh -c '! touch /usr/bin/try 2>/dev/null'
echo "container: built and run"
