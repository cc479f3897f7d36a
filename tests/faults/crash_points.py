"""Breaks every writing command at every call that changes a file: afterwards all is old or all new.

    python3 tests/faults/crash_points.py PROGRAM BROKEN_DISK [--each N] [--twice] [COMMAND ...]

BROKEN_DISK is the library that tests/faults/broken_disk.c makes. For every command and every n, or
each N-th of them, the program is killed at the n-th call, or finds the disk full or the device
broken, for that call or from there on. After each:

  - every file has its old content or its new one, and all of a set have the same, once whoever reads
    the workspace has run (`check`), or for what nobody reads, the command itself;
  - the command that says it has succeeded has written, and the one that says it has not, has not;
  - the command runs again and gives what an undisturbed run gives, with no other file left behind.

With --twice the run after the first break breaks, too, at each of its calls: crash_twice.py.
"""

import argparse
import os
import pathlib
import re
import shutil
import sqlite3
import sys
import tempfile
import zipfile

import crash_saves
import crash_twice
from faulted import (LASTS, WAYS, WRITTEN, Broken, Faults, broken_run, files_in, put_unit, require, undisturbed_run,
                     what_is_read, without_temporary)

DOCUMENT = pathlib.Path(__file__).parent.parent / "fuzz/corpus/import/project.txt"
def put_unit_and_folder(folder):
    put_unit(folder)
    (folder / "forms").mkdir()


def put_units(folder):
    for name in ("units/a", "units/b", "units/c"):
        put_unit(folder, name)
    (folder / "jixiao.yaml").write_text("workspaces: units\nlanguage: en\n")
    (folder / "reports").mkdir()


def put_sheet(faults, folder):
    """A sheet that came back with two new values, which stand in two files."""
    put_unit(folder)
    made = folder / "made.xlsx"
    faults.run(["sheet", "export", "2024Q2", made, "-C", folder / "unit"])
    with zipfile.ZipFile(made) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    made.unlink()
    texts = re.findall(r"<si><t[^>]*>(.*?)</t></si>", parts["xl/sharedStrings.xml"])
    for old, new in (("4家", "5家"), ("95%", "96%")):
        cell = rf'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="s"><v>{texts.index(old)}</v></c>'
        parts["xl/worksheets/sheet1.xml"], typed = re.subn(
            cell, rf'\1 t="inlineStr"><is><t>{new}</t></is></c>', parts["xl/worksheets/sheet1.xml"])
        assert typed, f"the sheet does not show {old}"
    with zipfile.ZipFile(folder / "sent.xlsx", "w") as book:
        for name, text in parts.items():
            book.writestr(zipfile.ZipInfo(name), text)


def put_records(faults, folder):
    put_unit(folder)
    faults.run(["export", "-C", folder / "unit", "-o", folder / "records.ndjson"])


def put_imported(faults, folder):
    """What an earlier import wrote, with a target and a name of it changed since."""
    faults.run(["import", DOCUMENT, "--unit", "某局", "-o", folder / "new"])
    for file in (folder / "new").glob("*.yaml"):
        file.write_text(file.read_text().replace("≥95%", "≥94%"))


def put_closed(faults, folder):
    put_unit(folder)
    faults.run(["close", "2024Q1", "--with-gaps", "-C", folder / "unit"])


def put_changed(faults, folder):
    """A unit with a closed period that was corrected since."""
    put_closed(faults, folder)
    (folder / "unit/actuals/2024Q1.yaml").write_text("period: 2024Q1\nactuals:\n  新增企业: 3家\n")


class Command:
    """A command that writes: what is there before it, its arguments, and whether its result is a
    workspace that others read."""

    def __init__(self, prepare, arguments, reader=None, check=None):
        self.prepare, self.arguments = prepare, arguments
        self.reader, self.check = reader, check


def closings(number_before):
    """A check of the history: whole, with one closing more or none, as the command says."""

    def check(folder, result, way):
        file = folder / "unit/history.sqlite"
        if not file.exists():
            return "no history, and no error" if result.returncode in WRITTEN else None
        database = sqlite3.connect(file)
        try:
            whole = database.execute("pragma integrity_check").fetchone()[0]
            tables = [row[0] for row in database.execute("select name from sqlite_master")]
            known = "jixiao_closing" in tables
            count = database.execute("select count(*) from jixiao_closing").fetchone()[0] if known else 0
            rows = database.execute("select count(*) from jixiao_verdict").fetchone()[0] if known else 0
        finally:
            database.close()
        if whole != "ok":
            return whole
        if count not in (number_before, number_before + 1) or rows != 3 * count:
            return f"{count} closings, {rows} verdicts"
        is_new = count == number_before + 1
        is_strange = is_new and result.returncode == 2 and way != crash_twice.TWICE
        if is_strange or result.returncode in WRITTEN and not is_new:
            return f"exit code {result.returncode}, and {count} closings"
        return None

    return check


def commands(faults):
    unit = lambda folder: folder / "unit"
    plain = put_unit
    check = lambda folder: ["check", "-C", folder / "unit"]
    return {
        "set": Command(plain, lambda f: ["set", "2024Q2", "新增企业", "6家", "-C", unit(f)], check),
        "set-budget": Command(plain, lambda f: ["set", "2024Q2", "--budget", "部门整体", "40万元", "-C",
                                                unit(f)], check),
        "set-overall": Command(plain, lambda f: ["set", "2024Q2", "--overall", "部门整体", "进展正常。", "-C",
                                                 unit(f)], check),
        "start": Command(plain, lambda f: ["start", "2024Q3", "-C", unit(f)], check),
        "sheet-import": Command(lambda f: put_sheet(faults, f),
                                lambda f: ["sheet", "import", f / "sent.xlsx", "-y", "-C",
                                           unit(f)], check),
        "sheet-export": Command(plain, lambda f: ["sheet", "export", "2024Q2", f / "made.xlsx",
                                                  "-C", unit(f)]),
        "init": Command(lambda f: None, lambda f: ["init", f / "new"]),
        "init-empty": Command(lambda f: (f / "new").mkdir(), lambda f: ["init", f / "new"]),
        "new-year": Command(plain, lambda f: ["new-year", "2025", "--before-closing", "-C", unit(f), "-o",
                                              f / "next"]),
        "import": Command(lambda f: None, lambda f: ["import", DOCUMENT, "--unit", "某局", "-o", f / "new"]),
        "import-update": Command(lambda f: put_imported(faults, f),
                                 lambda f: ["import", DOCUMENT, "--unit", "某局", "-o", f / "new",
                                            "--update"],
                                 lambda f: ["check", "-C", f / "new"]),
        "report": Command(plain, lambda f: ["report", "-C", unit(f), "--period", "2024Q2", "-o",
                                            f / "report.html"]),
        "report-xlsx": Command(plain, lambda f: ["report", "-C", unit(f), "--period", "2024Q2", "-o",
                                                 f / "report.xlsx"]),
        "report-units": Command(put_units, lambda f: ["report", "-C", f, "--period", "2024Q2", "-o",
                                                      f / "reports"]),
        "forms": Command(put_unit_and_folder, lambda f: ["report", "-C", unit(f), "--form", "monitoring",
                                           "--period", "2024Q2", "--format", "html", "-o",
                                           str(f / "forms") + "/"]),
        "export": Command(plain, lambda f: ["export", "-C", unit(f), "-o", f / "records.ndjson"]),
        "bulk-summary": Command(lambda f: put_records(faults, f),
                                lambda f: ["bulk", f / "records.ndjson", "--summary", f / "sum.json"]),
        "close-first": Command(plain, lambda f: ["close", "2024Q1", "--with-gaps", "-C", unit(f)],
                               check=closings(0)),
        "close-next": Command(lambda f: put_closed(faults, f),
                              lambda f: ["close", "2024Q2", "--with-gaps", "-C", unit(f)],
                              check=closings(1)),
        "close-again": Command(lambda f: put_changed(faults, f),
                               lambda f: ["close", "2024Q1", "--with-gaps", "--restate", "--reason", "漏报",
                                          "-C", unit(f)],
                               check=closings(1)),
    }


def one_round(faults, command, folder, way, n, old, new):
    broken = broken_run(faults, command, folder, n, way, old, new)
    result, state, said = broken
    left = files_in(folder)
    if way not in ("killed", LASTS):
        require(state != "a mixture of old and new", f"{state} ({said})")
        require(len(left) == len(without_temporary(left)) or "new" == state,
                f"{sorted(set(left) - set(without_temporary(left)))} stays ({said})")
    if way != "killed" and not command.check and old != new:
        if result.returncode in WRITTEN:
            require(state == "new", f"{state}, and {said}")
        elif way != LASTS:
            require(state == "old", f"{state}, and {said}")
    what_is_read(faults, command, folder, broken, way, old, new)
    undisturbed_run(faults, command, folder, old, new)


def break_command(faults, scratch, name, command, each):
    """How many rounds there were, and what was wrong in them."""
    base = scratch / "base"
    base.mkdir()
    command.prepare(base)
    old = files_in(base)
    run, log = scratch / "run", scratch / "log"

    def renew():
        shutil.rmtree(run, ignore_errors=True)
        shutil.copytree(base, run, symlinks=True)

    renew()
    result = faults.run(command.arguments(run), FAULT_LOG=str(log))
    require(result.returncode in WRITTEN, f"{name}: {result.stderr.decode()}")
    new = files_in(run)
    calls = log.read_text().splitlines()
    wrong, rounds = [], 0
    for way in WAYS:
        for n in faults.chosen(range(1, len(calls) + 1), each):
            renew()
            rounds += 1
            try:
                one_round(faults, command, run, way, n, old, new)
            except Broken as found:
                wrong.append(f"{name}, {way} at call {n} ({calls[n - 1]}): {found}")
    shutil.rmtree(base)
    return rounds, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("broken_disk")
    parser.add_argument("commands", nargs="*")
    parser.add_argument("--each", type=int, default=1, help="only each N-th call")
    parser.add_argument("--twice", action="store_true", help="break the next run, too")
    given = parser.parse_args()
    faults = Faults(os.path.abspath(given.program), os.path.abspath(given.broken_disk))
    all_rounds, all_wrong = 0, []
    known = commands(faults)
    for name in given.commands or [*known, *([] if given.twice else ["serve"])]:
        with tempfile.TemporaryDirectory() as scratch:
            scratch = pathlib.Path(scratch).resolve()
            if name == "serve":
                rounds, wrong = crash_saves.break_saves(faults, scratch, given.each)
            else:
                breaks = crash_twice.break_twice if given.twice else break_command
                rounds, wrong = breaks(faults, scratch, name, known[name], given.each)
        print(f"{name}: {rounds} rounds, {len(wrong)} wrong", flush=True)
        for found in wrong[:8]:
            print("    " + found, flush=True)
        all_rounds, all_wrong = all_rounds + rounds, all_wrong + wrong
    print(f"{all_rounds} rounds in all, {len(all_wrong)} wrong")
    sys.exit(1 if all_wrong else 0)


if __name__ == "__main__":
    main()
