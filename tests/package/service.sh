#!/bin/sh
# tests/package/service.sh: boots a root of Debian 12 with systemd and the package in it, serves a workspace as
# docs/installing.md says, and looks at what the service can and cannot do. By hand, as root, after
# tests/package/run.sh, whose packages it takes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sh "$here/../../.ci/setup.sh" "$here/engines.txt"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mmdebstrap --variant=minbase --include=systemd,systemd-sysv,curl \
    --customize-hook="copy-in $here/../../build/package/packages /" \
    --customize-hook='chroot "$1" sh -c "apt-get install -y -qq --no-install-recommends /packages/jixiao_*.deb >/dev/null"' \
    --customize-hook="upload $here/in_service.sh /in_service.sh" bookworm "$work/debian"
cat >"$work/debian/etc/systemd/system/looked-at.service" <<'EOF'
[Unit]
After=multi-user.target
SuccessAction=exit
FailureAction=exit-force

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'sh /in_service.sh >/found 2>&1 && echo passed >>/found'

[Install]
WantedBy=default.target
EOF
systemctl --root="$work/debian" enable looked-at.service 2>/dev/null
timeout 120 systemd-nspawn --quiet --register=no --keep-unit --boot --directory="$work/debian" >"$work/boot" 2>&1 || true
cat "$work/debian/found" 2>/dev/null || tail -20 "$work/boot"
grep -qx passed "$work/debian/found"
