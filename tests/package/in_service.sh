#!/bin/sh
# in_service.sh: in a root that systemd has booted, with the package installed
set -eu
export LC_ALL=C.UTF-8
fail() { echo "in_service.sh: $1" >&2; systemctl --no-pager status jixiao@bureau >&2; exit 1; }
answer() { curl -s -o /dev/null -w '%{http_code}' "$@"; }

systemctl is-active -q jixiao@bureau && fail "it was started by itself"
jixiao init /var/lib/jixiao/bureau --lang zh >/dev/null
systemctl enable -q --now jixiao@bureau

address=
for try in $(seq 50); do
    address=$(journalctl -u jixiao@bureau -o cat | grep -o 'http://127.0.0.1:8240/#token=[A-Za-z0-9_-]*') && break
    sleep 0.2
done
[ -n "$address" ] || fail "the journal has no address after $try tries"
token=${address#*token=}
page=http://127.0.0.1:8240
period=$(curl -s -H "Authorization: Bearer $token" $page/api/v1/workspace | grep -o '"period":"[^"]*"' | head -1) ||
    fail "the API does not answer"
echo "served: $period"
[ "$(answer $page/)" = 200 ] || fail "the page is not there"

# It writes into the workspace as a user of its own, and nowhere else.
pid=$(systemctl show -P MainPID jixiao@bureau)
[ "$(stat -c %U "/proc/$pid")" != root ] || fail "it runs as root"
[ "$(stat -c %u /var/lib/private/jixiao/bureau/jixiao.yaml)" = "$(stat -c %u "/proc/$pid")" ] ||
    fail "the workspace does not belong to the service"
[ "$(awk '/CapEff/{print $2}' "/proc/$pid/status")" = 0000000000000000 ] || fail "it has capabilities"
nsenter -t "$pid" -m sh -c 'touch /var/lib/jixiao/bureau/try && rm /var/lib/jixiao/bureau/try' || fail "it cannot save"
nsenter -t "$pid" -m sh -c '! touch /usr/try /etc/try /var/lib/try 2>/dev/null' || fail "it can write elsewhere"

# Killed, it comes again; stopped, it ends at once.
kill -9 "$pid"
for try in $(seq 50); do [ "$(answer $page/)" = 200 ] && break; sleep 0.2; done
[ "$(answer $page/)" = 200 ] || fail "it did not come again"
systemctl stop jixiao@bureau
[ "$(systemctl show -P Result jixiao@bureau)" = success ] || fail "it did not end in order"
