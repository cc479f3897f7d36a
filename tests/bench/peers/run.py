"""Races everybody on generated records, checks that they agree, and prints a table a size.

Usage: run.py BUILD [SIZE…]      BUILD is a release build with JIXIAO_BENCH

A size is a number of records as the tables of 2024 have them, or `realistic:` and a number: records of
a province, with units, projects, names of their own and costs with decimals.

Contenders take turns, so that a noisy moment hits each alike; a ratio is taken within its round. The
first turn is not counted: it warms the caches, and its output is compared with that of jixiao.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import agreement
import contenders
import measured
import postgres_server

ROUNDS = {251: 5, 10_000: 5, 100_000: 5, 1_000_000: 5, 10_000_000: 3}
SECONDS = 600  # a run
HERE = pathlib.Path(__file__).resolve().parent


def made_data(build, folder, size, kind):
    folder.mkdir()
    extra = ["realistic"] if kind else ["book"] if size <= 100_000 else []
    subprocess.run([build / "tests/bench/peers/write_records", HERE / "../../../samples/hongshan-2024", str(size),
                    folder, *extra], check=True)
    files = {"csv": folder / "records.csv", "ndjson": folder / "records.ndjson", "book": folder / "book",
             "sheet": folder / "records.fods", "folder": folder}
    if size <= 10_000:
        subprocess.run([sys.executable, HERE / "spreadsheet.py", files["csv"], files["sheet"]], check=True)
    return files


def first_turn(racers, run, outputs):
    """Who agrees with jixiao; those that fail are out."""
    agreed = {}
    for racer in list(racers):
        try:
            run(racer)
        except measured.Failure as failure:
            print(f"{racer.name} is left out: {failure}")
            racers.remove(racer)
            continue
        if racer.judges:
            agreed[racer], different = agreement.share(outputs[contenders.BASE], outputs[racer])
            for line, expected, got in different:
                print(f"{racer.name}, line {line}: {got}, jixiao says {expected}", file=sys.stderr)
    return agreed


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def grouped(number):
    return f"{number:,}".replace(",", " ")


def load_average():
    return " ".join(f"{each:.2f}" for each in os.getloadavg())


def print_table(size, kind, files, racers, runs, agreed, load):
    csv, ndjson = (files[each].stat().st_size / 1e6 for each in ("csv", "ndjson"))
    print(f"\n{grouped(size)} {kind or 'benchmark'} records, {len(runs[contenders.BASE])} rounds; CSV {csv:.2f} MB,"
          f" NDJSON {ndjson:.2f} MB; load average before {load}, after {load_average()}\n")
    print("| contender | wall s | jixiao = 1 | CPU s | jixiao = 1 | peak MB | agrees |\n|---|---|---|---|---|---|---|")
    base = runs[contenders.BASE]
    for racer in racers:
        own = runs[racer]
        walls = [each.wall / other.wall for each, other in zip(own, base)]
        cpus = [each.cpu / other.cpu for each, other in zip(own, base)]
        cells = [racer.name, spread([each.wall for each in own], 3), spread(walls, 2)]
        cells += ["", "", ""] if racer.in_server else [
            f"{statistics.median(each.cpu for each in own):.3f}", spread(cpus, 2),
            f"{max(each.peak for each in own) / 1024:.0f}"]
        cells.append(f"{agreed[racer]:.2%}" if racer in agreed else "")
        print("| " + " | ".join(cells) + " |", flush=True)


def race(build, size, kind, everybody, folder, server):
    load = load_average()
    files = made_data(build, folder, size, kind)
    racers = [each for each in everybody if size <= each.most and not (kind and each.only_benchmark)]
    outputs = {each: folder / f"out-{number}.csv" for number, each in enumerate(racers)}

    def run(racer):
        command = racer.command.format(jixiao=build / "engine/app/cli/jixiao", out=outputs[racer], server=server,
                                       **files)
        return measured.run(build / "tests/bench/peers/measure", command, SECONDS)

    agreed = first_turn(racers, run, outputs)
    runs = {each: [] for each in racers}
    for _ in range(ROUNDS.get(size, 3)):
        for racer in racers:
            runs[racer].append(run(racer))
    print_table(size, kind, files, racers, runs, agreed, load)
    left_out = [f"{each.name} beyond {grouped(each.most)}" for each in everybody if size > each.most]
    if left_out:
        print("\nNot run: " + "; ".join(left_out))
    return all(share == 1 for share in agreed.values())


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    sizes = sys.argv[2:] or ["251", "10000", "100000", "realistic:100000", "1000000", "realistic:1000000", "10000000"]
    everybody = contenders.present()
    agree = True
    with tempfile.TemporaryDirectory(prefix="jixiao-peers-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)  # the server is another user
        os.environ["TMPDIR"] = name
        with postgres_server.running(folder / "server") as server:
            for number, each in enumerate(sizes):
                kind, _, size = each.rpartition(":")
                agree &= race(build, int(size), kind, everybody, folder / str(number), server)
                subprocess.run(["rm", "-r", folder / str(number)], check=True)
    if not agree:
        sys.exit("a contender does not say what jixiao says: see the lines above")


main()
