#!/bin/sh
# in_root.sh program|everything: in a root in which the packages were just installed
set -eu
export LC_ALL=C.UTF-8
expect() { grep -q -- "$1" || { echo "in_root.sh: “$1” was not found" >&2; exit 1; }; }

jixiao init /tmp/unit --lang zh >/dev/null
jixiao evaluate -C /tmp/unit --lang zh | expect '●'
jixiao --version | expect '[0-9]'
jixiao report -C /tmp/unit --format openmetrics | expect '# EOF'
jixiao export -C /tmp/unit -o /tmp/unit.sqlite
head -c 15 /tmp/unit.sqlite | expect 'SQLite format 3'
test -s /usr/share/doc/jixiao/jixiao.spdx.json
grep -q 'ProtectSystem=strict' /usr/lib/systemd/system/jixiao@.service
[ "$1" = everything ] || exit 0

# man-db leaves out pages in a minimal root; the files are there, or the package lost them.
for page in man1/jixiao.1 man5/jixiao.yaml.5 man7/jixiao-target.7; do
    man -l "/usr/share/man/$page.gz" | expect jixiao
    man -l "/usr/share/man/zh_CN/$page.gz" | expect jixiao
done
bash -n /usr/share/bash-completion/completions/jixiao
grep -q jixiao /usr/share/bash-completion/completions/jixiao

cd /consumer
g++ -std=c++20 consumer.cpp $(pkg-config --cflags --libs jixiao) -o /tmp/by_pkg_config
cmake -S . -B /tmp/found >/dev/null && cmake --build /tmp/found >/dev/null
for program in /tmp/by_pkg_config /tmp/found/consumer; do
    "$program" workspace /tmp/page.html | diff expected.txt -
done
python3 -c 'import jixiao; print(jixiao.__file__)' | expect dist-packages
