#!/bin/sh
# The main job on the real 2024 tables of one bureau: builds Jixiao, checks the files, evaluates
# 2024Q3 and leaves the results in out/. The actuals are illustrative.
set -eu
cd "$(dirname "$0")/.."
sh .ci/setup.sh
if ! { cmake --preset release -DJIXIAO_TESTS=OFF && cmake --build --preset release; } \
    >build.log 2>&1; then
    tail -40 build.log
    exit 2
fi
rm build.log
jixiao=build/release/engine/app/cli/jixiao
workspace=samples/hongshan-2024
mkdir -p out
$jixiao check -C $workspace
$jixiao evaluate -C $workspace --period 2024Q3
for format in json csv; do
    $jixiao evaluate -C $workspace --period 2024Q3 --format $format -o out/2024Q3.$format
done
for format in html xlsx md; do
    $jixiao report -C $workspace --period 2024Q3 --format $format -o out/2024Q3.$format
done
for format in xlsx html; do
    $jixiao report -C $workspace --form monitoring --period 2024Q3 --format $format \
        -o out/2024Q3-monitoring.$format
    $jixiao report -C $workspace --form self-evaluation --period 2024 --format $format \
        -o out/2024-self-evaluation.$format
done
echo
echo "out/2024Q3.html  out/2024Q3.xlsx  out/2024Q3.md  out/2024Q3.json  out/2024Q3.csv"
echo "out/2024Q3-monitoring.xlsx  out/2024Q3-monitoring.html"
echo "out/2024-self-evaluation.xlsx  out/2024-self-evaluation.html"
